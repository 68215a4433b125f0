import { expect, test } from 'vitest';
import { stepsOf, summaryOf, textOf } from './steps.ts';

const ORDER = ['draft', 'submit', 'accept'] as const;
const taken = [
  ...Array.from({ length: 19 }, () => ({ step: 'draft' as const, ms: 10 })),
  { step: 'draft' as const, ms: 100 },
  { step: 'submit' as const, ms: 40 },
];
const steps = stepsOf(ORDER, taken, { draft: 12, submit: 30, accept: 8 });

test('each step stands in its order, with half and nineteen of twenty and what it sent', () => {
  expect(steps).toMatchObject([
    { step: 'draft', times: 20, p50Ms: 10, p95Ms: 10, statements: 12 },
    { step: 'submit', times: 1, p50Ms: 40, p95Ms: 40 },
    { step: 'accept', times: 0 },
  ]);
});

test('what the applicant does is counted until the theme is handed in', () => {
  const summary = summaryOf({ steps, themes: [2, 4], items: [1], apart: 99 });
  expect(summary).toMatchObject({
    ...{ perSecond: 3, itemsApartPerSecond: 1 },
    statements: { whole: 50, untilSubmitted: 42, itemsApart: 99 },
  });
  expect(textOf({ ...summary, clients: 4 })).toContain('42 of them until it is handed in; 99');
});
