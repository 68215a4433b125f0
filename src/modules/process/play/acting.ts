import { armedAt, isWaiting } from '../core/armed.ts';
import type { Variables } from '../core/expression/value.ts';
import type { Input } from '../core/input.ts';
import { afterDuration } from '../timing/due.ts';
import type { AnswerStep, Step } from './answers.ts';
import { isSame, pendingElements } from './expecting.ts';
import type { Player } from './player.ts';
import { pendingOf, type Pending } from '../core/pending.ts';

/** Why a step of the answers could not be done, or did not find what it expected. */
export type StepFailure = { code: string; expected?: readonly string[]; actual?: readonly string[] };

/**
 * Does one step, and what has come due by then. A message or signal that nobody waits for is lost, as it would be: what follows shows
 * whether that was right.
 */
export function act(player: Player, step: AnswerStep): StepFailure | undefined {
  if ('expectPending' in step) return expectPending(player, step);
  const until = 'advance' in step ? afterDuration(step.advance, player.now) : player.now;
  const failure = 'advance' in step ? undefined : happen(player, step);
  if (failure !== undefined) return failure;
  return until !== undefined && player.passUntil(until) ? undefined : { code: 'tooManyTimers' };
}

type Occurring = Exclude<AnswerStep, Step<'expectPending'> | Step<'advance'>>;

function happen(player: Player, step: Occurring): StepFailure | undefined {
  if ('complete' in step) return complete(player, step);
  if ('message' in step) return send(player, { type: 'message', name: step.message, ...keyOf(step), ...setOf(step) });
  if ('signal' in step) return send(player, { type: 'signal', name: step.signal, ...setOf(step) });
  if ('error' in step) return raise(player, step.at, { type: 'error', code: step.error, ...setOf(step) });
  if ('escalation' in step)
    return raise(player, step.at, { type: 'escalation', code: step.escalation, ...setOf(step) });
  return 'fire' in step ? fire(player, step) : retry(player, step);
}

const setOf = ({ set }: { set?: Input['set'] }) => set && { set };
const keyOf = ({ key }: Step<'message'>) => (key === undefined ? {} : { key });

function expectPending(player: Player, { expectPending: expected }: Step<'expectPending'>): StepFailure | undefined {
  const actual = pendingElements(player);
  return isSame(expected, actual) ? undefined : { code: 'otherPending', expected, actual };
}

function complete(player: Player, { complete: element, index, set }: Step<'complete'>): StepFailure | undefined {
  const waiting = pendingOf(player.net, player.state).filter((one) => one.element === element);
  const found = index === undefined ? waiting[0] : instanceAt(waiting, index);
  if (found === undefined) return notWaiting(player);
  const { kind, token } = found;
  return take(
    player,
    kind === 'task'
      ? { type: 'complete', token, ...setOf({ set }) }
      : { type: 'trigger', token, element, ...setOf({ set }) },
  );
}

/** The instance of that number; when it no longer waits, the one that stands there among those that do. */
const instanceAt = (waiting: readonly Pending[], index: number) =>
  waiting.find((one) => one.index === index) ?? waiting[index];

function fire(player: Player, { fire: element, set }: Step<'fire'>): StepFailure | undefined {
  const armed = player.state.tokens.flatMap((token) =>
    armedAt({ net: player.net, tokens: player.state.tokens }, token),
  );
  const found = armed.find((one) => one.element === element);
  if (found === undefined) return notWaiting(player);
  return take(player, { type: 'trigger', token: found.token.id, element, ...setOf({ set }) });
}

type Reported = { set?: Variables } & ({ type: 'error'; code: string } | { type: 'escalation'; code: string });

function raise(player: Player, element: string, reported: Reported): StepFailure | undefined {
  const token = player.state.tokens.find((one) => one.at === element && isWaiting(one));
  return token === undefined ? notWaiting(player) : take(player, { ...reported, token: token.id });
}

function retry(player: Player, { retry: element, set }: Step<'retry'>): StepFailure | undefined {
  const token = player.state.tokens.find((one) => one.at === element && one.incident !== undefined);
  if (token === undefined) return { code: 'noIncident' };
  return take(player, { type: 'retry', token: token.id, ...setOf({ set }) });
}

const notWaiting = (player: Player): StepFailure => ({ code: 'notWaiting', actual: pendingElements(player) });

function take(player: Player, input: Input): StepFailure | undefined {
  const refusal = player.step(input);
  return refusal && { code: refusal.code };
}

function send(player: Player, input: Input): StepFailure | undefined {
  const refusal = player.step(input);
  const isLost = refusal?.code === 'nobodyWaits' || refusal?.code === 'finished';
  return refusal === undefined || isLost ? undefined : { code: refusal.code };
}
