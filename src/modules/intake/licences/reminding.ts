import { addDays, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Scope, Tx } from '../../../platform/database/index.ts';
import { findEnding, renewalWindow, type EndingLicence } from '../../certificates/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { matterOf } from './matter.ts';

/** No holiday makes the forty working days before a last day longer than this. */
const FURTHEST = 100;

export type RenewalReminder = EndingLicence & { until: CivilDate; closes: CivilDate };
type Reminding = {
  scope: Scope;
  signal?: AbortSignal;
  /** Says it once, however often it is asked to. */
  tell: (tx: Tx, reminder: RenewalReminder) => Promise<void>;
};

/** In the ten working days before a renewal has to be asked for, tells every holder who has not asked; answers how many it told of. */
export async function remindRenewals(deps: CaseDeps, { scope, signal, tell }: Reminding): Promise<number> {
  const on = civilDateOf(deps.now());
  const { calendar } = deps.conventions();
  const ending = await deps.db.within(scope, (tx) => findEnding(tx, { from: on, until: addDays(on, FURTHEST) }));
  let told = 0;
  for (const licence of ending) {
    if (signal?.aborted) break;
    const { reminds, closes } = renewalWindow(licence.until, calendar);
    if (on < reminds || closes < on) continue;
    await deps.db.within(scope, async (tx) => {
      const { renewable } = await matterOf(tx, { certificate: licence.id, caseId: licence.caseId });
      if (!renewable) return;
      await tell(tx, { ...licence, closes });
      told += 1;
    });
  }
  return told;
}
