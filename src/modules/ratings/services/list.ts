import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import type { RatingDeps } from '../deps.ts';
import type { RatableService } from '../giving/contract.ts';
import { findItemNames } from '../item-names.ts';
import { themeIn } from '../rules/rated-theme.ts';
import type { ServiceRow } from '../store/tables.ts';
import { findServices, findUnrated } from './queries/services.ts';

/** What was done in a case and can be rated by the caller, or could have been; the latest first. */
export async function listServices(
  tx: Tx,
  deps: RatingDeps,
  { caller, id }: { caller: Caller; id: CaseId },
): Promise<RatableService[]> {
  const rows = await findServices(tx, id);
  return servicesOf(
    tx,
    deps,
    rows.filter((row) => deps.mayRate(caller, row)),
  );
}

/** What the caller can still rate, in all of his cases. */
export async function listUnrated(tx: Tx, deps: RatingDeps, caller: Caller): Promise<RatableService[]> {
  const rows = await findUnrated(tx, civilDateOf(deps.now()));
  return servicesOf(
    tx,
    deps,
    rows.filter((row) => deps.mayRate(caller, row)),
  );
}

export async function servicesOf(tx: Tx, { now }: RatingDeps, rows: readonly ServiceRow[]): Promise<RatableService[]> {
  const today = civilDateOf(now());
  const organs = await findDepartmentNames(tx);
  const items = await findItemNames(
    tx,
    rows.map(({ item }) => item),
    today,
  );
  return rows.map(({ case_id, serial, step, item, department, given_on, rate_until, rated }) => ({
    ...{ caseId: case_id, serial, step, givenOn: given_on, rateUntil: rate_until },
    item: items(item),
    theme: themeIn(item) !== undefined,
    department: organs.get(department) ?? { zh: department },
    state: rated ? 'rated' : today > rate_until ? 'over' : 'open',
  }));
}
