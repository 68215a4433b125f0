import { describe, expect, test } from 'vitest';
import { bodyIn, fieldOf, lacksIn, type InstantAct } from './body-in.ts';

function formOf(act: InstantAct, { outcome, words }: { outcome?: string; words?: string }) {
  const form = new FormData();
  if (outcome !== undefined) form.set(fieldOf(act, 'outcome'), outcome);
  if (words !== undefined) form.set(fieldOf(act, 'words'), words);
  return form;
}

describe('what is sent of an act', () => {
  test('is the outcome with its reason, on the version that was read', () => {
    expect(bodyIn('look', formOf('look', { outcome: 'wrong', words: '出生日期有误' }), 2)).toEqual({
      act: 'look',
      body: { version: 2, outcome: 'wrong', words: '出生日期有误' },
    });
    expect(bodyIn('rollBack', formOf('rollBack', { outcome: 'confirmed', words: '可以维持' }), 4)).toMatchObject({
      body: { version: 4, outcome: 'confirmed' },
    });
  });
  test('is nothing while the outcome or the reason is left out, and no outcome of the other act', () => {
    expect(lacksIn('look', formOf('look', { words: ' ' }))).toEqual(['outcome', 'words']);
    expect(bodyIn('look', formOf('look', { outcome: 'right', words: '' }), 2)).toBeUndefined();
    expect(bodyIn('look', formOf('look', { outcome: 'rolledBack', words: 'x' }), 2)).toBeUndefined();
    expect(bodyIn('rollBack', formOf('rollBack', { outcome: 'wrong', words: 'x' }), 2)).toBeUndefined();
  });
});
