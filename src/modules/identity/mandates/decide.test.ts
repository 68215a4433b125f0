import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import type { Event } from './events.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Terms } from './model.ts';
import { bornOn, isAdultOn } from './rules/age.ts';

const given = (...past: Event[]) => ({
  when: (command: Command) => decide(command, past.reduce(evolve, initial)),
  state: past.reduce(evolve, initial),
});
const on = civilDate('2026-03-02');
const terms: Terms = { items: ['public-health'], acts: ['fill', 'submit'], until: civilDate('2026-06-30') };
const linkUntil = '2026-03-09T01:00:00.000Z';
const asking: Extract<Command, { type: 'ask' }> = {
  ...{ type: 'ask', askedBy: 'agent', namesItself: false, named: 'sealed' },
  ...{ asker: { id: 'agent', adult: true }, terms, opensData: true, on, linkUntil },
};
const asked: Event = {
  ...{ type: 'mandateAsked', asker: 'agent', askedBy: 'agent', named: 'sealed', opensData: false, linkUntil },
  terms: { items: ['public-health'], acts: ['fill', 'submit'], until: '2026-06-30' },
};
const answering = { by: { id: 'principal', adult: true }, isNamed: true, at: '2026-03-03T01:00:00.000Z' };
const confirming: Command = { type: 'confirm', ...answering, on, opensData: true };
const confirmed: Event = { type: 'mandateConfirmed', by: 'principal', on, opensData: true };
const revoked: Event = { type: 'mandateRevoked' };

describe('asking for a mandate (民法典 art. 165)', () => {
  test('names matters, acts and the last day', () => {
    expect(given().when(asking)).toEqual(ok([asked]));
  });
  test.each<[string, Partial<typeof asking>, object]>([
    ['for oneself', { namesItself: true }, { code: 'mandateForOneself' }],
    ['by an agent under eighteen', { asker: { id: 'agent', adult: false } }, { code: 'agentNotAdult' }],
    ['that is over already', { terms: { ...terms, until: civilDate('2026-03-01') } }, { code: 'mandateEndsBefore' }],
    [
      'for more than a year',
      { terms: { ...terms, until: civilDate('2027-03-03') } },
      { code: 'mandateTooLong', longest: '2027-03-02' },
    ],
    ['for no matter', { terms: { ...terms, items: [] } }, { code: 'mandateWithoutItems' }],
    ['for no act', { terms: { ...terms, acts: [] } }, { code: 'mandateWithoutActs' }],
  ])('%s is refused', (_name, change, refusal) => {
    expect(given().when({ ...asking, ...change })).toEqual(no(refusal));
  });
  test('for one year to the day, or for this very day, is not too long', () => {
    for (const until of ['2027-03-02', '2026-03-02'].map(civilDate))
      expect(given().when({ ...asking, terms: { ...terms, until } }).ok).toBe(true);
  });
  test('may come from the principal, who must be an adult too', () => {
    const offering: Command = { ...asking, askedBy: 'principal', asker: { id: 'principal', adult: false } };
    expect(given().when(offering)).toEqual(no({ code: 'principalNotAdult' }));
    expect(given().when({ ...offering, asker: { id: 'principal', adult: true } }).ok).toBe(true);
  });
  test('happens once in a stream', () => {
    expect(given(asked).when(asking)).toEqual(no({ code: 'mandateConfirmed' }));
  });
});

