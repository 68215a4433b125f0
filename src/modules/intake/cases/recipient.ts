import type { OfficerId } from '../../../kernel/id.ts';
import type { RunCommand, RunTask } from '../../process/index.ts';
import type { Desk } from './commands.ts';
import { mustKeepAway } from './rules/refusing.ts';
import type { CaseDeps } from './deps.ts';
import { keepingAway } from './standing-in.ts';
import { peopleIn } from './worker.ts';

type Recipient = Extract<RunCommand, { type: 'reassign' }>['to'];
type Work = Pick<RunTask, 'role' | 'department' | 'section'>;
type Receiving = { task: Work | undefined; officer: OfficerId };

/** Whoever is to have work on a case: whether he serves there, must keep away, and is there that day. */
export async function recipientOf(
  deps: CaseDeps,
  { tx, current }: Desk,
  { task, officer }: Receiving,
): Promise<Recipient> {
  const barred = { id: officer, ...(await keepingAway(tx, deps, { officer, facts: current.facts })) };
  const able =
    task !== undefined && (await deps.serves(tx, { officer, ...task })) && (await deps.worksIn(tx, officer, task));
  return {
    id: officer,
    keepsAway: mustKeepAway(barred, { people: peopleIn(current) }),
    may: () => able,
    away: (await deps.awayUntil(tx, [officer])).has(officer),
  };
}
