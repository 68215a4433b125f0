import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Scope, Tx } from '../../../platform/database/index.ts';
import { StaleStream } from '../../../platform/log/index.ts';
import { findDocument } from '../../documents/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import { findServedAmong } from './queries/services.ts';
import { record, whose } from './record.ts';
import { servingWording } from './wording.ts';

const WINDOW = { kind: 'system', id: 'intake:servedWithResult' } as const;

/** A decision that came into its reader's hand with the result of the case. */
export type Handed = { caseId: CaseId; paper: string; how: 'counter' | 'proxy' | 'post'; on: CivilDate };
export type Proved = { proved: number; failed: readonly { id: CaseId; error: unknown }[] };

/**
 * What the issuing window handed over against a signature, or the courier delivered, is served by that: each is proved once, in a
 * transaction of its own. What was proved already stays; what fails is named and left for the next time.
 */
export async function proveHanded(
  deps: CaseDeps,
  { scope, handed, signal }: { scope: Scope; handed: readonly Handed[]; signal?: AbortSignal },
): Promise<Proved> {
  const failed: { id: CaseId; error: unknown }[] = [];
  let proved = 0;
  for (const one of await deps.db.within(scope, (tx) => unproved(tx, handed))) {
    if (signal?.aborted) break;
    try {
      if (await deps.db.within(scope, (tx) => proveOne(tx, deps, one))) proved += 1;
    } catch (error) {
      // Another worker, or the reader himself, was first.
      if (error instanceof StaleStream) continue;
      failed.push({ id: one.caseId, error });
    }
  }
  return { proved, failed };
}

async function unproved(tx: Tx, handed: readonly Handed[]): Promise<Handed[]> {
  const served = await findServedAmong(
    tx,
    handed.map(({ paper }) => paper),
  );
  return handed.filter(({ paper }) => !served.has(paper));
}

/** False where it was proved meanwhile, or its reader's data were erased. */
async function proveOne(tx: Tx, deps: CaseDeps, { caseId, paper, how, on }: Handed): Promise<boolean> {
  const [row, found] = [await findCaseRow(tx, caseId), await findDocument(tx, paper)];
  if (!row || found?.caseId !== caseId) throw new Error(`paper ${paper} was handed over and is not there`);
  const said = servingWording.zh.withResult[how];
  const sealed = await deps.vault.sealFor(tx, subjectOf(row), said);
  const way = how === 'post' ? 'post' : 'window';
  const served = { type: 'serve', ...whose(row, found), way, done: on, today: civilDateOf(deps.now()) } as const;
  const command = { ...served, said, sealed, officer: null };
  const proved = await record(tx, deps, { row, found, command, actor: WINDOW });
  if (!proved.ok && proved.error.code !== 'paperServedAlready' && proved.error.code !== 'applicationErased')
    throw new Error(`paper ${paper} is not proved: ${proved.error.code}`);
  return proved.ok;
}
