// Any order in which departments come to their ends keeps the order of the theme, and a process drawn from that order agrees.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ending, MONDAY, moved, opened, starting, type Order } from '../../../../test/support/intake/theme-cases.ts';
import * as m from '../../../../test/support/process/model.ts';
import { netOf } from '../../../../test/support/process/playing.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import { starterThemes } from '../../../../test/support/themes/starter.ts';
import { begin, pendingOf, step, type Net, type State } from '../../process/index.ts';
import { PART_OUTCOMES } from './contract/kinds.ts';
import type { Command, Opened } from './model.ts';
import { isHeld, isOpen, startable } from './rules/order.ts';

/** Up to eight items, each after some of those before it. */
const orders: fc.Arbitrary<Order[]> = fc
  .array(fc.array(fc.tuple(fc.nat(7), fc.boolean()), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
  .map((edges) =>
    edges.map((before, place) => {
      const earlier = before.filter(([other]) => other < place);
      const of = (optional: boolean) => [
        ...new Set(earlier.filter(([, flag]) => flag === optional).map(([other]) => `i${other}`)),
      ];
      return { item: `i${place}`, after: of(false), afterOptional: of(true).filter((one) => !of(false).includes(one)) };
    }),
  );
const picks = fc.array(fc.tuple(fc.nat(), fc.nat(PART_OUTCOMES.length)), { maxLength: 40 });

/** Everything that can be done now: the house hands in, a department ends, the applicant takes back. */
function possible({ parts }: Opened): ((outcome: number) => Command)[] {
  return parts.flatMap(({ item, standing }) => {
    if (standing.state === 'started') return [(outcome: number) => ending(item, PART_OUTCOMES[outcome] ?? null)];
    if (startable(parts).some((one) => one.item === item)) return [() => starting(item)];
    return isHeld(standing) ? [() => ({ type: 'takeBack', item, at: MONDAY }) as const] : [];
  });
}

/** Every state on the way. */
function played(first: Opened, history: readonly (readonly [number, number])[]): Opened[] {
  const all = [first];
  for (const [pick, outcome] of history) {
    const current = all.at(-1) ?? first;
    const ways = possible(current);
    if (ways.length === 0) break;
    const command = ways[pick % ways.length]?.(outcome);
    if (command) all.push(moved(current, command).after as Opened);
  }
  return all;
}

test('whatever departments decide in whatever order, nothing begins before what it waits for was granted', () => {
  fc.assert(
    fc.property(orders, picks, (order, history) => {
      for (const { parts, state } of played(opened(order), history)) {
        const standingOf = new Map(parts.map(({ item, standing }) => [item, standing.state]));
        for (const { after, standing } of parts) {
          const before = after.map((item) => standingOf.get(item));
          if ('case' in standing) expect(before.every((one) => one === 'granted')).toBe(true);
          // What waits can still come: nothing before it has failed.
          if (standing.state === 'waiting')
            expect(before.every((one) => one === 'granted' || one === 'started' || one === 'waiting')).toBe(true);
          if (standing.state === 'stopped')
            expect(before.some((one) => one !== 'granted' && one !== 'started' && one !== 'waiting')).toBe(true);
        }
        expect(state === 'running').toBe(parts.some(({ standing }) => isOpen(standing)));
      }
    }),
    { numRuns: 300 },
  );
});

test('where every part is granted the whole comes to its end, so that nothing waits for ever', () => {
  fc.assert(
    fc.property(orders, fc.array(fc.nat(), { minLength: 16, maxLength: 16 }), (order, history) => {
      let current = opened(order);
      for (const pick of history) {
        const ways = current.parts.filter(({ standing }) => standing.state === 'started');
        const next = [...startable(current.parts), ...ways];
        const part = next[pick % Math.max(1, next.length)];
        if (!part) break;
        const command = part.standing.state === 'started' ? ending(part.item, 'granted') : starting(part.item);
        current = moved(current, command).after as Opened;
      }
      expect(current.parts.map(({ standing }) => standing.state)).toEqual(order.map(() => 'granted'));
      expect(current.state).toBe('concluded');
    }),
  );
});

/** The same order as a process: what several wait for is a join, whoever many wait for forks. */
function processOf(order: readonly Order[]): m.Model {
  const followers = (item: string) => order.filter(({ after = [] }) => after.includes(item)).map((one) => one.item);
  const parts = [
    ...[m.start('s'), m.and('fork'), m.and('join'), m.end('e')],
    ...order.flatMap(({ item }) => [m.and(`in-${item}`), m.task(item), m.and(`out-${item}`)]),
  ];
  const flows = order.flatMap(({ item, after = [] }) => [
    ...(after.length === 0 ? [`fork in-${item}`] : after.map((one) => `out-${one} in-${item}`)),
    ...[`in-${item} ${item}`, `${item} out-${item}`],
    ...(followers(item).length === 0 ? [`out-${item} join`] : []),
  ]);
  return { id: 'p', ...m.level(parts, 's fork', ...flows, 'join e') };
}

const pendingIn = (net: Net, state: State) => pendingOf(net, state).map(({ element }) => element);

function stateOf(stepped: ReturnType<typeof step>): State {
  if (!stepped.ok) throw new Error(JSON.stringify(stepped.error));
  return stepped.value.state;
}

/** A department that says no is a task that is never finished. */
async function agreeOn(order: readonly Order[], history: readonly (readonly [number, number])[]): Promise<void> {
  const net = await netOf(xmlOf(processOf(order)));
  let run = stateOf(begin(net));
  let current = opened(order);
  for (const [pick, outcome] of history) {
    const failed = current.parts.filter(({ standing }) => standing.state !== 'started' && standing.state !== 'waiting');
    const mayRun = [
      ...startable(current.parts),
      ...current.parts.filter(({ standing }) => standing.state === 'started'),
    ];
    const dead = new Set(failed.map(({ item }) => item));
    expect(mayRun.map(({ item }) => item).toSorted()).toEqual(
      pendingIn(net, run)
        .filter((item) => !dead.has(item))
        .toSorted(),
    );
    const part = mayRun[pick % Math.max(1, mayRun.length)];
    if (!part) return;
    if (part.standing.state !== 'started') {
      current = moved(current, starting(part.item)).after as Opened;
      continue;
    }
    const ended = outcome % 3 === 0 ? 'denied' : 'granted';
    current = moved(current, ending(part.item, ended)).after as Opened;
    const token = pendingOf(net, run).find(({ element }) => element === part.item)?.token;
    if (ended === 'granted' && token !== undefined) run = stateOf(step(net, run, { type: 'complete', token }));
  }
}

test('a process drawn from the order of a theme agrees on what may begin after every history', async () => {
  await fc.assert(
    fc.asyncProperty(orders, picks, (order, history) => agreeOn(order, history)),
    { numRuns: 60 },
  );
});

test('so do the themes of the county, each with everything that it can need', async () => {
  expect(starterThemes.themes.length).toBeGreaterThan(40);
  for (const [place, { parts }] of starterThemes.themes.entries()) {
    const order = parts.map(({ item, after, afterOptional }) => ({ item, after, afterOptional }));
    await agreeOn(
      order,
      Array.from({ length: 40 }, (_, round) => [round * 7 + place, round * 5 + place] as const),
    );
  }
});
