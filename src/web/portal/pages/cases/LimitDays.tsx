import { civilDate } from '../../../../kernel/civil-date.ts';
import type { CountedLimit } from '../../../../modules/intake/forwarding/contract.ts';
import { dayOfYearText, Details, numberText, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

type LimitDaysProps = Spoken & { limit: CountedLimit; whose: 'own' | 'above' };

/** A limit day by day, for whoever wants to count along; and what ended it. */
export function LimitDays({ limit: { days, endedOn, used, late }, whose, language }: LimitDaysProps) {
  const say = portalWording[language].forwarding;
  const cases = portalWording[language].cases;
  const why = new Map<string, string>([...Object.entries(cases.case.why), ['startDay', say.start[whose]]]);
  const dayOf = (date: string) => dayOfYearText(civilDate(date), language);
  return (
    <Details summary={whose === 'own' ? say.ownDays : say.aboveDays}>
      <ol className="plain-list">
        {days.map((day) => (
          <li key={day.date}>
            {cases.day(
              dayOf(day.date),
              cases.case.ledgerDay({ ...day, extended: false, why: why.get(day.why) ?? day.why }),
            )}
          </li>
        ))}
      </ol>
      {whose === 'own' && endedOn !== null && <p>{say.ownEnded(dayOf(endedOn), numberText(used, language))}</p>}
      {whose === 'own' && late > 0 && <p>{say.ownLate(numberText(late, language))}</p>}
    </Details>
  );
}
