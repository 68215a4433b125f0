import { civilDate } from '../../../kernel/civil-date.ts';
import type { CountedLimit } from '../../../modules/intake/forwarding/contract.ts';
import { caseFileWording } from '../case-file/wording.ts';
import { dayOfYearText, Details, numberText } from '../../ui/index.ts';
import { numberedDays } from '../case-file/numbered-days.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { forwardingWords } from './wording.ts';

type Whose = 'own' | 'above';

/** How one of the two limits is counted, day by day until it ended. */
export function LimitDays({ limit, whose }: { limit: CountedLimit; whose: Whose }) {
  const language = useLanguage();
  const say = forwardingWords[language];
  const ledger = caseFileWording[language].ledger;
  const whys: Readonly<Record<string, string>> = { ...ledger.whys, startDay: say.start[whose] };
  const days = numberedDays(limit.days.map((day) => ({ ...day, extended: false })));
  return (
    <Details summary={whose === 'own' ? say.ownDays : say.aboveDays}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{ledger.day}</th>
            <th scope="col">{ledger.counted}</th>
            <th scope="col">{ledger.why}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, number, why, name, provisional }) => (
            <tr key={date}>
              <th scope="row">{dayOfYearText(civilDate(date), language)}</th>
              <td>{number === undefined ? ledger.notCounted : numberText(number, language)}</td>
              <td>
                {ledger.reason(whys[why] ?? why, name)}
                {provisional && <span className="limit-note"> {ledger.provisional}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  );
}
