// Departments that are chosen while the case runs: the product and a second desk allow the same and come to the same.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Loop } from '../../../../test/support/process/model.ts';
import { drawFrom } from '../../../../test/support/process/random-model.ts';
import { chosenDepartments } from '../../../../test/support/process/run-models.ts';
import { DEPARTMENTS, done, Driven, officer, runningOf, words } from '../../../../test/support/process/running.ts';
import { SimpleAsking, type AskingRule, type AskingVerb } from '../../../../test/support/process/simple-asking.ts';
import { evolve } from './evolve.ts';
import { initial, type Command } from './model.ts';

const STEPS = 30;
const NAMES = ['health', 'fire', 'police', 'market', 'nowhere'] as const;
const RULES: readonly { enough: AskingRule['enough']; until?: string }[] = [
  { enough: 'all' },
  { enough: 'any', until: 'numberOfCompletedInstances >= 1' },
  { enough: 2, until: 'numberOfCompletedInstances >= 2' },
];

const chooser = officer({ letter: 'a', departments: ['approval'] });
const decider = officer({ letter: 'b', departments: ['approval'] });
const from = (department: string) => officer({ letter: 'c', departments: [department] });

function verbFrom(draw: () => number): AskingVerb {
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item;
  const some = () => NAMES.slice(0, -1).filter(() => draw() < 0.5);
  const listed = () => (draw() < 0.85 ? some() : [one(NAMES), one(NAMES)]);
  const chance = draw();
  if (chance < 0.3) return { do: 'choose', departments: listed() };
  if (chance < 0.65) return { do: 'answer', department: one(NAMES) };
  if (chance < 0.77) return { do: 'add', departments: draw() < 0.6 ? [one(NAMES)] : listed() };
  if (chance < 0.87) return { do: 'drop', department: one(NAMES) };
  return chance < 0.99 ? { do: 'back', to: one(['choose', 'opinion'] as const) } : { do: 'end' };
}

/** What officers would have to ask of the product for it. */
function commandOf(verb: AskingVerb, { tasks, pending }: Driven): Command {
  const reason = words('so it is');
  const last = (node: string) => tasks.findLast((task) => task.node === node && task.state === 'done' && !task.isVoid);
  const chosenBy = last('choose')?.task ?? 'none';
  const here = pending.find(({ state }) => state === 'open');
  switch (verb.do) {
    case 'choose': {
      const task = pending.find(({ node }) => node === 'choose')?.task ?? 'none';
      return {
        type: 'complete',
        task,
        officer: chooser,
        done: done({ answers: { departments: [...verb.departments] } }),
      };
    }
    case 'answer': {
      const task = pending.find(({ department, node }) => node === 'opinion' && department === verb.department);
      return { type: 'complete', task: task?.task ?? 'none', officer: from(verb.department), done: done() };
    }
    case 'add':
      return { type: 'addDepartments', task: chosenBy, officer: chooser, departments: verb.departments, reason };
    case 'drop':
      return { type: 'dropDepartment', task: chosenBy, officer: chooser, department: verb.department, reason };
    case 'back': {
      const officerHere = here?.node === 'opinion' ? from(here.department) : decider;
      const to = last(verb.to)?.task ?? 'none';
      const task = here?.node === 'opinion' && verb.to === 'opinion' ? 'none' : (here?.task ?? 'none');
      return { type: 'return', how: 'goesThrough', task, officer: officerHere, to, reason };
    }
    default:
      return { type: 'end', why: 'byHand' };
  }
}

const atOf = ({ run, pending }: Driven) =>
  run.status === 'ended' ? 'over' : (pending.find(({ state }) => state === 'open')?.node ?? 'nowhere');

for (const sequential of [false, true])
  for (const { enough, until } of RULES)
    test(`${sequential ? 'one after the other' : 'all at once'}, ${enough} enough: two desks agree at every step`, async () => {
      const loop: Omit<Extract<Loop, { as: 'many' }>, 'as'> = { sequential, ...(until !== undefined && { until }) };
      const running = await runningOf(chosenDepartments(loop));
      const allowed = new Map<string, number>();
      for (let seed = 1; seed <= 400; seed += 1) {
        const draw = drawFrom(seed);
        const driven = new Driven(running).begin();
        const simple = new SimpleAsking({ sequential, enough, known: DEPARTMENTS });
        const said: string[] = [];
        for (let step = 0; step < STEPS; step += 1) {
          const verb = verbFrom(draw);
          said.push(JSON.stringify(verb));
          const isAllowed = driven.try(commandOf(verb, driven)).ok;
          expect({ seed, said, isAllowed }).toEqual({ seed, said, isAllowed: simple.try(verb) });
          const open = driven.pending.filter(({ node }) => node === 'opinion').map(({ department }) => department);
          expect({ seed, said, at: atOf(driven), open }).toEqual({ seed, said, at: simple.at, open: simple.open });
          if (isAllowed) allowed.set(verb.do, (allowed.get(verb.do) ?? 0) + 1);
        }
        expect(driven.log.reduce(evolve, initial)).toEqual(driven.run);
      }
      expect(
        ['choose', 'answer', 'add', 'drop', 'back', 'end'].filter((verb) => (allowed.get(verb) ?? 0) < 20),
      ).toEqual([]);
    }, 120_000);

test('each chosen department gets one task at each visit, and no other department sees it', async () => {
  const [beside, inTurn] = [
    await runningOf(chosenDepartments()),
    await runningOf(chosenDepartments({ sequential: true })),
  ];
  const lists = fc.uniqueArray(fc.constantFrom(...NAMES.slice(0, -1)), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(lists, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.infiniteStream(fc.nat()),
      async (visits, atOnce, order) => {
        const driven = new Driven(atOnce ? beside : inTurn).begin();
        for (const departments of visits) {
          const before = driven.tasks.length;
          driven.given(commandOf({ do: 'choose', departments }, driven));
          while (driven.pending.some(({ node }) => node === 'opinion')) {
            const waiting = driven.pending.filter(({ node }) => node === 'opinion');
            const [pick] = order.take(1);
            const { department } = waiting[(pick ?? 0) % waiting.length] ?? { department: 'none' };
            for (const name of NAMES)
              expect(driven.when({ type: 'claim', task: waiting[0]?.task ?? '', officer: from(name) }).ok).toBe(
                name === waiting[0]?.department,
              );
            driven.given(commandOf({ do: 'answer', department }, driven));
          }
          const opened = driven.tasks.slice(before).filter(({ node }) => node === 'opinion');
          expect(opened.map(({ department }) => department)).toEqual(departments);
          driven.given(commandOf({ do: 'back', to: 'choose' }, driven));
        }
        await Promise.resolve();
      },
    ),
    { numRuns: 60 },
  );
});
