import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { move, type MoveDeps } from './moving.ts';

type Started = { theme: string; item: string; caseId: CaseId; number: string; actor: Actor };

/** A part of a theme has become a case, in the transaction of its receipt. Throws where the order of the theme is broken. */
export async function noteStarted(tx: Tx, deps: MoveDeps, started: Started): Promise<void> {
  const { theme, item, caseId, number, actor } = started;
  const command = { type: 'start', item, case: caseId, number, at: deps.now().toISOString() } as const;
  const moved = await move(tx, deps, { id: theme, actor, command });
  if (!moved.ok) throw new Error(`${item} was handed in and cannot begin in ${theme}: ${moved.error.code}`);
}
