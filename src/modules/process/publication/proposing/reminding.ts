import { civilDateOf } from '../../../../kernel/civil-date.ts';
import type { Scope, Tx } from '../../../../platform/database/index.ts';
import type { PublicationDeps } from '../deps.ts';
import { isLeftUnanswered, toldOfProposal } from '../rules/proposing.ts';
import { findDraft } from '../store.ts';
import type { ProposalPorts } from './ports.ts';
import { findUnreminded, noteReminded, type ProposalRow } from './store.ts';

/** `answerDays`: working days in which a proposal is to be answered. */
export type RemindingDeps = Pick<PublicationDeps, 'db' | 'now' | 'conventions'> & {
  proposals: Pick<ProposalPorts, 'publishers' | 'tell'>;
  answerDays: number;
};

export type Reminded = { reminded: number; failed: readonly { item: string; error: unknown }[] };

/** Who may publish is reminded of each proposal that was left without an answer: once, in a transaction of its own; what fails is tried again. */
export async function remindOfProposals(
  deps: RemindingDeps,
  { scope, signal }: { scope: Scope; signal?: AbortSignal },
): Promise<Reminded> {
  const failed: { item: string; error: unknown }[] = [];
  let reminded = 0;
  const terms = { on: civilDateOf(deps.now()), days: deps.answerDays, calendar: deps.conventions().calendar };
  const open = await deps.db.within(scope, findUnreminded);
  for (const one of open.filter(({ at }) => isLeftUnanswered(civilDateOf(at), terms))) {
    if (signal?.aborted) break;
    try {
      reminded += (await deps.db.within(scope, (tx) => remind(tx, deps, one))) ? 1 : 0;
    } catch (error) {
      failed.push({ item: one.item, error });
    }
  }
  return { reminded, failed };
}

/** False where it was answered or somebody reminded of it meanwhile. */
async function remind(tx: Tx, { proposals, now }: RemindingDeps, one: ProposalRow): Promise<boolean> {
  const { id, item, department } = one;
  const at = now();
  if (!(await noteReminded(tx, id, at))) return false;
  const draft = await findDraft(tx, item);
  const officers = toldOfProposal(await proposals.publishers(tx, department), draft?.hands ?? []);
  const source = `process.proposal/${id}@reminded`;
  await proposals.tell(tx, { source, kind: 'process.unanswered', item, department, officers, at });
  return true;
}
