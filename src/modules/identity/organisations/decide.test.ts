import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticUscc } from '../../../kernel/codes/synthetic.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import type { Event } from './events.ts';
import { evolve } from './evolve.ts';
import { initial, type Agency, type Command } from './model.ts';

const given = (...past: Event[]) => ({
  when: (command: Command) => decide(command, past.reduce(evolve, initial)),
  state: past.reduce(evolve, initial),
});

const uscc = syntheticUscc('91370828', 1);
const entered: Event = { type: 'organisationEntered', uscc };
const agency: Agency = {
  id: 'a-1',
  agent: 'p-1',
  items: ['public-health'],
  from: civilDate('2026-03-01'),
  until: null,
};
const granted: Event = {
  type: 'agencyGranted',
  agency: 'a-1',
  agent: 'p-1',
  items: ['public-health'],
  from: '2026-03-01',
  until: null,
};

describe('an organisation', () => {
  test('is entered once, under a valid code', () => {
    expect(given().when({ type: 'enter', uscc })).toEqual(ok([entered]));
    expect(given(entered).when({ type: 'enter', uscc })).toEqual(no({ code: 'alreadyEntered' }));
    expect(given().when({ type: 'enter', uscc: `${uscc.slice(0, -1)}?` })).toEqual(no({ code: 'usccInvalid' }));
  });
  test('that is unknown has no agents', () => {
    expect(given().when({ type: 'grantAgency', agency })).toEqual(
      no({ code: 'organisationUnknown', command: 'grantAgency' }),
    );
  });
});

describe('an agency (民法典 art. 165)', () => {
  test('names agent, items and time', () => {
    expect(given(entered).when({ type: 'grantAgency', agency })).toEqual(ok([granted]));
    expect(given(entered, granted).state).toEqual({ state: 'entered', agencies: [agency] });
  });
  test('may cover every item and end on a day', () => {
    const whole: Agency = { ...agency, items: 'all', until: agency.from };
    expect(given(entered).when({ type: 'grantAgency', agency: whole })).toEqual(
      ok([{ ...granted, items: 'all', until: '2026-03-01' }]),
    );
  });
  test('does not end before it begins', () => {
    const until = civilDate('2026-02-28');
    expect(given(entered).when({ type: 'grantAgency', agency: { ...agency, until } })).toEqual(
      no({ code: 'agencyEndsBeforeItBegins' }),
    );
  });
  test('covers at least one item', () => {
    expect(given(entered).when({ type: 'grantAgency', agency: { ...agency, items: [] } })).toEqual(
      no({ code: 'agencyWithoutItems' }),
    );
  });
  test('is revoked once', () => {
    const revoke: Command = { type: 'revokeAgency', agency: 'a-1', by: 'agent' };
    const revoked: Event = { type: 'agencyRevoked', agency: 'a-1', by: 'agent' };
    expect(given(entered, granted).when(revoke)).toEqual(ok([revoked]));
    expect(given(entered, granted, revoked).when(revoke)).toEqual(no({ code: 'agencyUnknown' }));
  });
});
