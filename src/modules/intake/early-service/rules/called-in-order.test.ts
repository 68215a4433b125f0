import { expect, test } from 'vitest';
import { calledInOrder } from './called-in-order.ts';

const said = (on: string, ...parts: [about: string, verdict: 'inOrder' | 'change'][]) => ({
  answer: {
    ...{ on, words: '' },
    parts: parts.map(([about, verdict]) => ({ about, verdict, words: `${about} ${on}`, name: { zh: about } })),
  },
});
const inOrder = (...rounds: Parameters<typeof calledInOrder>[0]) =>
  calledInOrder(rounds).map(({ about, on }) => [about, on]);

test.each<[string, Parameters<typeof calledInOrder>[0], [string, string][]]>([
  ['nothing was answered', [{ answer: null }], []],
  ['only the whole was spoken of', [said('2026-03-02')], []],
  ['one of two is in order', [said('2026-03-02', ['plan', 'inOrder'], ['lease', 'change'])], [['plan', '2026-03-02']]],
  [
    'what was to change is in order later',
    [said('2026-03-02', ['plan', 'change']), { answer: null }, said('2026-03-09', ['plan', 'inOrder'])],
    [['plan', '2026-03-09']],
  ],
  [
    'what was in order is to change later',
    [said('2026-03-02', ['plan', 'inOrder']), said('2026-03-09', ['plan', 'change'])],
    [],
  ],
])('%s', (_name, rounds, found) => {
  expect(inOrder(...rounds)).toEqual(found);
});

test('the words are those of the last day', () => {
  const [plan] = calledInOrder([said('2026-03-02', ['plan', 'inOrder']), said('2026-03-09', ['plan', 'inOrder'])]);
  expect(plan).toEqual({ about: 'plan', name: { zh: 'plan' }, words: 'plan 2026-03-09', on: '2026-03-09' });
});
