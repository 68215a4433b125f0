import { describe, expect, test } from 'vitest';
import { forwardingFilterOf } from './filter.ts';
import { isDated, lackIn } from './send-act.ts';

describe('what an address asks for', () => {
  test.each([
    [{ what: 'receipt' }, { what: 'receipt' }],
    [{ what: 'everything', page: '2' }, {}],
    [{}, {}],
  ])('%j', (search, filter) => {
    expect(forwardingFilterOf(search)).toEqual(filter);
  });
});

describe('what a form lacks', () => {
  const typed = (fields: Record<string, string>) => ({ get: (name: string) => fields[name] ?? null });
  const day = (name: string) => ({ [`${name}.year`]: '2026', [`${name}.month`]: '3', [`${name}.day`]: '2' });
  test.each([
    ['forward', {}, 'choice'],
    ['forward', { opinion: 'deny' }, undefined],
    ['receive', { 'receiveOn.year': '2026' }, 'day'],
    ['receive', day('receiveOn'), undefined],
    ['noteResult', { result: 'granted' }, 'day'],
    ['noteResult', day('noteResultOn'), 'choice'],
    ['noteResult', { ...day('noteResultOn'), result: 'denied' }, undefined],
    ['takeBack', {}, undefined],
  ] as const)('%s %j: %s', (act, fields, lack) => {
    expect(lackIn(act, typed(fields))).toBe(lack);
  });
  test('only a receipt and a decision have a day of their own', () => {
    expect((['forward', 'receive', 'noteResult', 'takeBack'] as const).filter(isDated)).toEqual([
      'receive',
      'noteResult',
    ]);
  });
});
