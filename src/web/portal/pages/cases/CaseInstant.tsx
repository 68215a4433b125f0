import { civilDate, civilDateOf } from '../../../../kernel/civil-date.ts';
import type { OwnInstant } from '../../../../modules/intake/instant/contract.ts';
import { instantWording } from '../../../../modules/intake/instant/wording.ts';
import {
  ActForm,
  Button,
  dayText,
  NotificationBanner,
  Say,
  SummaryList,
  TextArea,
  type Bilingual,
  type Spoken,
} from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { Saying, Unsent } from './CasePostCheck.tsx';
import type { CasePageProps } from './case-page-props.ts';

/** 秒批: that a machine decided, by which rule and on what, and the way to a person (个人信息保护法 art. 24). */
export function CaseInstant({ frame: { language }, file, instant, saidInInstant, once }: CasePageProps) {
  if (instant === undefined) return null;
  const say = portalWording[language].instant;
  const asked = saidInInstant?.act === 'ask' ? saidInInstant : undefined;
  return (
    <section aria-labelledby="instant">
      <h2 id="instant">{say.title}</h2>
      {saidInInstant && <NotificationBanner id="person-trouble" tone="harm" title={saidInInstant.trouble} />}
      <p>{leadOf(instant, language)}</p>
      <SummaryList language={language} rows={rowsOf(instant, language)} />
      {instant.mayAskPerson && (
        <ActForm language={language} action={to.askPerson(file.row.id)} once={once}>
          <TextArea
            {...{ language, name: 'words', label: say.askLabel, hint: say.askHint }}
            value={asked?.words ?? ''}
            rows={3}
            error={asked?.trouble}
          />
          <Button variant="go">{say.ask}</Button>
        </ActForm>
      )}
      {instant.mayState && (
        <Saying
          {...{ language, once }}
          say={say.statement}
          action={to.instantStatement(file.row.id)}
          said={saidInInstant?.act === 'state' ? saidInInstant : undefined}
        />
      )}
      {saidInInstant?.act === 'state' && !instant.mayState && (
        <Unsent language={language} words={saidInInstant.words} />
      )}
    </section>
  );
}

/** How it stands, in a sentence; while the party may speak against it, with its last day. */
function leadOf({ state, mayState, statementUntil }: OwnInstant, language: Spoken['language']): string {
  const say = portalWording[language].instant;
  return state === 'foundWrong' && mayState && statementUntil !== null
    ? say.speakUntil(dayText(civilDate(statementUntil), language))
    : say.leads[state];
}

function rowsOf(instant: OwnInstant, language: Spoken['language']) {
  const say = portalWording[language].instant;
  const { why, missing, explanation, rule, receipts } = instant;
  const row = (id: string, label: string, value: React.ReactNode) => ({ id, label, value });
  return [
    ...(why === null ? [] : [row('why', say.why, instantWording[language].why[why])]),
    ...(missing.length === 0 ? [] : [row('missing', say.missing, <Several words={missing} language={language} />)]),
    row('rule', say.rule, <Say words={rule} language={language} />),
    ...(explanation === null || why !== null
      ? []
      : [row('explanation', say.explanation, <Say words={{ zh: explanation }} language={language} />)]),
    ...(receipts.length === 0 ? [] : [row('asked', say.asked, <Receipts receipts={receipts} language={language} />)]),
    ...saidRows(instant, language),
  ];
}

const saidRows = ({ said }: OwnInstant, language: Spoken['language']) =>
  said.flatMap(({ what, on, words }, place) => {
    const names: Readonly<Record<string, string>> = portalWording[language].instant.said;
    if (words === null) return [];
    return [
      {
        id: `said-${place}`,
        label: `${dayText(civilDate(on), language)} ${names[what] ?? what}`,
        value: <Say words={{ zh: words }} language={language} />,
      },
    ];
  });

const Several = ({ words, language }: Spoken & { words: readonly Bilingual[] }) => (
  <>
    {words.map((one, place) => (
      <span key={one.zh}>
        {place > 0 && portalWording[language].instant.comma}
        <Say words={one} language={language} />
      </span>
    ))}
  </>
);

function Receipts({ receipts, language }: Spoken & Pick<OwnInstant, 'receipts'>) {
  const say = portalWording[language].instant;
  return (
    <ul>
      {receipts.map(({ id, register, fields, at, found, synthetic }) => (
        <li key={id}>
          <Say words={register} language={language} />
          {say.colon}
          <Several words={fields} language={language} />
          {say.comma}
          {say.askedAt(dayText(civilDateOf(new Date(at)), language))}
          {!found && say.comma + say.unknown}
          {synthetic === true && say.comma + say.synthetic}
        </li>
      ))}
    </ul>
  );
}
