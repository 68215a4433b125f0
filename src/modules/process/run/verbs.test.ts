// What officers do with tasks, in any order: the product and a second desk allow the same and come to the same.
import { expect, test } from 'vitest';
import { and, end, level, start, work, type Model } from '../../../../test/support/process/model.ts';
import { drawFrom } from '../../../../test/support/process/random-model.ts';
import { done, Driven, officer, runningOf, words } from '../../../../test/support/process/running.ts';
import { SimpleDesk, type Verb } from '../../../../test/support/process/simple-desk.ts';
import type { Command, RunTask } from './model.ts';

const model: Model = {
  id: 'p',
  ...level(
    [
      start('s'),
      and('f'),
      work('a', 'review'),
      work('b', 'review'),
      and('j'),
      work('c', 'decide', { asks: 'decision' }),
      end('e'),
    ],
    ...['s f', 'f a', 'f b', 'a j', 'b j', 'j c', 'c e'],
  ),
};
const RUNS = 1_500;
const STEPS = 40;
const LETTERS = ['a', 'b', 'c', 'd'] as const;
const officers = Object.fromEntries(LETTERS.map((letter) => [letter, officer({ letter })]));
const named = (letter: string) => officers[letter] ?? officer({ letter: 'a' });
const letterOf = (id: string | null) => LETTERS.find((letter) => named(letter).id === id) ?? null;
const present = (letter: string) => ({ ...named(letter), away: false });

const VERBS = [
  'claim',
  'release',
  'start',
  'lend',
  'handOver',
  'sign',
  'drop',
  'suspend',
  'resume',
  'withdraw',
] as const;

type Asked = Extract<Verb, { do: 'sign' }>;

function verbFrom(draw: () => number, size: number, asked: readonly Asked[]): Verb {
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item;
  const chance = draw();
  const verb =
    chance < 0.35 ? 'complete' : chance < 0.42 ? 'drop' : chance > 0.99 ? 'withdraw' : one(VERBS.slice(0, -1));
  const [who, other, task] = [one(LETTERS), one(LETTERS), Math.floor(draw() * size)];
  const signers = one([[other], [other, one(LETTERS)], []]);
  switch (verb) {
    case 'lend':
    case 'handOver':
      return { do: verb, task, who, to: other };
    case 'sign':
      return { do: verb, task, who, when: one(['before', 'after']), of: one(['all', 'any']), signers };
    case 'drop': {
      const known = draw() < 0.7 && asked.length > 0 ? one(asked) : undefined;
      return known === undefined
        ? { do: verb, task, who, signer: other }
        : { do: verb, task: known.task, who: known.who, signer: one(known.signers) };
    }
    case 'suspend':
    case 'resume':
    case 'withdraw':
      return { do: verb };
    default:
      return { do: verb, task, who };
  }
}

function commandOf(verb: Verb, tasks: readonly RunTask[]): Command {
  if (!('task' in verb)) return verb.do === 'withdraw' ? { type: 'end', why: 'withdrawn' } : { type: verb.do };
  const key = tasks[verb.task];
  const on = { task: key?.task ?? 'none', officer: named(verb.who), reason: words('so') };
  switch (verb.do) {
    case 'lend':
    case 'handOver':
      return { type: 'assign', ...on, to: present(verb.to), how: verb.do };
    case 'sign':
      return { type: 'addSigners', ...on, when: verb.when, of: verb.of, signers: verb.signers.map(present) };
    case 'drop':
      return { type: 'dropSigner', ...on, signer: named(verb.signer).id };
    case 'complete': {
      const decides = key?.node === 'c' && key.signs === undefined;
      return { type: 'complete', ...on, done: done({ answers: decides ? { decision: 'granted' } : {} }) };
    }
    default:
      return { type: verb.do, ...on };
  }
}

const seenOf = (tasks: readonly RunTask[]) =>
  tasks.map(({ node, state, holder, lentBy }) => `${node} ${state} ${letterOf(holder)} ${letterOf(lentBy)}`);

test('signing, handing over, lending, standing still and withdrawal: two desks agree at every step', async () => {
  const running = await runningOf(model);
  const allowed = new Map<string, number>();
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const draw = drawFrom(seed);
    const [driven, simple] = [new Driven(running).begin(), new SimpleDesk()];
    const said: string[] = [];
    const asked: Asked[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const verb = verbFrom(draw, simple.size, asked);
      said.push(JSON.stringify(verb));
      const before = driven.tasks;
      const one = driven.try(commandOf(verb, before)).ok;
      expect({ seed, said, allowed: one }).toEqual({ seed, said, allowed: simple.try(verb) });
      expect({ seed, said, seen: seenOf(driven.tasks) }).toEqual({ seed, said, seen: simple.seen });
      // 委派: until it is with who lent it again, it is lent; nothing else ends that while the task is there.
      for (const [place, { lentBy }] of before.entries()) {
        const now = driven.tasks[place];
        if (lentBy !== null && now?.lentBy === null && now.doneAt === null && now.state !== 'cancelled')
          expect({ seed, said, with: now.holder }).toEqual({ seed, said, with: lentBy });
      }
      if (one && verb.do === 'sign') asked.push(verb);
      if (one) allowed.set(verb.do, (allowed.get(verb.do) ?? 0) + 1);
    }
  }
  // Each verb was allowed often enough to say something.
  expect([...VERBS, 'complete'].filter((verb) => (allowed.get(verb) ?? 0) < 50)).toEqual([]);
}, 240_000);
