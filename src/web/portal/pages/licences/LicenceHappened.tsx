import type { HeldHappened } from '../../../../modules/certificates/contract.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayOfYearText, SummaryList, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

type HappenedProps = Spoken & { happened: readonly HeldHappened[]; caseId: string };

/** What was decided on a licence after it was given, why, and the paper of it. */
export function LicenceHappened({ happened, caseId, language }: HappenedProps) {
  const say = portalWording[language].licences.happened;
  if (happened.length < 2) return null;
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">{say.title}</h2>
      <SummaryList
        language={language}
        rows={happened.map(({ what, on, reason, paper }, place) => ({
          id: String(place),
          label: dayOfYearText(civilDate(on), language),
          value: (
            <>
              {say.what[what]}
              {reason !== null && <span className="hint"> {say.reason(reason)}</span>}
              {paper !== null && (
                <>
                  {' '}
                  <a className="tap" href={to.paper(caseId, paper)}>
                    {say.paper}
                  </a>
                </>
              )}
            </>
          ),
        }))}
      />
    </section>
  );
}
