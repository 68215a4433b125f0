import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { no, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import {
  askRenewal,
  holdLicence,
  isHolder,
  openRenewalOf,
  renewalStanding,
  renewalWindow,
  type ActRefusal,
  type OpenRenewal,
  type RenewalStanding,
} from '../../certificates/index.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { matterOf } from './matter.ts';

/** What a holder may do about the last day of a licence: ask for another term, or wait for what was asked for. */
export type Renewal =
  | ({ state: 'asked' } & OpenRenewal)
  | {
      state: 'offered';
      standing: RenewalStanding;
      opens: CivilDate;
      closes: CivilDate;
      until: CivilDate;
      provisional: boolean;
    };

type Held = { id: string; caseId: string; status: string; until: string | null; following: object | null };

/** Undefined for what has no last day or was renewed already, does not hold any more, or is no licence of the law. */
export async function findRenewal(
  tx: Tx,
  deps: CaseDeps,
  { id, caseId, status, until, following }: Held,
): Promise<Renewal | undefined> {
  const asked = await openRenewalOf(tx, deps, id);
  if (asked) return { state: 'asked', ...asked };
  if (until === null || following !== null || (status !== 'valid' && status !== 'suspended')) return undefined;
  const { renewable } = await matterOf(tx, { certificate: id, caseId });
  if (!renewable) return undefined;
  const last = civilDate(until);
  const { opens, closes, provisional } = renewalWindow(last, deps.conventions().calendar);
  const standing = renewalStanding(civilDateOf(deps.now()), { opens, closes, until: last });
  return { state: 'offered', standing, opens, closes, provisional, until: last };
}

type RenewalRefusal = ActRefusal | KeyReused | { code: 'licenceNotFound' | 'holderErased' | 'notHolder' };

/**
 * The holder asks for another term; everything on the licence stands already, he says only what changed. Asked twice under one key it is one
 * request, and while one is open there is no second.
 */
export const askForRenewal = (
  deps: CaseDeps,
  { caller, once }: Asking,
  { id, said }: { id: string; said: string },
): Promise<Result<{ request: string; inTime: boolean }, RenewalRefusal>> =>
  withinOnce(
    deps.db,
    { scope: caller.scope, once },
    async (tx): Promise<Result<{ request: string; inTime: boolean }, RenewalRefusal>> => {
      const held = await holdLicence(tx, deps, id);
      if (!held.ok) return held;
      const { row } = held.value;
      if (!isHolder(row, caller.scope)) return no({ code: 'notHolder' });
      const { renewable } = await matterOf(tx, { certificate: id, caseId: row.case_id });
      if (!renewable) return no({ code: 'notRenewable' });
      const at = deps.now();
      const { calendar } = deps.conventions();
      const stamp = { actor: caller.actor, at };
      return askRenewal(tx, deps, { held: held.value, on: civilDateOf(at), calendar, said, stamp });
    },
  );
