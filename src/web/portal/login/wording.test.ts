import { expect, test } from 'vitest';
import { wordingFaults } from '../../ui/wording-faults.ts';
import { signInWording } from './wording.ts';

test('the pages around signing in have something to say in both languages', () => {
  expect(wordingFaults(signInWording)).toEqual([]);
});
