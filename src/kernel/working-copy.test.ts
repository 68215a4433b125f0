import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from './civil-date.ts';
import { no, ok } from './result.ts';
import { decideWorkingCopy as decide, MOST_CHARACTERS } from './working-copy.ts';

const today = civilDate('2026-03-02');
const save = { type: 'save', revision: 0, newest: 1, characters: 100, rebase: false } as const;
const publish = { type: 'publish', revision: 3, newest: 1, reason: '并联审查', on: today, today } as const;
const draft = { revision: 3, base: 1 };

describe('a working copy', () => {
  test('is begun from the newest version and stays based on it', () => {
    expect(decide(save, null)).toEqual(ok({ revision: 1, base: 1 }));
    expect(decide({ ...save, revision: 3, newest: 2 }, draft)).toEqual(ok({ revision: 4, base: 1 }));
  });
  test('is based on a newer one when somebody says that he has seen it', () => {
    expect(decide({ ...save, revision: 3, newest: 2, rebase: true }, draft)).toEqual(ok({ revision: 4, base: 2 }));
  });
  test.each([
    ['a colleague saved it', { ...save, revision: 2 }, draft, 3],
    ['a colleague published it', { ...save, revision: 3 }, null, 0],
    ['a colleague began one', save, { revision: 1, base: 1 }, 1],
  ])('is not written over where %s', (_what, command, current, actual) => {
    expect(decide(command, current)).toEqual(no({ code: 'draftChanged', expected: command.revision, actual }));
  });
  test('has a longest length', () => {
    expect(decide({ ...save, characters: MOST_CHARACTERS }, null).ok).toBe(true);
    expect(decide({ ...save, characters: MOST_CHARACTERS + 1 }, null)).toEqual(
      no({ code: 'draftTooLong', most: MOST_CHARACTERS }),
    );
  });
});

describe('publishing', () => {
  test('takes the working copy away', () => {
    expect(decide(publish, draft)).toEqual(ok(null));
  });
  test('counts from today or later', () => {
    expect(decide({ ...publish, on: addDays(today, 30) }, draft).ok).toBe(true);
    expect(decide({ ...publish, on: addDays(today, -1) }, draft)).toEqual(
      no({ code: 'publishedInPast', earliest: today }),
    );
  });
  test('needs a reason, a copy, and nothing published in between', () => {
    expect(decide({ ...publish, reason: ' ' }, draft)).toEqual(no({ code: 'reasonMissing' }));
    expect(decide({ ...publish, revision: 0 }, null)).toEqual(no({ code: 'draftMissing' }));
    expect(decide({ ...publish, newest: 2 }, draft)).toEqual(no({ code: 'versionPublished', base: 1, newest: 2 }));
  });
});
