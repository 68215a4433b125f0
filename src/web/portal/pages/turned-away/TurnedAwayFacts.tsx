import { civilDate } from '../../../../kernel/civil-date.ts';
import type { OwnTurnedAway } from '../../../../modules/intake/turned-away/contract.ts';
import { turnedAwayWording } from '../../../../modules/intake/turned-away/wording.ts';
import { dayOfYearText, plain, Say, SummaryList, type Spoken, type SummaryRow } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

export type TurnedAwayProps = Spoken & { turnedAway: OwnTurnedAway };

const day = (on: string | null, language: Spoken['language']) =>
  on === null ? '' : dayOfYearText(civilDate(on), language);

/** What somebody came for, by the catalogue or in the words that were written down. */
export function wantedText({ row, asked }: OwnTurnedAway, language: Spoken['language']): string {
  return row.item === null ? (asked ?? portalWording[language].turnedAway.noItem) : plain(row.item.name, language);
}

/** How it stands, in a sentence. */
export function stateText({ row }: OwnTurnedAway, language: Spoken['language']): string {
  const say = portalWording[language].turnedAway.state[row.state];
  return say(day(row.state === 'awaitingReview' ? row.reviewBy : row.reviewedOn, language));
}

/** Everything that was written down about a no, and the way out. */
export function TurnedAwayFacts({ turnedAway, language }: TurnedAwayProps) {
  const say = portalWording[language].turnedAway;
  const { row, path } = turnedAway;
  return (
    <>
      <p className="lead">{stateText(turnedAway, language)}</p>
      {row.askedOn !== null && <p>{say.asked(day(row.askedOn, language))}</p>}
      <SummaryList language={language} rows={rowsOf(turnedAway, language)} />
      <section aria-labelledby="path">
        <h2 id="path">{say.path}</h2>
        {path.length === 0 && <p>{say.noPath}</p>}
        {path.map(({ kind, text }) => (
          <div key={kind}>
            <h3>{turnedAwayWording[language].paths[kind]}</h3>
            <p lang="zh">{text ?? say.erased}</p>
          </div>
        ))}
      </section>
    </>
  );
}

function rowsOf(turnedAway: OwnTurnedAway, language: Spoken['language']): SummaryRow[] {
  const { facts } = portalWording[language].turnedAway;
  const { row, demanded, words, counter, objection, answer } = turnedAway;
  const chinese = (id: keyof typeof facts, text: string | null) =>
    text === null || text === '' ? [] : [{ id, label: facts[id], value: <span lang="zh">{text}</span> }];
  const place = [row.hall?.name.zh, counter].filter(Boolean).join(' ');
  return [
    ...chinese('number', row.number),
    { id: 'department', label: facts.department, value: <Say words={row.department.name} language={language} /> },
    ...chinese('place', place),
    { id: 'day', label: facts.day, value: day(row.registeredOn, language) },
    { id: 'reason', label: facts.reason, value: turnedAwayWording[language].reasons[row.reason] },
    ...chinese('demanded', demanded),
    ...chinese('words', words),
    ...chinese('objection', objection),
    ...chinese('answer', answer),
  ];
}
