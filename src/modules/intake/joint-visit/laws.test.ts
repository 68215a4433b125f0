import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDate } from '../../../kernel/civil-date.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event, type JointVisit, type Opened } from './model.ts';
import { arrangedBy, type Visited } from './rules/arranging.ts';
import { activeOf, leadOf, stageOf } from './rules/standing.ts';

const ID = '018f0000-0000-7000-8000-000000000001';
const ITEMS = ['a', 'b', 'c', 'd'];
const DEPARTMENTS = ['market', 'urban', 'housing', 'market'];
const FIRST = civilDate('2026-03-02');
const facts = (place: number) => ({
  ...{ item: ITEMS[place] ?? '', version: 1, case: ID, number: `${place}`, department: DEPARTMENTS[place] ?? '' },
});

type World = { parts: Visited[]; current: JointVisit; day: number; log: Event[]; tasks: number };

const KINDS = [
  ...(['open', 'open', 'withdraw', 'turnBack', 'name', 'offer', 'choose', 'move', 'askMove', 'callOff'] as const),
  ...(['leave', 'absent', 'record', 'record', 'rectify', 'again', 'tick', 'tick', 'night', 'ownWay'] as const),
];
type Kind = (typeof KINDS)[number];
type Pick = { kind: Kind; place: number; other: number };
const picks = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), place: fc.nat(3), other: fc.nat(3) }), {
  minLength: 1,
  maxLength: 60,
});

const stamp = ({ day }: World) => ({
  now: { on: addDays(FIRST, day), time: '10:00' },
  at: '2026-03-02T02:00:00.000Z',
});

function commandOf(world: World, { kind, place, other }: Pick): Command | undefined {
  const done = stamp(world);
  const officer = ID;
  const department = DEPARTMENTS[place] ?? '';
  const item = ITEMS[place] ?? '';
  const slot = { heldOn: addDays(done.now.on, other), from: '09:30', until: '11:00' };
  const lead = world.current.state === 'open' ? (leadOf(world.current) ?? '') : '';
  switch (kind) {
    case 'name':
      return { type: 'nameInspectors', ...done, officer, department, inspectors: [ID, `${ID.slice(0, -1)}2`] };
    case 'offer':
    case 'move':
      return {
        ...{ type: 'offer', ...done, officer, department: lead, slots: [slot], place: 'x' },
        reason: kind === 'move' ? 'x' : null,
      };
    case 'choose': {
      const [first] = world.current.state === 'open' ? world.current.offered : [];
      return first && { type: 'choose', ...done, slot: first };
    }
    case 'askMove':
      return { type: 'askMove', ...done, reason: 'x' };
    case 'callOff':
      return { type: 'callOff', ...done, officer: null, department: null, reason: 'x' };
    case 'leave':
      return { type: 'leave', ...done, officer, item, reason: 'x' };
    case 'absent':
      return { type: 'noteAbsent', ...done, officer, department: lead, absent: department };
    case 'record':
      return {
        ...{ type: 'record', ...done, officer, item, record: 'x', until: null },
        result: other % 2 === 0 ? 'passed' : 'failed',
      };
    case 'rectify':
      return { type: 'record', ...done, officer, item, record: 'x', result: 'rectify', until: addDays(done.now.on, 3) };
    case 'again':
      return { type: 'askRevisit', ...done, items: [item], said: 'x', arrangeBy: addDays(done.now.on, 2) };
    case 'night': {
      const held = world.current.state === 'open' && world.current.slot ? addDays(world.current.slot.heldOn, 1) : null;
      return { type: 'keepDays', ...done, recordBy: held };
    }
    default:
      return undefined;
  }
}

/** The runs of the cases go on by themselves, also where a case waits for its visit: it never is finished there but by its own result. */
function runsGoOn(world: World, { kind, place }: Pick): void {
  const part = world.parts[place];
  if (!part) return;
  if (kind === 'open' && part.visit.state === 'ahead') part.visit = { state: 'open', task: `t${world.tasks++}` };
  if (kind === 'withdraw') part.visit = { state: 'done' };
  if (kind === 'turnBack' && part.visit.state === 'open') part.visit = { state: 'ahead' };
  const isHeld = world.current.state === 'open' && activeOf(world.current).some(({ item }) => item === part.item);
  if (kind === 'ownWay' && part.visit.state === 'open' && !isHeld) part.visit = { state: 'done' };
  if (kind === 'tick') world.day += 1;
}

function carryOut(world: World, command: Command): boolean {
  const decided = decide(command, world.current);
  if (!decided.ok) return false;
  world.current = decided.value.reduce(evolve, world.current);
  world.log.push(...decided.value);
  for (const event of decided.value)
    if (event.type === 'findingsRecorded' && event.result !== 'rectify') {
      const part = world.parts.find(({ item }) => item === event.item);
      if (part) part.visit = { state: 'done' };
    }
  return true;
}

