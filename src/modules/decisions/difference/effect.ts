import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Cuts, Reach } from '../analysis/cuts.ts';
import { cellOf, type Atom } from '../analysis/atoms.ts';
import { joined, type Box } from '../analysis/cover.ts';
import type { Decisions } from '../evaluation/decisions.ts';
import { jsonOf } from '../evaluation/json.ts';
import type { TestCase } from '../library/contract.ts';
import { axesOf, inputsAt, pointsOf, type Axis } from './axes.ts';
import type { CaseEffect, DecisionEffect, PartEffect } from './contract.ts';

/** A model that was read, and the test cases that are kept with it. */
export type Version = { decisions: Decisions; tests: readonly TestCase[] };

/** Steps that all trials of one comparison may take together: a person waits for them. */
const STEPS = 3_000_000;
const MOST_STEPS = 50_000;
const MOST_POINTS = 5_000;
const MOST_DECISIONS = 20;
/** Parts that are named at most, and those that are put together to fewer. */
const MOST_TOLD = 20;
const MOST_JOINED = 1_000;

type Trial = { before: Decisions; after: Decisions; now: number; left: number };
type Outcome = { before: unknown; after: unknown; differs: boolean };

/** What two versions of a model decide otherwise: test cases of either, and parts of the inputs. */
export function effectOf(before: Version, after: Version, now: number): DecisionEffect {
  const trial: Trial = { before: before.decisions, after: after.decisions, now, left: STEPS };
  const cases = casesOf([...after.tests, ...before.tests], trial);
  const common = trial.after.decisions.filter((name) => trial.before.decisions.includes(name));
  const cuts = { old: trial.before.cuts(), now: trial.after.cuts(), share: common.length };
  const told = common.slice(0, MOST_DECISIONS).map((decision) => partsOf(decision, trial, cuts));
  const sum = (count: (one: Told) => number) => told.reduce((total, one) => total + count(one), 0);
  return {
    cases,
    parts: told.flatMap(({ parts }) => parts),
    tried: sum(({ tried }) => tried),
    of: Math.min(
      Number.MAX_SAFE_INTEGER,
      sum(({ of }) => of),
    ),
    otherwise: sum(({ otherwise }) => otherwise),
    exact: common.length <= MOST_DECISIONS && told.every(({ exact }) => exact),
  };
}

function casesOf(tests: readonly TestCase[], trial: Trial): CaseEffect[] {
  const asked = new Map(tests.toReversed().map((test) => [canonicalJson([test.decision, test.inputs]), test]));
  return [...asked.values()].toReversed().flatMap(({ name, decision, inputs }) => {
    const { before, after, differs } = outcomeOf(decision, inputs, trial);
    return differs ? [{ name, decision, before, after }] : [];
  });
}

function outcomeOf(decision: string, inputs: Readonly<Record<string, unknown>>, trial: Trial): Outcome {
  const answerOf = ({ decide }: Decisions): { text: string; json: unknown } => {
    const steps = Math.max(0, Math.min(MOST_STEPS, trial.left));
    const done = decide({ name: decision, inputs, told: { now: trial.now, steps } });
    trial.left -= done.ok ? done.value.spent : steps;
    if (!done.ok) return { text: done.error.code, json: null };
    const json = jsonOf(done.value.value);
    return { text: canonicalJson([json]), json };
  };
  const [before, after] = [answerOf(trial.before), answerOf(trial.after)];
  return { before: before.json, after: after.json, differs: before.text !== after.text };
}

type Told = { parts: PartEffect[]; tried: number; of: number; otherwise: number; exact: boolean };
type Cut = { old: Cuts; now: Cuts; share: number };

function partsOf(decision: string, trial: Trial, { old, now, share }: Cut): Told {
  const reaches = [old.reachOf(decision), now.reachOf(decision)].filter((reach) => reach !== undefined);
  const axes = axesOf([old.cuts, now.cuts], reachedBy(reaches));
  const { points, of } = pointsOf(axes, {
    most: Math.ceil(MOST_POINTS / share),
    guides: reaches.flatMap(({ rules }) => rules),
  });
  const groups = new Map<string, { outcome: Outcome; boxes: Box[] }>();
  let [tried, otherwise] = [0, 0];
  for (const point of points) {
    if (trial.left <= 0) break;
    tried += 1;
    const outcome = outcomeOf(decision, inputsAt(axes, point), trial);
    if (!outcome.differs) continue;
    otherwise += 1;
    const key = JSON.stringify([outcome.before, outcome.after]);
    const group = groups.get(key) ?? { outcome, boxes: [] };
    groups.set(key, group);
    if (group.boxes.length < MOST_JOINED) group.boxes.push(point.map((atom) => new Set([atom])));
  }
  const parts = [...groups.values()].flatMap(({ outcome: { before, after }, boxes }) =>
    joined(boxes).map((box): PartEffect => ({ decision, where: whereOf(box, axes), before, after })),
  );
  return {
    parts: parts.slice(0, MOST_TOLD),
    tried,
    of,
    otherwise,
    exact: tried === of && reaches.every(({ exact }) => exact),
  };
}

const reachedBy = (reaches: readonly Reach[]): ReadonlySet<string> =>
  new Set(reaches.flatMap(({ inputs }) => [...inputs]));

const whereOf = (box: Box, axes: readonly Axis[]): PartEffect['where'] =>
  axes.map(({ input, atoms }, at) => {
    const part = box[at] ?? new Set<Atom>();
    const [first] = part;
    return { input, test: cellOf(part, atoms), example: jsonOf(first?.example ?? null) };
  });
