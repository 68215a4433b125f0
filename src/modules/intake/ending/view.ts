import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { ListedCase } from '../cases/queries/case-rows.ts';
import { loadCase } from '../cases/store/cases.ts';
import type { EndingView } from './contract.ts';
import type { ProposedEnding } from './model.ts';
import { openEnding } from './opening.ts';

type Listed = Pick<ListedCase, 'id' | 'state'>;
type Standing = { ending: ProposedEnding | undefined; isOpen: boolean };

async function standingOf(tx: Tx, { id, state }: Listed): Promise<Standing> {
  if (state !== 'accepted') return { ending: undefined, isOpen: false };
  const { value } = await loadCase(tx, id);
  return value.state === 'accepted' ? { ending: value.ending, isOpen: true } : { ending: undefined, isOpen: false };
}

/** Whether an end by hand may be proposed, and whether one waits for an answer: who proposed it may only take it back. */
export async function endingSituation(tx: Tx, listed: Listed) {
  const { ending, isOpen } = await standingOf(tx, listed);
  return { proposable: isOpen && !ending, toAnswer: ending !== undefined };
}

/** The end that waits for an answer, as an officer reads it. */
export async function endingView(
  tx: Tx,
  deps: CaseDeps,
  { listed, officer }: { listed: Listed; officer: string | undefined },
): Promise<EndingView | null> {
  if (officer === undefined) return null;
  const { ending } = await standingOf(tx, listed);
  if (!ending) return null;
  const names = await deps.officerNames(tx, [ending.officer]);
  const { ground, basis, twin } = ending;
  const on: CivilDate = ending.on;
  const requester = names.get(ending.officer) ?? '';
  return {
    ground,
    basis,
    twin,
    on,
    requester,
    isMine: ending.officer === officer,
    ...(await openEnding(tx, deps, ending)),
  };
}
