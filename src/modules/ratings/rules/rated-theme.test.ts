import { expect, test } from 'vitest';
import { everyItem } from '../../../../test/support/catalogue/versions.ts';
import { stepOf } from './ratable.ts';
import { ratedTheme, themeIn } from './rated-theme.ts';

test('a theme is rated as itself and never as an item', () => {
  expect(themeIn(ratedTheme('newborn'))).toBe('newborn');
  for (const { key } of everyItem) expect(themeIn(key)).toBeUndefined();
});

test('a theme can be rated once all its results are in hand, and at nothing before', () => {
  expect(stepOf('intake.themeCase', { type: 'themeConcluded' })).toBe('completion');
  expect(stepOf('intake.themeCase', { type: 'partEnded' })).toBeUndefined();
});
