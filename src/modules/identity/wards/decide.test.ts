import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import type { Event } from './events.ts';
import { evolve } from './evolve.ts';
import { initial, type Command } from './model.ts';

const given = (...past: Event[]) => ({ when: (command: Command) => decide(command, past.reduce(evolve, initial)) });
const on = civilDate('2026-03-02');
const declaring: Extract<Command, { type: 'declare' }> = {
  ...{ type: 'declare', relation: 'mother', numbered: false, known: false, declared: true },
  ...{ guardian: { id: 'mother', adult: true }, bornOn: civilDate('2026-02-20'), on },
};
const declared: Event = { type: 'wardDeclared', guardian: 'mother', relation: 'mother', numbered: false };

describe('declaring a child (民法典 arts. 23, 27)', () => {
  test('a newborn without a number is declared by its mother', () => {
    expect(given().when(declaring)).toEqual(ok([declared]));
  });
  test.each<[string, Partial<typeof declaring>, string]>([
    ['without the declaration', { declared: false }, 'guardianshipNotDeclared'],
    ['by a child', { guardian: { id: 'mother', adult: false } }, 'guardianNotAdult'],
    ['who will be born tomorrow', { bornOn: civilDate('2026-03-03') }, 'wardNotBornYet'],
    ['who is eighteen today', { bornOn: civilDate('2008-03-02') }, 'wardNotAChild'],
    ['whose number stands there already', { known: true, numbered: true }, 'wardKnown'],
  ])('%s is refused', (_name, change, code) => {
    expect(given().when({ ...declaring, ...change })).toEqual(no({ code }));
  });
  test('who is eighteen tomorrow is a child today', () => {
    expect(given().when({ ...declaring, bornOn: civilDate('2008-03-03') }).ok).toBe(true);
  });
  test('happens once in a stream', () => {
    expect(given(declared).when(declaring)).toEqual(no({ code: 'wardKnown' }));
  });
});

describe('the number that a newborn gets later', () => {
  const adding: Command = { type: 'addNumber', guardian: 'mother', known: false, bornOnSameDay: true };
  const numbered: Event = { type: 'wardNumbered' };
  test('is added once', () => {
    expect(given(declared).when(adding)).toEqual(ok([numbered]));
    expect(given(declared, numbered).when(adding)).toEqual(no({ code: 'wardNumbered' }));
  });
  test('must name the same birthday, and belong to no other child', () => {
    expect(given(declared).when({ ...adding, bornOnSameDay: false })).toEqual(no({ code: 'wardBornOtherwise' }));
    expect(given(declared).when({ ...adding, known: true })).toEqual(no({ code: 'wardKnown' }));
  });
  test('is not for strangers', () => {
    expect(given(declared).when({ ...adding, guardian: 'stranger' })).toEqual(no({ code: 'wardUnknown' }));
  });
});

test('a child is taken off the list once', () => {
  const remove: Command = { type: 'remove', guardian: 'mother' };
  expect(given(declared).when(remove)).toEqual(ok([{ type: 'wardRemoved' }]));
  expect(given(declared, { type: 'wardRemoved' }).when(remove)).toEqual(no({ code: 'wardUnknown' }));
});
