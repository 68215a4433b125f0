import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../kernel/civil-date.ts';
import { no, ok } from '../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Change, type Command } from './model.ts';

const monday = civilDate('2026-03-02');
const tuesday = civilDate('2026-03-03');

const given = (...past: Change[]) => ({ when: (command: Command) => decide(command, past.reduce(evolve, initial)) });
const drafted = (version: number, sha256: string): Change => ({ type: 'draftSaved', version, sha256 });
const published = (version: number, sha256: string, effectiveOn = monday): Change => ({
  type: 'itemPublished',
  version,
  sha256,
  effectiveOn,
});
const retired = (version: number, sha256: string, on = monday): Change => ({
  type: 'itemRetired',
  version,
  sha256,
  on,
});

describe('saving a draft', () => {
  test('the first draft of an item is version 1', () => {
    expect(given().when({ type: 'saveDraft', sha256: 'a' })).toEqual(ok([drafted(1, 'a')]));
  });
  test('a draft that is saved again keeps its number', () => {
    expect(given(drafted(1, 'a')).when({ type: 'saveDraft', sha256: 'b' })).toEqual(ok([drafted(1, 'b')]));
  });
  test('a draft after a published version takes the next number', () => {
    expect(given(drafted(1, 'a'), published(1, 'a')).when({ type: 'saveDraft', sha256: 'b' })).toEqual(
      ok([drafted(2, 'b')]),
    );
  });
  test('what is published already is not drafted again', () => {
    expect(given(drafted(1, 'a'), published(1, 'a')).when({ type: 'saveDraft', sha256: 'a' })).toEqual(
      no({ code: 'nothingChanged', version: 1 }),
    );
  });
});

describe('publishing', () => {
  test('the version before ends on the day the next one begins', () => {
    const past = [drafted(1, 'a'), published(1, 'a'), drafted(2, 'b')];
    expect(given(...past).when({ type: 'publish', effectiveOn: tuesday, today: monday })).toEqual(
      ok([retired(1, 'a', tuesday), published(2, 'b', tuesday)]),
    );
  });
  test('a version whose end was announced ends earlier when its successor begins earlier', () => {
    const wednesday = civilDate('2026-03-04');
    const past = [drafted(1, 'a'), published(1, 'a'), drafted(2, 'b'), retired(1, 'a', wednesday)];
    expect(given(...past).when({ type: 'publish', effectiveOn: tuesday, today: monday })).toEqual(
      ok([retired(1, 'a', tuesday), published(2, 'b', tuesday)]),
    );
    expect(given(...past).when({ type: 'publish', effectiveOn: wednesday, today: monday })).toEqual(
      ok([published(2, 'b', wednesday)]),
    );
  });
  test('there must be a draft', () => {
    expect(given().when({ type: 'publish', effectiveOn: monday, today: monday })).toEqual(no({ code: 'noDraft' }));
  });
  test('a version cannot count from a day that has passed', () => {
    expect(given(drafted(1, 'a')).when({ type: 'publish', effectiveOn: monday, today: tuesday })).toEqual(
      no({ code: 'inThePast', today: tuesday }),
    );
  });
  test('a version cannot begin before the one it follows', () => {
    const past = [drafted(1, 'a'), published(1, 'a', tuesday), drafted(2, 'b')];
    expect(given(...past).when({ type: 'publish', effectiveOn: monday, today: monday })).toEqual(
      no({ code: 'beforeItTakesEffect', effectiveOn: tuesday }),
    );
  });
});

describe('retiring', () => {
  test('a published version is retired once', () => {
    const past = [drafted(1, 'a'), published(1, 'a')];
    expect(given(...past).when({ type: 'retire', on: tuesday, today: monday })).toEqual(ok([retired(1, 'a', tuesday)]));
    expect(given(...past, retired(1, 'a')).when({ type: 'retire', on: tuesday, today: monday })).toEqual(
      no({ code: 'notPublished' }),
    );
  });
  test('nothing is retired in the past, or before it has begun', () => {
    const past = [drafted(1, 'a'), published(1, 'a', tuesday)];
    expect(given(...past).when({ type: 'retire', on: monday, today: tuesday })).toEqual(
      no({ code: 'inThePast', today: tuesday }),
    );
    expect(given(...past).when({ type: 'retire', on: monday, today: monday })).toEqual(
      no({ code: 'beforeItTakesEffect', effectiveOn: tuesday }),
    );
  });
});

test('whatever is decided, at most one version is in force on any day', () => {
  const day = fc.integer({ min: 0, max: 9 }).map((days) => addDays(monday, days));
  const command = fc.oneof(
    fc.record({ type: fc.constant('saveDraft' as const), sha256: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ type: fc.constant('publish' as const), effectiveOn: day, today: day }),
    fc.record({ type: fc.constant('retire' as const), on: day, today: day }),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), day, (commands, on) => {
      let editions = initial;
      const begun = new Map<number, { from: string; until: string }>();
      for (const one of commands) {
        const decision = decide(one, editions);
        if (!decision.ok) continue;
        for (const change of decision.value) {
          if (change.type === 'itemPublished') begun.set(change.version, { from: change.effectiveOn, until: '9999' });
          if (change.type === 'itemRetired') {
            begun.set(change.version, { from: begun.get(change.version)?.from ?? '', until: change.on });
          }
        }
        editions = decision.value.reduce(evolve, editions);
      }
      const inForce = [...begun.values()].filter(({ from, until }) => from <= on && on < until);
      expect(inForce.length).toBeLessThanOrEqual(1);
    }),
  );
});
