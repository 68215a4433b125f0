import { lastOfProcess } from '../core/ends.ts';
import type { Net } from '../core/net.ts';
import { explore, pathTo, stepsTo, type Explored, type Visit } from './explore.ts';
import type { Problem, ProblemCode, Soundness } from './model.ts';
import { restingIn } from './marking.ts';
import { isReducible } from './reduction.ts';

/** States that are looked at: enough for a process of a county, done in a few seconds at most. */
const MOST_STATES = 20_000;
/** So many states are looked at in every order, also where one order would do: the problem shows better. */
const IN_EVERY_ORDER = 2_000;
/** Of a way, so much is told. */
const LONGEST_PATH = 500;
/** So many problems are told; the first ones have the shortest ways to them. */
const MOST_PROBLEMS = 20;

/**
 * Whether a process can always come to its end, does so with nothing left behind, and has nothing in it that never happens. Every way is
 * tried that data, people and the world could take; events that do not interrupt are taken to occur or not. When there are too many
 * states to try, what was found so far is told, and otherwise that it is not known.
 */
export function checkSoundness(net: Net, states: number = MOST_STATES): Soundness {
  if (!isReducible(net)) return soundnessOf(net, { states, isReduced: false });
  const inEveryOrder = soundnessOf(net, { states: Math.min(states, IN_EVERY_ORDER), isReduced: false });
  return inEveryOrder.sound === 'unknown' ? soundnessOf(net, { states, isReduced: true }) : inEveryOrder;
}

/** How many states are looked at, and whether branches go on in one order only. */
export type Effort = { states: number; isReduced: boolean };

export function soundnessOf(net: Net, effort: Effort): Soundness {
  const isBroken = (visit: Visit) => findBreach(visit) !== undefined;
  const main = explore(net, { ...effort, withExtras: false, ends: lastOfProcess(net), isBroken });
  const breaches = main.visits.flatMap((visit) => findBreach(visit) ?? []);
  // What comes after two tokens met where one was meant says nothing about the rest.
  const whole =
    breaches.length > 0 || !hasExtras(net)
      ? main
      : explore(net, { ...effort, withExtras: true, ends: new Set(), isBroken: () => false });
  const isComplete = breaches.length === 0 && main.isComplete && whole.isComplete;
  const livelocks = main.isComplete ? livelocksIn(main, isBroken) : [];
  const problems = distinct([
    ...breaches,
    ...main.visits.flatMap((visit) => findDeadlock(visit) ?? []),
    ...livelocks,
    // In one order only, what goes round for ever keeps the rest from being looked at.
    ...(isComplete && !(effort.isReduced && livelocks.length > 0) ? deadIn(net, [main, whole]) : []),
  ]);
  return { sound: problems.length > 0 ? false : isComplete || 'unknown', problems: problems.slice(0, MOST_PROBLEMS) };
}

/** Whether there are events that do not interrupt. */
const hasExtras = ({ nodes }: Net) => [...nodes.values()].some((node) => 'interrupting' in node && !node.interrupting);

const problem = (code: ProblemCode, elements: readonly string[], visit: Visit): Problem => ({
  code,
  elements: [...new Set(elements)],
  path: pathTo(visit).slice(0, LONGEST_PATH),
  steps: stepsTo(visit).slice(0, LONGEST_PATH),
});

const findBreach = (visit: Visit): Problem | undefined => findUnsafe(visit) ?? findImproper(visit);

/** Two tokens of one scope at one place. Instances of one activity are at one place by design. */
function findUnsafe(visit: Visit): Problem | undefined {
  const places = new Set<string>();
  for (const token of visit.state.tokens) {
    if (token.index !== undefined) continue;
    const place = `${token.in} ${token.at} ${token.via}`;
    if (places.has(place)) return problem('lackOfSynchronisation', [token.at], visit);
    places.add(place);
  }
  return undefined;
}

function findImproper(visit: Visit): Problem | undefined {
  const { ends } = visit.memory;
  const twice = ends.filter((end, place) => ends.indexOf(end) !== place);
  return twice.length === 0 ? undefined : problem('improperCompletion', twice, visit);
}

function findDeadlock(visit: Visit): Problem | undefined {
  if (isRunaway(visit)) return problem('livelock', restingIn(visit.state), visit);
  return visit.isStuck ? problem('deadlock', restingIn(visit.state), visit) : undefined;
}

const isRunaway = ({ state }: Visit) =>
  state.tokens.some(({ incident }) => incident === 'runaway' || incident === 'tooManyTokens' || incident === 'tooDeep');

/**
 * States that lead neither to an end nor to a standstill, nor to one after which nothing is learnt. The first one found stands for all that
 * go round with it.
 */
function livelocksIn({ visits }: Explored, isBroken: (visit: Visit) => boolean): Problem[] {
  const before = new Map<Visit, Visit[]>();
  for (const visit of visits) for (const next of visit.next) before.set(next, [...(before.get(next) ?? []), visit]);
  const ending = new Set<Visit>();
  const waiting = visits.filter((visit) => visit.state.status === 'completed' || visit.isStuck || isBroken(visit));
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    if (ending.has(visit)) continue;
    ending.add(visit);
    waiting.push(...(before.get(visit) ?? []));
  }
  const first = visits.find((visit) => !ending.has(visit));
  return first === undefined ? [] : [problem('livelock', restingIn(first.state), first)];
}

/** Elements that nothing ever comes to. */
function deadIn(net: Net, explored: readonly Explored[]): Problem[] {
  const dead = [...net.nodes.values()].filter(
    ({ id, kind }) => kind !== 'process' && !explored.some(({ seen }) => seen.has(id)),
  );
  return dead.length === 0 ? [] : [{ code: 'deadElement', elements: dead.map(({ id }) => id), path: [], steps: [] }];
}

function distinct(problems: readonly Problem[]): Problem[] {
  const told = new Set<string>();
  return problems.filter(({ code, elements }) => {
    const text = `${code} ${[...elements].sort().join()}`;
    return !told.has(text) && told.add(text);
  });
}
