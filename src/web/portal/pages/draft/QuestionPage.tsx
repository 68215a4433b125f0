import type { Bilingual, Page } from '../../../../modules/forms/contract/form.ts';
import {
  ActForm,
  Acts,
  Button,
  errorOf,
  NotificationBanner,
  numberText,
  plain,
  Say,
  type FieldError,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to, type Asked } from '../addresses.ts';
import { Question, type AskedField } from './Question.tsx';
import { WhyWeAsk } from './WhyWeAsk.tsx';

export type QuestionPageProps = {
  frame: Frame;
  draft: { id: string; item: Bilingual };
  page: Page;
  asked: readonly AskedField[];
  errors: readonly FieldError[];
  /** Which page of how many on the way. */
  place: { page: number; all: number };
  back: string;
  from?: Asked['from'] | undefined;
  /** Questions whose answers the change would make superfluous; asked once more before it is made. */
  lost?: readonly Bilingual[];
  /** For the script: what makes the answers right (`CheckedForm`). */
  rules?: string | undefined;
  once: string;
};

/** One thing a page. */
export function QuestionPage(props: QuestionPageProps) {
  const { frame, draft, page, errors, place, back, from, rules, once } = props;
  const { language } = frame;
  const say = portalWording[language].draft.question;
  return (
    <PortalPage frame={frame} title={plain(page.question, language)} errors={errors} back={back}>
      <p className="caption">
        <Say words={draft.item} language={language} />
        <span className="caption-place">
          {say.progress(numberText(place.page, language), numberText(place.all, language))}
        </span>
      </p>
      <ActForm
        language={language}
        action={to.question(draft.id, page.id)}
        once={once}
        autosave={to.answers(draft.id)}
        rules={rules}
      >
        {from !== undefined && <input type="hidden" name="_from" value={from} />}
        <Lost lost={props.lost ?? []} language={language} />
        <Questions {...props} />
        <WhyWeAsk fields={page.fields} language={language} />
        <Acts>
          <Button variant="go">{say.go}</Button>
          <Button variant="quiet" name="_later" value="1">
            {say.later}
          </Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

function Questions({ frame: { language }, draft, page, asked, errors, from }: QuestionPageProps) {
  const [only, ...others] = asked;
  const isAlone = others.length === 0 && only?.known === undefined && only?.locked !== true;
  const question = plain(page.question, language);
  const changeHref = to.question(draft.id, page.id, { ...(from && { from }), change: '1' });
  return (
    <>
      {!isAlone && (
        <h1>
          <Say words={page.question} language={language} />
        </h1>
      )}
      {asked.map((one) => (
        <Question
          key={one.field.id}
          asked={one}
          error={errorOf(errors, one.field.id)}
          heading={isAlone ? question : undefined}
          changeHref={changeHref}
          language={language}
        />
      ))}
    </>
  );
}

/** A change that voids later answers says so before it is made. */
function Lost({ lost, language }: Spoken & { lost: readonly Bilingual[] }) {
  const say = portalWording[language].draft.question;
  if (lost.length === 0) return null;
  return (
    <NotificationBanner id="lost" tone="time" title={say.lost}>
      <ul>
        {lost.map((label) => (
          <li key={label.zh}>
            <Say words={label} language={language} />
          </li>
        ))}
      </ul>
      <p>{say.lostLead}</p>
      <input type="hidden" name="_sure" value="1" />
    </NotificationBanner>
  );
}
