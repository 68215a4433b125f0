import { expect, test } from 'vitest';
import type { ApplicationDocument } from './application.ts';
import { differencesBetween } from './differences.ts';

const handedIn = (change: Partial<ApplicationDocument> = {}): ApplicationDocument => ({
  applicantName: '演示张三',
  answers: { name: '演示浴池', area: '120' },
  materials: [
    { id: 'lease', files: ['f1'] },
    { id: 'plan', files: ['f2'], way: undefined },
  ],
  ...change,
});
const between = (earlier: ApplicationDocument | undefined, later: ApplicationDocument) => {
  const { answers, materials } = differencesBetween(earlier, later);
  return [[...answers], [...materials]];
};

test('what was handed in once differs from nothing', () => {
  expect(between(undefined, handedIn())).toEqual([[], []]);
});
test('the same again is no difference', () => {
  expect(between(handedIn(), handedIn())).toEqual([[], []]);
});
test('an answer that is another, new or gone', () => {
  const later = handedIn({ answers: { name: '演示浴池', area: '180', phone: '1' } });
  expect(between(handedIn(), later)).toEqual([['area', 'phone'], []]);
  expect(between(later, handedIn())).toEqual([['area', 'phone'], []]);
});
test('a material with another file, or handed in another way', () => {
  const later = handedIn({
    materials: [
      { id: 'lease', files: ['f3'] },
      { id: 'plan', files: [], way: 'atWindow' },
    ],
  });
  expect(between(handedIn(), later)).toEqual([[], ['lease', 'plan']]);
});
