import type { Conventions } from '../../../kernel/clock-measure.ts';
import { inspectModel } from '../library/examine.ts';
import { follow } from '../play/follow.ts';
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
  const played = follow(net, { format: 'onewindow.play/1', steps }, { now: at, office: conventions });
  const state = played.state === 'completed' || played.state === 'incident' ? played.state : 'waiting';
  return {
    ...{ state, now: played.now, variables: { ...played.variables } },
    pending: [...new Set(played.pending)].map((element): TrialPending => ({
      element,
      kind: net.nodes.get(element)?.kind === 'task' ? 'task' : 'event',
      asks: [...(work?.tasks.get(element)?.asks ?? [])],
    })),
    passed: [...new Set(played.trace.flatMap(({ element, event }) => (event === 'cancelled' ? [] : [element])))],
    outcomes: played.ends.flatMap((end) => work?.outcomes.get(end) ?? []),
    failed: played.failure?.code ?? null,
  };
}
