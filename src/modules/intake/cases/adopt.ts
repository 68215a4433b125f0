import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx, Versioned } from '../../../platform/database/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import {
  beginRun,
  findRunHistory,
  holdRun,
  moveRun,
  runningModel,
  type Json,
  type Run,
  type RunHistory,
} from '../../process/index.ts';
import type { CaseDeps } from './deps.ts';
import type { Case } from './model.ts';
import { dayOfStep } from './rules/limits.ts';
import { openTask } from './standing-tasks.ts';
import { holdCase, loadCase } from './store/cases.ts';
import { NOBODY } from './nobody.ts';
import { completionOf } from './completion.ts';

type Found = Exclude<Case, { state: 'unreceived' }>;
type Adopting = { id: CaseId; current: Found; on: CivilDate; stamp: Stamp };

/** Whoever brings a case to a run, in the log. */
export const ADOPTS = { kind: 'system', id: 'adopt' } as const;

/**
 * A case that was received before cases ran on models begins its run when it is next touched, brought to where the case is: what was
 * accepted passes acceptance without the departments that come in only sometimes.
 */
export async function adoptRun(tx: Tx, deps: CaseDeps, { id, current, on, stamp }: Adopting): Promise<Versioned<Run>> {
  await holdCase(tx, id);
  const held = await holdRun(tx, id);
  if (held.value.status !== 'unbegun') return held;
  const { item: of, department } = current.facts;
  const { item: entry } = await getItemVersion(tx, of.key, of.version);
  const { run } = await beginRun(tx, deps.runs, { id, item: { key: of.key, entry }, department, on, stamp });
  const task = openTask(run, ['accept']);
  if (task && (current.state === 'accepted' || current.state === 'reviewed')) {
    const { work } = await runningModel(tx, run);
    const asks = work.tasks.get(task.node)?.asks ?? [];
    const answers = Object.fromEntries(
      asks.map((name): [string, Json] => [name, name === 'acceptance' ? 'accepted' : false]),
    );
    const officer = { id: NOBODY, behalfOf: null, keepsAway: false, may: () => true };
    const command = { type: 'complete', task: task.task, officer, done: completionOf({ answers }) } as const;
    const moved = await moveRun(tx, deps.runs, { id, command, on, stamp });
    if (!moved.ok) throw new Error(`case ${id} cannot be brought to its place: ${moved.error.code}`);
  }
  if (current.state === 'awaitingCorrection') {
    const moved = await moveRun(tx, deps.runs, { id, command: { type: 'suspend' }, on, stamp });
    if (!moved.ok) throw new Error(`case ${id} does not wait for its correction: ${moved.error.code}`);
  }
  return holdRun(tx, id);
}

export const isOver = ({ state }: Case): boolean => state === 'concluded' || state === 'notAccepted';

/** Whoever opens such a case finds its tasks: an act that is refused would leave it without a run for good. */
export async function adoptedHistory(tx: Tx, deps: CaseDeps, id: CaseId): Promise<RunHistory> {
  const history = await findRunHistory(tx, id);
  if (history.run.status !== 'unbegun') return history;
  const { value: current } = await loadCase(tx, id);
  if (current.state === 'unreceived' || isOver(current)) return history;
  const at = deps.now();
  const on = dayOfStep(civilDateOf(at), current);
  await adoptRun(tx, deps, { id, current, on, stamp: { actor: ADOPTS, at } });
  return findRunHistory(tx, id);
}
