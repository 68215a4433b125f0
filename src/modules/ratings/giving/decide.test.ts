import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no } from '../../../kernel/result.ts';
import { GRADES } from '../rules/grade.ts';
import { OPTIONS_VERSION, optionsOf } from '../rules/options.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event } from './model.ts';

const officer = '0190a000-0000-7000-8000-0000000000f1';
const on = civilDate('2026-03-05');
const service = {
  item: 'public-health',
  department: 'approval',
  step: 'completion',
  officer,
  rateUntil: civilDate('2026-03-12'),
  rated: false,
} as const;
const said = { grade: 'satisfied', options: [], optionsVersion: OPTIONS_VERSION, words: null } as const;
const origin = { by: 'person', channel: 'phone', device: null, hall: null } as const;
const give: Extract<Command, { type: 'give' }> = { type: 'give', on, service, said, origin, named: null };
const named = {
  caseId: '0190a000-0000-7000-8000-0000000000c1',
  serial: 1,
  person: '0190a000-0000-7000-8000-0000000000a1',
  organisation: null,
  mandate: null,
};

const given = (...past: Event[]) => ({ when: (command: Command) => decide(command, past.reduce(evolve, initial)) });
const eventOf = (command: Command): Event => {
  const decided = decide(command, initial);
  if (!decided.ok) throw new Error(decided.error.code);
  const [event] = decided.value;
  if (!event) throw new Error('nothing happened');
  return event;
};

describe('giving a rating', () => {
  test.each(GRADES)('%s is kept by its name, with what was ticked under it, each once and in order', (grade) => {
    const [first, second] = optionsOf(grade, 'online').map(({ code }) => code);
    const options = [second ?? '', first ?? '', second ?? ''];
    expect(eventOf({ ...give, said: { ...said, grade, options } })).toMatchObject({ grade, options: [first, second] });
  });

  test('without a name holds nothing that leads to the case or the person', () => {
    expect(JSON.stringify(eventOf(give))).not.toMatch(new RegExp(`${named.caseId}|${named.person}`));
    expect(eventOf({ ...give, named })).toMatchObject({ named });
  });

  test('by staff is refused, also in the own matter', () => {
    expect(given().when({ ...give, named, origin: { ...origin, by: 'officer' } })).toEqual(
      no({ code: 'staffMayNotRate' }),
    );
  });

  test.each([
    ['on the last day', '2026-03-12', undefined],
    ['the day after', '2026-03-13', 'ratingTooLate'],
  ])('%s of the five working days: %s', (_name, day, code) => {
    const decided = given().when({ ...give, on: civilDate(day) });
    expect(decided.ok ? undefined : decided.error.code).toBe(code);
  });

  test('a service that was rated is not rated again', () => {
    expect(given().when({ ...give, service: { ...service, rated: true } })).toEqual(no({ code: 'alreadyRated' }));
    expect(given(eventOf(give)).when(give)).toEqual(no({ code: 'alreadyRated' }));
  });

  test.each([
    ['of another grade', '501', OPTIONS_VERSION],
    ['that is a fault under a good grade', '408', OPTIONS_VERSION],
    ['of another version', '401', '2019.1'],
  ])('an option %s is refused', (_name, option, optionsVersion) => {
    expect(given().when({ ...give, said: { ...said, options: [option], optionsVersion } })).toEqual(
      no({ code: 'optionUnfit', option }),
    );
  });
});

describe('excluding a rating', () => {
  const exclude = { type: 'exclude', on, officer, finding: 'mistaken' } as const;
  test('leaves it standing, and it does not count', () => {
    const rated = eventOf(give);
    expect(given(rated).when(exclude)).toMatchObject({ ok: true, value: [{ type: 'ratingExcluded' }] });
    const excluded: Event = { ...exclude, type: 'ratingExcluded' };
    expect(evolve(evolve(initial, rated), excluded)).toMatchObject({ state: 'excluded', grade: 'satisfied' });
    expect(given(rated, excluded).when(exclude)).toEqual(no({ code: 'ratingNotExcludable', state: 'excluded' }));
  });
  test('that was never given is refused', () => {
    expect(given().when(exclude)).toEqual(no({ code: 'ratingNotExcludable', state: 'ungiven' }));
  });
});
