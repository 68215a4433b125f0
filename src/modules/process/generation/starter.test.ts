import { describe, expect, test } from 'vitest';
import { drawnIn, faultsOf } from '../../../../test/support/process/drawn.ts';
import { departmentName, starterItems, starterModel } from '../../../../test/support/process/starter.ts';
import type { Net } from '../core/net.ts';
import { pendingOf } from '../core/pending.ts';
import { examineModel } from '../library/examine.ts';
import { wander } from '../play/wander.ts';
import { roundtrip } from '../roundtrip/roundtrip.ts';
import { explore, pathTo } from '../soundness/explore.ts';
import { actsOf, ROLE_OF } from './acts.ts';
import { generateModel } from './generate.ts';
import { isByHand, stepsOf, type Step } from './item.ts';

const byHand = starterItems.filter(isByHand);
const entries = byHand.map((item) => [item.key, item] as const);
const generated = starterItems.filter((item) => !isByHand(item));

/** Every model of the starter catalogue, examined once. */
const examined = new Map(
  await Promise.all(starterItems.map(async ({ key }) => [key, await examineModel(starterModel(key))] as const)),
);
const modelOf = (key: string) => {
  const model = examined.get(key);
  if (model?.ok !== true) throw new Error(`${key}: ${JSON.stringify(model)}`);
  return model.value;
};

test('every one of the 235 items has a model: 31 drawn by hand, 204 generated, each saying so', () => {
  const count = (origin: string) => starterItems.filter(({ key }) => modelOf(key).work.origin === origin).length;
  expect([starterItems.length, count('modelled'), count('generated')]).toEqual([235, 31, 204]);
  expect(starterItems.filter(({ key }) => modelOf(key).work.item !== key)).toEqual([]);
});

test('every model is executed without a warning, sound, and says what is done by whom', () => {
  const faults = starterItems.flatMap(({ key }) => {
    const model = examined.get(key);
    return model?.ok
      ? model.value.process.warnings.map(({ code }) => `${key} ${code}`)
      : [`${key} ${JSON.stringify(model)}`];
  });
  expect(faults).toEqual([]);
});

test('every run of every model comes to an end that says how the application ended', () => {
  for (const { key } of starterItems) {
    const { process, work } = modelOf(key);
    if (process.net === undefined) throw new Error(`${key} is not executed`);
    expect(wander(process.net, { runs: 10, seed: 7 }), key).toMatchObject({ runs: 10, completed: 10 });
    expect([...work.outcomes.values()], key).toEqual(expect.arrayContaining(['granted', 'denied']));
  }
});

test('every model is drawn whole: nothing lies on something, no flow runs through a shape, everybody is in his lane', async () => {
  const faults = await Promise.all(
    starterItems.map(async ({ key }) => faultsOf(await drawnIn(starterModel(key))).map((fault) => `${key}: ${fault}`)),
  );
  expect(faults.flat()).toEqual([]);
});

test('every model is read and written without loss', async () => {
  for (const { key } of starterItems) {
    const written = await roundtrip(starterModel(key));
    expect(written.ok && [...written.value.lost, ...written.value.changed], key).toEqual([]);
  }
});

test('a condition asks for what some task before it has asked', () => {
  for (const { key } of starterItems) {
    const { process, work } = modelOf(key);
    const asked = new Set([...work.tasks.values()].flatMap(({ asks }) => asks));
    const reads = [...(process.net?.nodes.values() ?? [])].flatMap((node) =>
      'exits' in node ? node.exits.choices.flatMap(({ condition }) => condition?.reads ?? []) : [],
    );
    expect(
      [...new Set(reads)].filter((name) => !asked.has(name)),
      key,
    ).toEqual([]);
  }
});

test('the generated ones are what the generator makes of the entries today, to the byte', async () => {
  for (const item of generated) {
    const made = await generateModel(item, departmentName);
    expect(made.ok && made.value.xml === new TextDecoder().decode(starterModel(item.key)), item.key).toBe(true);
  }
});

/** What an entry says of a step, in the words of a model. */
const workIn = (step: Step, steps: readonly Step[]) => {
  const act = actsOf(steps).get(step.id) ?? 'review';
  return {
    act,
    role: ROLE_OF[act],
    department: step.actor,
    section: step.section,
    level: step.level,
    limit: step.typicalDays === undefined ? undefined : { value: step.typicalDays, unit: 'workingDay' },
    suspendedBy: step.clock === 'suspends' ? step.clockBasis : undefined,
    publicity: step.publicity,
    jointWith: step.jointWith ?? [],
    phase: step.phase,
    when: step.when,
  };
};

describe('a model drawn by hand agrees with the entry of its item', () => {
  test.each(entries)('%s: every step is a task with the same facts', (key, item) => {
    const steps = stepsOf(item);
    const { tasks } = modelOf(key).work;
    expect([...tasks.keys()].toSorted()).toEqual(steps.map(({ id }) => id).toSorted());
    for (const step of steps) expect(tasks.get(step.id)).toEqual({ ...workIn(step, steps), asks: expect.any(Array) });
  });

  test.each(entries)('%s: steps wait for what they have to wait for, and for nothing else', (key, item) => {
    const { process } = modelOf(key);
    const main = stepsOf(item).filter(({ phase }) => phase === undefined);
    const order = orderOf(main);
    const together = new Set<string>();
    for (const { open, path } of reachableIn(process.net)) {
      for (const id of open) {
        for (const other of open) together.add(`${id} ${other}`);
        const before = main.filter((step) => order.get(id)?.has(step.id));
        expect(
          before.filter((step) => open.includes(step.id)).map((step) => step.id),
          id,
        ).toEqual([]);
        const certain = before.filter(({ when }) => when === undefined);
        expect(
          certain.filter((step) => !path.includes(step.id)).map((step) => step.id),
          id,
        ).toEqual([]);
      }
    }
    const beside = main.flatMap(({ id }) =>
      main.filter((other) => other.id < id && !isOrdered(order, [id, other.id])).map((other) => `${id} ${other.id}`),
    );
    expect(beside.filter((pair) => !together.has(pair))).toEqual([]);
  });
});

type Order = ReadonlyMap<string, ReadonlySet<string>>;

/** For each step all that come before it on any way, by the entry. */
function orderOf(steps: readonly Step[]): Order {
  const known = new Map(steps.map((step) => [step.id, step]));
  const before = (id: string): string[] =>
    (known.get(id)?.after ?? []).filter((one) => known.has(one)).flatMap((one) => [one, ...before(one)]);
  return new Map(steps.map(({ id }) => [id, new Set(before(id))]));
}

const isOrdered = (order: Order, [one, other]: readonly [string, string]) =>
  order.get(one)?.has(other) === true || order.get(other)?.has(one) === true;

/** Every state that a run from an application on may come to: the tasks that are open, and what was passed on a way to it. */
function reachableIn(net: Net | undefined): { open: string[]; path: string[] }[] {
  if (net === undefined) throw new Error('the model is not executed');
  const scope = {
    states: 100_000,
    withExtras: false,
    ends: new Set<string>(),
    isBroken: () => false,
    isReduced: false,
  };
  const explored = explore({ ...net, entries: net.entries.slice(0, 1) }, scope);
  expect(explored.isComplete).toBe(true);
  return explored.visits.map((visit) => ({
    open: pendingOf(net, visit.state).map(({ element }) => element),
    path: pathTo(visit),
  }));
}
