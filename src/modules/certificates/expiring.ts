import { civilDateOf } from '../../kernel/civil-date.ts';
import type { Db, Scope, Tx } from '../../platform/database/index.ts';
import { decide } from './decide.ts';
import { project } from './projections/versions.ts';
import { holdOneRunOut } from './queries/versions.ts';
import { certificateStreams } from './store/certificates.ts';

export type Expiring = { db: Db; scope: Scope; now: () => Date };

/**
 * Writes down of every licence whose last day has passed that it ran out, each in a transaction of its own; answers how many. Any number
 * of workers may do it at once. Whoever asks is told so from the first morning on, whether or not it was written down yet.
 */
export async function expireCertificates({ db, scope, now }: Expiring, signal?: AbortSignal): Promise<number> {
  let expired = 0;
  for (;;) {
    if (signal?.aborted) return expired;
    if (!(await db.within(scope, (tx) => expireOne(tx, now())))) return expired;
    expired += 1;
  }
}

async function expireOne(tx: Tx, now: Date): Promise<boolean> {
  const on = civilDateOf(now);
  const row = await holdOneRunOut(tx, on);
  if (!row) return false;
  const { certificate: id, case_id: caseId } = row;
  const held = await certificateStreams.load(tx, id);
  const decided = decide({ type: 'expire', on }, held.value);
  if (!decided.ok) throw new Error(`licence ${id} is listed as run out and is not: ${decided.error.code}`);
  const stamp = { actor: { kind: 'system', id: 'certificates:expire' }, at: now, caseId } as const;
  await certificateStreams.append(tx, { id, after: held, events: decided.value, stamp });
  await project(tx, { id, before: [row], events: decided.value });
  return true;
}
