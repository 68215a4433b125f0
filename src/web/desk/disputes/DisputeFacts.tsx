import { Link } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { DisputeFile, DisputeListRow } from '../../../modules/intake/remedies/contract.ts';
import { disputeWording } from '../../../modules/intake/remedies/wording.ts';
import { CaseNumber, dayOfYearText, Say, SummaryList, type Language, type SummaryRow } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { disputesWording } from './wording.ts';

/** What is fought, where, and which days follow from the law, with the provisions and how sure we are of them. */
export function DisputeFacts({ file: { row, provisions } }: { file: DisputeFile }) {
  const language = useLanguage();
  const { facts: say } = disputesWording[language];
  const { notSuspended, answer } = provisions;
  return (
    <section aria-labelledby="dispute-facts">
      <h2 id="dispute-facts">{say.title}</h2>
      <SummaryList rows={rowsIn(row, language)} language={language} />
      {row.skipsReconsideration && <p>{say.skips}</p>}
      <p className="fine">
        {say.provisions(notSuspended.law, answer.law)}
        {(notSuspended.fromGeneralKnowledge || answer.fromGeneralKnowledge) && ` ${say.unconfirmed}`}
      </p>
    </section>
  );
}

type Label =
  | ('case' | 'item' | 'act' | 'paper' | 'authority' | 'requestedOn' | 'lastOn' | 'timeliness' | 'receivedOn')
  | ('answerBy' | 'answeredOn' | 'execution' | 'outcome' | 'duty');

function rowsIn(row: DisputeListRow, language: Language): SummaryRow[] {
  const { facts: say } = disputesWording[language];
  const { acts, timeliness, outcomes } = disputeWording[language];
  const day = (text: string | null) => (text === null ? say.unknown : dayOfYearText(civilDate(text), language));
  const fact = (id: Label, value: SummaryRow['value']): SummaryRow => ({
    ...{ id, label: say[id], value },
  });
  const { caseId, duty } = row;
  return [
    fact(
      'case',
      <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
        <CaseNumber number={row.caseNumber} />
      </Link>,
    ),
    fact('item', <Say words={row.item} language={language} />),
    fact('act', acts[row.act]),
    ...(row.paperNumber === null ? [] : [fact('paper', <span lang="zh">{row.paperNumber}</span>)]),
    fact('authority', <span lang="zh">{row.authority}</span>),
    fact('requestedOn', day(row.requestedOn)),
    fact('lastOn', day(row.lastOn)),
    fact('timeliness', timeliness[row.timeliness]),
    fact('receivedOn', day(row.receivedOn)),
    fact('answerBy', day(row.answerBy)),
    ...(row.answeredOn === null ? [] : [fact('answeredOn', day(row.answeredOn))]),
    ...(row.outcome === null
      ? [fact('execution', row.stoppedOn === null ? say.goesOn : say.stopped(day(row.stoppedOn)))]
      : [fact('outcome', outcomes[row.outcome])]),
    ...(duty === null ? [] : [fact('duty', dutyText(duty, language))]),
  ];
}

function dutyText({ kind, by, fulfilledOn }: NonNullable<DisputeListRow['duty']>, language: Language): string {
  const { facts: say } = disputesWording[language];
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  return fulfilledOn === null
    ? say.dutyText(say.duties[kind], day(by))
    : say.dutyDone(say.duties[kind], day(fulfilledOn));
}