/** As the follower does after every change. */
function arrange(world: World): void {
  const earlier = new Set(
    world.log.flatMap((event) => (event.type === 'visitProposed' ? event.members.map(({ item }) => item) : [])),
  );
  for (const one of arrangedBy({ parts: world.parts, current: world.current, earlier })) {
    const done = stamp(world);
    if (one.type !== 'propose') {
      if (!carryOut(world, { ...one, ...done })) expect(world.current.state).toBe('over');
      continue;
    }
    world.current = initial;
    carryOut(world, {
      type: 'propose',
      proposed: {
        ...{ type: 'visitProposed', at: done.at, theme: { id: ID, number: 'TC1' }, members: one.members },
        applicant: { person: ID, organisation: null, mandate: null, ward: null },
        arrangeBy: addDays(done.now.on, 2),
      },
    });
  }
}

const worldAt = (): World => ({
  ...{ current: initial, day: 0, log: [], tasks: 0 },
  parts: ITEMS.map((_, place) => ({ ...facts(place), visit: { state: 'ahead' } })),
});

function played(history: readonly Pick[], each: (world: World, command: Command | undefined) => void): World {
  const world = worldAt();
  for (const pick of history) {
    runsGoOn(world, pick);
    arrange(world);
    const command = commandOf(world, pick);
    const isDone = command !== undefined && carryOut(world, command);
    arrange(world);
    each(world, isDone ? command : undefined);
  }
  return world;
}

const openIn = ({ current }: World): Opened | undefined => (current.state === 'open' ? current : undefined);

test('no interleaving of departments, applicant and nights breaks the order', () => {
  fc.assert(
    fc.property(picks, (history) => {
      let chosen = false;
      const world = played(history, () => undefined);
      for (const event of world.log) {
        if (
          event.type === 'visitProposed' ||
          event.type === 'revisitAsked' ||
          event.type === 'timesOffered' ||
          event.type === 'moveAsked'
        )
          chosen = false;
        if (event.type === 'timeChosen') chosen = true;
        // Before the day for putting it right went by nothing is found but at a time that was agreed.
        if (event.type === 'findingsRecorded' && event.round === 1 && event.result === 'rectify')
          expect(chosen).toBe(true);
      }
      for (const item of ITEMS) {
        const results = world.log.filter(
          (event) => event.type === 'findingsRecorded' && event.item === item && event.result !== 'rectify',
        );
        expect(results.length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 400 },
  );
});

test('what is known of the cases is never behind: a member that is ready has its own step open, in the task that is open there', () => {
  fc.assert(
    fc.property(picks, (history) => {
      played(history, (world) => {
        for (const { item, standing } of openIn(world)?.members ?? []) {
          const visit = world.parts.find((part) => part.item === item)?.visit;
          if (standing.state === 'ready' || standing.state === 'rectifying') expect(visit?.state).toBe('open');
          if (standing.state === 'ready' && visit?.state === 'open') expect(standing.task).toBe(visit.task);
        }
      });
    }),
    { numRuns: 400 },
  );
});

test('no case waits for a visit that will not come: each can be taken out alone at any time, and the nights end what nobody goes on with', () => {
  fc.assert(
    fc.property(picks, (history) => {
      const world = played(history, (after) => {
        for (const { item } of activeOf(openIn(after) ?? { members: [] })) {
          const leave: Command = { type: 'leave', ...stamp(after), officer: ID, item, reason: 'x' };
          expect(decide(leave, after.current).ok).toBe(true);
        }
      });
      world.day += 100;
      const held = openIn(world)?.slot?.heldOn;
      carryOut(world, { type: 'keepDays', ...stamp(world), recordBy: held ? addDays(held, 1) : null });
      const rest = openIn(world);
      // What is put right waits for its own department alone, whose day it is now.
      for (const { item, standing } of activeOf(rest ?? { members: [] })) {
        expect(standing.state).toBe('rectifying');
        const found: Command = {
          type: 'record',
          ...stamp(world),
          officer: ID,
          item,
          result: 'failed',
          record: 'x',
          until: null,
        };
        expect(decide(found, world.current).ok).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('a visit that is over has no member left open, and one that is open has', () => {
  fc.assert(
    fc.property(picks, (history) => {
      played(history, ({ current }) => {
        if (current.state === 'unproposed') return;
        expect(activeOf(current).length === 0).toBe(current.state === 'over');
      });
    }),
    { numRuns: 400 },
  );
});

test('whoever leads has a case that is still of the visit, in every stage', () => {
  fc.assert(
    fc.property(picks, (history) => {
      played(history, (world) => {
        const current = openIn(world);
        if (!current) return;
        const lead = leadOf(current);
        expect(activeOf(current).some(({ department }) => department === lead)).toBe(true);
        expect(stageOf(current, stamp(world).now)).not.toBe('over');
      });
    }),
    { numRuns: 200 },
  );
});
