import { describe, expect, test } from 'vitest';
import { syntheticUscc } from '../../../kernel/codes/synthetic.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import type { Event } from './events.ts';
import { evolve } from './evolve.ts';
import { matterFrom } from './matter.ts';
import { initial, type Command, type Interest, type Matter } from './model.ts';

const uscc = syntheticUscc('91370828', 1);
const organisation: Interest = { id: 'i-1', ground: 'relatives', matter: { kind: 'organisation', uscc } };
const aCase: Interest = { id: 'i-2', ground: 'other', matter: { kind: 'case', number: '370828260302000019' } };
const declared = ({ id: interest, ground, matter }: Interest): Event => ({
  ...{ type: 'interestDeclared', interest, ground, matter },
});
const given = (...past: Event[]) => ({
  when: (command: Command) => decide(command, past.reduce(evolve, initial)),
});

describe('an interest', () => {
  test.each([organisation, aCase])('in $matter.kind is declared', (interest) => {
    expect(given().when({ type: 'declare', interest })).toEqual(ok([declared(interest)]));
  });

  test('is declared once while it stands, and again when it had ended', () => {
    const again: Command = { type: 'declare', interest: { ...organisation, id: 'i-3', ground: 'own' } };
    expect(given(declared(organisation), declared(aCase)).when(again)).toEqual(no({ code: 'interestKnown' }));
    expect(given(declared(organisation), { type: 'interestEnded', interest: 'i-1' }).when(again).ok).toBe(true);
  });

  test('is ended once', () => {
    const end: Command = { type: 'end', interest: 'i-2' };
    expect(given(declared(aCase)).when(end)).toEqual(ok([{ type: 'interestEnded', interest: 'i-2' }]));
    expect(given(declared(organisation)).when(end)).toEqual(no({ code: 'interestUnknown' }));
  });
});

test.each<[string, Matter['kind'], string, Matter | undefined]>([
  [
    'a number as it stands on the receipt',
    'case',
    ' 370828 260302 000019',
    { kind: 'case', number: '370828260302000019' },
  ],
  ['a number a digit short', 'case', '37082826030200001', undefined],
  ['a code in small and full-width letters', 'organisation', ` ${uscc.toLowerCase()} `, { kind: 'organisation', uscc }],
  ['a code with a wrong check', 'organisation', `${uscc.slice(0, 17)}${uscc.endsWith('A') ? 'B' : 'A'}`, undefined],
  ['nothing', 'organisation', ' ', undefined],
])('what was typed: %s', (_name, kind, typed, matter) => {
  expect(matterFrom({ kind, typed })).toEqual(matter);
});
