import type { Bilingual, Field, Page } from '../../../../modules/forms/contract/form.ts';
import {
  ActForm,
  Acts,
  Button,
  fieldId,
  LinkButton,
  NotificationBanner,
  numberText,
  plain,
  Say,
  Tag,
  type FieldError,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to, type Asked } from '../addresses.ts';
import { Answer } from '../parts/Answer.tsx';
import { WhyWeAsk } from './WhyWeAsk.tsx';

/** A row as it stands: its cells in words by column, and whether something is still missing or wrong in it. */
export type ShownRow = { cells: readonly { column: Field; words: Bilingual }[]; wrong: boolean; mark: string };

export type TablePageProps = {
  frame: Frame;
  draft: { id: string; item: Bilingual };
  page: Page;
  table: Field;
  rows: readonly ShownRow[];
  most: number;
  locked: boolean;
  /** What the notice of correction says of it. */
  officer?: string | undefined;
  errors: readonly FieldError[];
  place: { page: number; all: number };
  back: string;
  from?: Asked['from'] | undefined;
  /** A row that was to be changed is no longer there. */
  gone: boolean;
  once: string;
};

/** A list that grows row by row, each on a page of its own. */
export function TablePage(props: TablePageProps) {
  const { frame, draft, page, table, rows, locked, officer, errors, place, back, from, gone, once } = props;
  const { language } = frame;
  const say = portalWording[language].draft;
  const asked = from === undefined ? {} : { from };
  return (
    <PortalPage frame={frame} title={plain(page.question, language)} errors={errors} back={back}>
      <p className="caption">
        <Say words={draft.item} language={language} />
        <span className="caption-place">
          {say.question.progress(numberText(place.page, language), numberText(place.all, language))}
        </span>
      </p>
      <h1 id={fieldId(table.id)} tabIndex={-1}>
        <Say words={page.question} language={language} />
      </h1>
      {gone && <NotificationBanner id="gone" tone="time" title={say.table.gone} />}
      {officer !== undefined && (
        <p className="officer">
          {say.list.officer}
          <Say words={{ zh: officer }} language={language} />
        </p>
      )}
      {locked && <p className="hint">{say.question.locked}</p>}
      <Rows {...props} asked={asked} />
      <ActForm language={language} action={to.question(draft.id, page.id)} once={once}>
        {from !== undefined && <input type="hidden" name="_from" value={from} />}
        <WhyWeAsk fields={table.columns ?? []} language={language} />
        <Acts>
          <Button variant="go">{rows.length === 0 ? say.question.go : say.table.go}</Button>
          <Button variant="quiet" name="_later" value="1">
            {say.question.later}
          </Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

function Rows({
  frame: { language },
  draft,
  page,
  table,
  rows,
  most,
  locked,
  asked,
}: TablePageProps & { asked: Asked }) {
  const say = portalWording[language].draft.table;
  const row = plain(table.row ?? table.label, language);
  const rowAt = (place: number) => ({ draft: draft.id, page: page.id, row: String(place) });
  return (
    <>
      {rows.length === 0 && <p>{say.none}</p>}
      <ol className="rows">
        {rows.map((shown, place) => (
          <li key={shown.mark} className="row-of-table">
            <h2 className="row-title">{say.row(row, numberText(place + 1, language))}</h2>
            {shown.wrong && <Tag tone="time">{say.wrong}</Tag>}
            <Cells row={shown} language={language} />
            {!locked && (
              <RowActs
                change={to.row(rowAt(place + 1), asked)}
                remove={to.rowRemoval(rowAt(place + 1))}
                name={say.row(row, numberText(place + 1, language))}
                mark={shown.mark}
                language={language}
              />
            )}
          </li>
        ))}
      </ol>
      {!locked && rows.length < most && (
        <p>
          <LinkButton href={to.row(rowAt(rows.length + 1), asked)}>
            {rows.length === 0 ? say.add(row) : say.another(row)}
          </LinkButton>
        </p>
      )}
      <p className="hint">{say.most(numberText(most, language))}</p>
    </>
  );
}

function Cells({ row, language }: Spoken & { row: ShownRow }) {
  return (
    <dl className="cells">
      {row.cells
        .filter(({ words }) => words.zh !== '')
        .map(({ column, words }) => (
          <div key={column.id}>
            <dt>
              <Say words={column.label} language={language} />
            </dt>
            <dd>
              <Answer words={words} isSensitive={column.sensitivity === 'sensitive'} language={language} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

type RowActsProps = Spoken & { change: string; remove: string; name: string; mark: string };

/** Removing sends along the mark of the row as it was seen, so that pressing twice removes no other. */
function RowActs({ change, remove, name, mark, language }: RowActsProps) {
  const say = portalWording[language].draft.table;
  return (
    <div className="row-acts">
      <a className="tap" href={change}>
        {say.change}
        <span className="unseen"> {name}</span>
      </a>
      <form method="post" action={remove} data-once="">
        <input type="hidden" name="mark" value={mark} />
        <button type="submit" className="link-button tap">
          {say.remove}
          <span className="unseen"> {name}</span>
        </button>
      </form>
    </div>
  );
}
