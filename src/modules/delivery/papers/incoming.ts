import { civilDateOf } from '../../../kernel/civil-date.ts';
import { caseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { decide } from '../decide.ts';
import type { Refusal } from '../model.ts';
import { project } from '../projections/parcels.ts';
import { findIncoming, findParcel } from '../queries/parcels.ts';
import { viewOf } from '../read.ts';
import { holdParcel, parcelStreams } from '../store/parcels.ts';
import type { IncomingPapers } from './contract.ts';
import type { Asking, PaperDeps } from './deps.ts';

export type TakeInRefusal = Refusal | KeyReused | { code: 'parcelNotFound' };

/** What applicants have sent and nobody has taken in, as far as the officer gives out for the organ: what arrived comes first. */
export const listIncoming = ({ db, permits, namesOf }: PaperDeps, caller: Caller): Promise<IncomingPapers> =>
  db.within(caller.scope, async (tx) => {
    const rows = (await findIncoming(tx)).filter(({ department }) => permits(caller, 'issuing:handle', department));
    const names = await namesOf(
      tx,
      rows.map(({ case_id: id }) => id),
    );
    const papers = rows.flatMap((row) => {
      const name = names.get(row.case_id);
      return name === undefined ? [] : [{ ...name, caseId: row.case_id, parcel: viewOf(row) }];
    });
    const arrived = papers.filter(({ parcel }) => parcel.state === 'delivered');
    return { papers: [...arrived, ...papers.filter(({ parcel }) => parcel.state !== 'delivered')] };
  });

/** The envelope was opened and what was in it given to whoever handles the case: said once. */
export const takeInPapers = (
  { db, delivery, permits }: PaperDeps,
  { caller, once }: Asking,
  parcel: string,
): Promise<Result<{ state: 'takenIn' }, TakeInRefusal>> =>
  withinOnce(db, { scope: caller.scope, once }, async (tx): Promise<Result<{ state: 'takenIn' }, TakeInRefusal>> => {
    const row = await findParcel(tx, parcel);
    if (!row || row.direction !== 'in' || !permits(caller, 'issuing:handle', row.department))
      return no({ code: 'parcelNotFound' });
    const after = await holdParcel(tx, parcel);
    const at = delivery.now();
    const decided = decide({ type: 'takeIn', on: civilDateOf(at) }, after.value);
    if (!decided.ok) return decided;
    const stamp = { actor: caller.actor, at, caseId: caseId(row.case_id) };
    await parcelStreams.append(tx, { id: parcel, after, events: decided.value, stamp });
    await project(tx, parcel, decided.value);
    return ok({ state: 'takenIn' });
  });
