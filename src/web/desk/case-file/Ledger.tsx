import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { dayOfYearText, Details, numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { numberedDays, type NumberedDay } from './numbered-days.ts';
import { caseFileWording } from './wording.ts';

/** How the promised day was counted, one click behind. Nothing before the clock runs. */
export function Ledger({ ledger }: { ledger: CaseFile['ledger'] }) {
  const say = caseFileWording[useLanguage()].ledger;
  if (ledger.length === 0) return null;
  return (
    <div className="ledger">
      <Details summary={say.title}>
        <table className="table">
          <caption className="unseen">{say.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say.day}</th>
              <th scope="col">{say.counted}</th>
              <th scope="col">{say.why}</th>
            </tr>
          </thead>
          <tbody>
            {numberedDays(ledger).map((day) => (
              <LedgerRow key={day.date} day={day} />
            ))}
          </tbody>
        </table>
      </Details>
    </div>
  );
}

function LedgerRow({ day: { date, number, why, name, provisional, extended } }: { day: NumberedDay }) {
  const language = useLanguage();
  const say = caseFileWording[language].ledger;
  const whys: Readonly<Record<string, string>> = say.whys;
  return (
    <tr>
      <th scope="row">{isCivilDate(date) ? dayOfYearText(date, language) : date}</th>
      <td>{number === undefined ? say.notCounted : numberText(number, language)}</td>
      <td>
        {say.reason(whys[why] ?? why, name)}
        {extended && <span className="limit-note"> {say.extended}</span>}
        {provisional && <span className="limit-note"> {say.provisional}</span>}
      </td>
    </tr>
  );
}
