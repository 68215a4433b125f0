import type { Bilingual, Field, Page } from '../../../../modules/forms/contract/form.ts';
import {
  ActForm,
  Acts,
  Button,
  errorOf,
  numberText,
  plain,
  Say,
  type FieldError,
  type Language,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to, type Asked } from '../addresses.ts';
import { Question, type AskedField } from './Question.tsx';
import { WhyWeAsk } from './WhyWeAsk.tsx';

export type RowPageProps = {
  frame: Frame;
  draft: { id: string; item: Bilingual };
  page: Page;
  table: Field;
  /** From 1. */
  row: number;
  asked: readonly AskedField[];
  errors: readonly FieldError[];
  from?: Asked['from'] | undefined;
  rules?: string | undefined;
  once: string;
};

/** `第 2 个家庭成员`. */
export const rowTitle = (table: Field, row: number, language: Language): string =>
  portalWording[language].draft.table.row(plain(table.row ?? table.label, language), numberText(row, language));

/** One row of a table, on a page of its own. */
export function RowPage({ frame, draft, page, table, row, asked, errors, from, rules, once }: RowPageProps) {
  const { language } = frame;
  const say = portalWording[language].draft;
  const title = rowTitle(table, row, language);
  const place = { draft: draft.id, page: page.id, row: String(row) };
  return (
    <PortalPage
      frame={frame}
      title={title}
      errors={errors}
      back={to.question(draft.id, page.id, from === undefined ? {} : { from })}
    >
      <p className="caption">
        <Say words={draft.item} language={language} />
        <span className="caption-place">
          <Say words={page.question} language={language} />
        </span>
      </p>
      <h1>{title}</h1>
      <ActForm language={language} action={to.row(place)} once={once} autosave={to.cells(place)} rules={rules}>
        {from !== undefined && <input type="hidden" name="_from" value={from} />}
        {asked.map((one) => (
          <Question
            key={one.field.id}
            asked={one}
            error={errorOf(errors, one.field.id)}
            changeHref=""
            language={language}
          />
        ))}
        <WhyWeAsk fields={table.columns ?? []} language={language} />
        <Acts>
          <Button variant="go">{say.table.keep}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}
