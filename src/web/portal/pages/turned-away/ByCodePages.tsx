import type { OwnTurnedAway } from '../../../../modules/intake/turned-away/contract.ts';
import {
  Acts,
  Button,
  errorOf,
  LinkButton,
  NotificationBanner,
  TextInput,
  type FieldError,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { TurnedAwayFacts, wantedText } from './TurnedAwayFacts.tsx';
import { AskForm } from './TurnedAwayPages.tsx';

type FormProps = { frame: Frame; number?: string | undefined; errors?: readonly FieldError[] };

/** The paper's number and code, sent by POST: neither stands in an address. */
export function ByCodePage({ frame, number, errors = [] }: FormProps) {
  const { language } = frame;
  const say = portalWording[language].turnedAway.byCode;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors} at="status">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <form method="post" action={to.turnedAwayByCode} noValidate data-once="">
        <TextInput
          language={language}
          name="number"
          label={say.number}
          hint={say.numberHint}
          value={number}
          error={errorOf(errors, 'number')}
        />
        <TextInput
          language={language}
          name="code"
          label={say.code}
          hint={say.codeHint}
          typing="wholeNumber"
          width="short"
          error={errorOf(errors, 'code')}
        />
        <Acts>
          <Button variant="go">{say.act}</Button>
        </Acts>
      </form>
    </PortalPage>
  );
}

type AnswerProps = {
  frame: Frame;
  turnedAway: OwnTurnedAway;
  paper: { number: string; code: string };
  once: string;
  done: boolean;
};

/** What whoever has the paper may know, and the way to ask for the review. */
export function ByCodeAnswerPage({ frame, turnedAway, paper, once, done }: AnswerProps) {
  const { language } = frame;
  const say = portalWording[language].turnedAway;
  return (
    <PortalPage frame={frame} title={say.of} at="status" back={to.turnedAwayByCode}>
      {done && <NotificationBanner id="done" tone="done" title={say.done} />}
      <p className="caption">{say.of}</p>
      <h1>{wantedText(turnedAway, language)}</h1>
      <TurnedAwayFacts turnedAway={turnedAway} language={language} />
      {turnedAway.mayAsk ? (
        <AskForm language={language} action={to.turnedAwayReview} once={once} paper={paper} />
      ) : (
        turnedAway.row.state === 'upheld' && <p>{say.hotline}</p>
      )}
      <LinkButton href={to.turnedAwayByCode}>{say.byCode.again}</LinkButton>
    </PortalPage>
  );
}
