import type { Conventions } from '../../../kernel/clock-measure.ts';
import { inspectModel } from '../library/examine.ts';
import { ownValueAt } from '../core/branching.ts';
import type { Net } from '../core/net.ts';
import { pendingOf } from '../core/pending.ts';
import type { State } from '../core/state.ts';
import type { ModelWork } from '../definition/work/facts.ts';
import { playThrough } from '../play/follow.ts';
import { listsIn } from '../run/rules/departments.ts';
import { chinaTime } from '../timing/due.ts';
import type { Trial, TrialPending, TryDraft } from './contract.ts';

type Trying = { now: Date; conventions: Conventions };

/** Plays a model that is being drawn, from its beginning, on a clock of its own. Nothing is kept; what does not run is not tried. */
export async function tryDraft({ xml, steps }: TryDraft, { now, conventions }: Trying): Promise<Trial> {
  const { process, work } = await inspectModel(new TextEncoder().encode(xml));
  const at = now.valueOf();
  const nothing = { pending: [], passed: [], outcomes: [], variables: {}, failed: null };
  if (process?.net === undefined) return { ...nothing, state: 'faulty', now: chinaTime(at) };
  const { net } = process;
  const clock = { now: at, office: conventions };
  const { followed: played, state: standing } = playThrough(net, { format: 'onewindow.play/1', steps }, clock);
  const state = played.state === 'completed' || played.state === 'incident' ? played.state : 'waiting';
  return {
    ...{ state, now: played.now, variables: { ...played.variables } },
    pending: pendingIn(net, standing, work),
    passed: [...new Set(played.trace.flatMap(({ element, event }) => (event === 'cancelled' ? [] : [element])))],
    outcomes: played.ends.flatMap((end) => work?.outcomes.get(end) ?? []),
    failed: played.failure?.code ?? null,
  };
}

/** What waits, each instance by itself with the department that does it. */
function pendingIn(net: Net, state: State, work: ModelWork | undefined): TrialPending[] {
  const lists = work ? listsIn(net, work) : new Map<string, never>();
  const waiting = pendingOf(net, state).map(({ element, kind, token, index = null }): TrialPending => {
    const { asks = [], departmentFrom } = work?.tasks.get(element) ?? {};
    const own = departmentFrom === undefined ? null : ownValueAt(state, token, departmentFrom);
    return {
      ...{ element, kind, index, asks: [...asks], lists: asks.filter((variable) => lists.has(variable)) },
      department: typeof own === 'string' ? own : null,
    };
  });
  const isFirst = (one: TrialPending, place: number) =>
    waiting.findIndex(({ element, index }) => element === one.element && index === one.index) === place;
  return waiting.filter(isFirst);
}
