import type { Reading } from './classification.ts';
import { note, problem } from './remark.ts';

/** The first two digits of GB/T 2260, with Taiwan, Hong Kong and Macao as residence permits carry them. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/** Reserved by this product for invented people, projects and items: GB/T 2260 has no province 98. */
export const SYNTHETIC_PROVINCE = '98';

export const isProvince = (code: string): boolean => provinces.has(code) || code === SYNTHETIC_PROVINCE;

/**
 * A division of 6 digits (GB/T 2260, to the county), 9 (GB/T 10114, to the town) or 12 (to the village; a county's is its six digits
 * and six zeros). Whether the division exists is for a table of divisions to say.
 */
export function readRegion(code: string): Reading {
  const levels = levelsOf(code);
  const deepest = levels.findLast(({ digits }) => Number(digits) !== 0);
  const parts = {
    level: deepest?.name ?? 'none',
    ...Object.fromEntries(
      levels.filter(({ digits }) => Number(digits) !== 0).map(({ name, until }) => [name, code.slice(0, until)]),
    ),
  };
  const province = code.slice(0, 2);
  const problems = [
    ...(isProvince(province) ? [] : [problem('noSuchProvince', { part: 'province' })]),
    ...(hasGap(levels) ? [problem('noSuchRegion')] : []),
  ];
  return { parts, problems, notes: province === SYNTHETIC_PROVINCE ? [note('synthetic')] : [] };
}

type Level = { name: string; digits: string; until: number };

const levelsOf = (code: string): Level[] =>
  [
    { name: 'province', from: 0, until: 2 },
    { name: 'city', from: 2, until: 4 },
    { name: 'county', from: 4, until: 6 },
    { name: 'town', from: 6, until: 9 },
    { name: 'village', from: 9, until: 12 },
  ]
    .filter(({ until }) => until <= code.length)
    .map(({ name, from, until }) => ({ name, digits: code.slice(from, until), until }));

/** `370028` would be a county of no city. */
const hasGap = (levels: readonly Level[]) =>
  levels.some(
    ({ digits }, index) => Number(digits) === 0 && levels.slice(index + 1).some((lower) => Number(lower.digits) !== 0),
  );
