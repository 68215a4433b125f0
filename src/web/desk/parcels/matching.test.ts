import { expect, test } from 'vitest';
import { matching } from './matching.ts';

type Envelope = Parameters<typeof matching>[0][number];

const envelope = (number: string, waybill: string | null): Envelope => ({
  ...{ caseId: number, number, item: { zh: '演示事项' } },
  parcel: {
    ...{ id: number, direction: 'in', state: 'delivered', waybill, payer: 'county', orderedOn: '2026-03-02' },
    ...{ movedAt: null, place: null, signedBy: null },
  },
});
const papers = [envelope('370832202603020017', 'SIM1001'), envelope('370832202603020028', null)];

test.each([
  ['sim1001', ['370832202603020017']],
  [' 1001 ', ['370832202603020017']],
  ['370832 202603 020028', ['370832202603020028']],
  ['', ['370832202603020017', '370832202603020028']],
  ['9999', []],
])('what is typed as %j', (typed, expected) =>
  expect(matching(papers, typed).map(({ number }) => number)).toEqual(expected),
);
