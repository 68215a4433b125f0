import { civilDate } from '../../../../kernel/civil-date.ts';
import type { CaseFile } from '../../../../modules/intake/cases/contract.ts';
import { dayOfYearText, Details, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** Day by day, for whoever wants to count along. */
export function CaseLedger({ ledger, language }: Spoken & { ledger: CaseFile['ledger'] }) {
  const say = portalWording[language].cases;
  const why = new Map(Object.entries(say.case.why));
  if (ledger.length === 0) return null;
  return (
    <Details summary={say.case.ledger}>
      <ol className="plain-list">
        {ledger.map((day) => (
          <li key={day.date}>
            {say.day(
              dayOfYearText(civilDate(day.date), language),
              say.case.ledgerDay({ ...day, why: why.get(day.why) ?? day.why }),
            )}
          </li>
        ))}
      </ol>
    </Details>
  );
}
