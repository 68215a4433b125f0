import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ServiceRow } from '../../store/tables.ts';
import '../../store/tables.ts';

export type Place = { caseId: CaseId; serial: number };

/** A case is served a dozen times, not hundreds. */
const MOST = 100;

const services = (tx: Tx) => tx.selectFrom('ratings.service').selectAll().where('area', '=', tx.scope.area);

/** What was done in a case, the latest first, as far as the scope sees it. */
export const findServices = (tx: Tx, id: CaseId): Promise<ServiceRow[]> =>
  services(tx).where('case_id', '=', id).orderBy('serial', 'desc').limit(MOST).execute();

export const findService = (tx: Tx, { caseId, serial }: Place): Promise<ServiceRow | undefined> =>
  services(tx).where('case_id', '=', caseId).where('serial', '=', serial).executeTakeFirst();

/** What the scope's person can still rate, the latest first. */
export const findUnrated = (tx: Tx, today: CivilDate): Promise<ServiceRow[]> =>
  services(tx)
    .where('rated', '=', false)
    .where('rate_until', '>=', today)
    .orderBy('given_on', 'desc')
    .orderBy('case_id', 'desc')
    .orderBy('serial', 'desc')
    .limit(MOST)
    .execute();
