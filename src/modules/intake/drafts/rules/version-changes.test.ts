import { expect, test } from 'vitest';
import { changeBetween } from './version-changes.ts';

const named = (...ids: string[]) => ids.map((id) => ({ id, name: `the ${id}` }));

test('what is new and what is gone is named, what stays is not', () => {
  const before = { version: 1, questions: named('name', 'area'), materials: named('lease', 'plan') };
  const after = { version: 3, questions: named('name', 'floor'), materials: named('plan', 'photo', 'lease') };
  expect(changeBetween(before, after)).toEqual({
    from: 1,
    to: 3,
    newQuestions: ['the floor'],
    goneQuestions: ['the area'],
    newMaterials: ['the photo'],
    goneMaterials: [],
  });
});