describe('the answer of whom the asker named', () => {
  test('makes the mandate run', () => {
    expect(given(asked).when(confirming)).toEqual(ok([confirmed]));
    expect(given(asked, confirmed).state).toEqual({ state: 'active', principal: 'principal', agent: 'agent', terms });
  });
  test('to an offer makes the one who answers the agent', () => {
    const offered: Event = { ...asked, asker: 'principal', askedBy: 'principal' };
    const accepted: Event = { ...confirmed, by: 'agent' };
    expect(given(offered, accepted).state).toMatchObject({ principal: 'principal', agent: 'agent' });
    const accepting: Command = { ...confirming, by: { id: 'agent', adult: true } };
    expect(given(offered).when(accepting)).toEqual(ok([{ ...accepted, opensData: false }]));
    const child: Command = { ...confirming, by: { id: 'agent', adult: false } };
    expect(given(offered).when(child)).toEqual(no({ code: 'agentNotAdult' }));
  });
  test.each<[string, Event[], Partial<Extract<Command, { type: 'confirm' }>>, object]>([
    ['twice', [asked, confirmed], {}, { code: 'mandateConfirmed' }],
    ['after it was revoked', [asked, confirmed, revoked], {}, { code: 'mandateOver', how: 'revoked' }],
    ['when the link has run out', [asked], { at: linkUntil }, { code: 'mandateLinkExpired' }],
    ['by somebody else', [asked], { isNamed: false }, { code: 'mandateForAnother' }],
    ['by who asked', [asked], { by: { id: 'agent', adult: true } }, { code: 'mandateForOneself' }],
    ['by a child', [asked], { by: { id: 'principal', adult: false } }, { code: 'principalNotAdult' }],
    ['after its last day', [asked], { on: civilDate('2026-07-01') }, { code: 'mandateEndsBefore' }],
    ['of a mandate that nobody asked', [], {}, { code: 'mandateUnknown' }],
  ])('%s is refused', (_name, past, change, refusal) => {
    expect(given(...past).when({ ...confirming, ...change })).toEqual(no(refusal));
  });
  test('may be no, and is then final', () => {
    const declined: Event = { type: 'mandateDeclined', by: 'principal' };
    expect(given(asked).when({ type: 'decline', ...answering })).toEqual(ok([declined]));
    expect(given(asked, declined).when(confirming)).toEqual(no({ code: 'mandateOver', how: 'declined' }));
  });
  test('of somebody else learns nothing of how it stands', () => {
    const stranger: Command = { type: 'decline', ...answering, isNamed: false };
    expect(given(asked, confirmed, revoked).when(stranger)).toEqual(no({ code: 'mandateForAnother' }));
  });
});

describe('the end of a mandate (民法典 art. 173)', () => {
  test.each<[string, string, Event]>([
    ['the principal revokes', 'principal', revoked],
    ['the agent renounces', 'agent', { type: 'mandateRenounced' }],
  ])('%s, once', (_name, by, ended) => {
    expect(given(asked, confirmed).when({ type: 'end', by })).toEqual(ok([ended]));
    expect(given(asked, confirmed, ended).when({ type: 'end', by })).toMatchObject({ error: { code: 'mandateOver' } });
  });
  test('is not for strangers, nor before it began', () => {
    expect(given(asked, confirmed).when({ type: 'end', by: 'stranger' })).toEqual(no({ code: 'mandateUnknown' }));
    expect(given(asked).when({ type: 'end', by: 'agent' })).toEqual(no({ code: 'mandateNotConfirmed' }));
    expect(given().when({ type: 'end', by: 'agent' })).toEqual(no({ code: 'mandateUnknown' }));
  });
  test('before the answer is the asker taking the question back', () => {
    const withdrawn: Event = { type: 'mandateWithdrawn' };
    expect(given(asked).when({ type: 'withdraw', by: 'agent' })).toEqual(ok([withdrawn]));
    expect(given(asked).when({ type: 'withdraw', by: 'stranger' })).toEqual(no({ code: 'mandateUnknown' }));
    expect(given(asked, confirmed).when({ type: 'withdraw', by: 'agent' })).toEqual(no({ code: 'mandateConfirmed' }));
    expect(given(asked, withdrawn).when({ type: 'withdraw', by: 'agent' })).toEqual(
      no({ code: 'mandateOver', how: 'withdrawn' }),
    );
  });
});

test.each([
  ['the day before the eighteenth birthday', '2008-03-03', false],
  ['the eighteenth birthday', '2008-03-02', true],
  ['a birthday on a leap day, the last of February', '2008-02-29', true],
])('an adult on %s', (_name, born, adult) => {
  expect(isAdultOn(civilDate(born), on)).toBe(adult);
  expect(isAdultOn(bornOn(`370828${born.replaceAll('-', '')}001X`), on)).toBe(adult);
});
