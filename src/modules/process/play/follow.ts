import type { Variables } from '../core/expression/value.ts';
import type { Entry, Net } from '../core/net.ts';
import type { ModelWork } from '../definition/work/facts.ts';
import type { State } from '../core/state.ts';
import { chinaTime, instantOf, type Instant, type OfficeTime } from '../timing/due.ts';
import { act, type StepFailure } from './acting.ts';
import type { Answers, AnswerStep } from './answers.ts';
import { findUnmet, pendingElements, playStateOf, type PlayState, type Unmet } from './expecting.ts';
import { departmentsIn } from './departments.ts';
import { Player, type Trace } from './player.ts';

/** What came of a document of answers. `failedStep` counts from 0. */
export type Followed = {
  process: string;
  state: PlayState;
  pending: string[];
  ends: string[];
  variables: Variables;
  trace: readonly Trace[];
  /** What the clock of the play says in the end, in China Standard Time. */
  now: string;
  failedStep?: number;
  failure?: StepFailure;
  unmet: readonly Unmet[];
};

/** Plays a process by a document of answers, up to the first step that fails. `now` is the beginning where the document names none. */
export const follow = (net: Net, answers: Answers, on: Clock): Followed => playThrough(net, answers, on).followed;

/** `work`: what the model says of its tasks; then the trace names their departments. */
type Clock = { now: Instant; office: OfficeTime; work?: ModelWork | undefined };

/** The same, with where it stands then. */
export function playThrough(
  net: Net,
  answers: Answers,
  { now, office, work }: Clock,
): { followed: Followed; state: State } {
  const beginning = answers.now === undefined ? undefined : instantOf(answers.now);
  const departmentAt = work && departmentsIn(work);
  const player = new Player(net, { now: beginning ?? now, variables: answers.variables ?? {}, office, departmentAt });
  const failed = play(player, answers);
  const followed = {
    process: net.process,
    state: playStateOf(player),
    pending: pendingElements(player),
    ends: player.ends,
    variables: player.state.variables,
    trace: player.trace,
    now: chinaTime(player.now),
    ...failed,
    unmet: failed === undefined && answers.expect !== undefined ? findUnmet(player, answers.expect) : [],
  };
  return { followed, state: player.state };
}

type Failed = { failedStep: number; failure: StepFailure };

function play(player: Player, { start, steps }: Answers): Failed | undefined {
  const opener = start === undefined ? openerOf(player.net, steps) : undefined;
  if (opener === undefined) {
    const failure = begin(player, start);
    if (failure !== undefined) return { failedStep: 0, failure };
  }
  for (const [failedStep, step] of steps.entries()) {
    const failure = step === opener?.step ? begin(player, opener.entry.node.id, opener.step) : act(player, step);
    if (failure !== undefined) return { failedStep, failure };
  }
  return undefined;
}

/** The step that begins a process which only a message or signal can begin, when the answers bring it themselves. */
type Opener = { step: AnswerStep; entry: Entry };

function openerOf({ entries }: Net, steps: readonly AnswerStep[]): Opener | undefined {
  if (entries.length === 0 || entries.some(({ trigger }) => trigger === undefined)) return undefined;
  const step = steps.find((one) => !('expectPending' in one));
  const entry = entries.find((one) => step !== undefined && isBegunBy(one, step));
  return step === undefined || entry === undefined ? undefined : { step, entry };
}

function isBegunBy({ node, trigger }: Entry, step: AnswerStep): boolean {
  if ('fire' in step) return step.fire === node.id;
  if ('message' in step) return trigger?.on === 'message' && trigger.names.includes(step.message);
  return 'signal' in step && trigger?.on === 'signal' && trigger.names.includes(step.signal);
}

function begin(player: Player, entry: string | undefined, step?: AnswerStep): StepFailure | undefined {
  const refusal = player.begin(entry, step !== undefined && 'set' in step ? step.set : undefined);
  if (refusal !== undefined) return { code: refusal.code };
  return player.passUntil(player.now) ? undefined : { code: 'tooManyTimers' };
}
