import { expect, test } from 'vitest';
import { caseId } from '../../../kernel/id.ts';
import { numbered } from './numbering.ts';

const [one, other] = [caseId('01900000-0000-7000-8000-000000000001'), caseId('01900000-0000-7000-8000-000000000002')];
const happened = (case_id: typeof one, source: string) => ({ case_id, source });

test('services are numbered by case, after those that are known', () => {
  const known = [
    { ...happened(one, 'a'), serial: 2 },
    { ...happened(one, 'b'), serial: 1 },
  ];
  const services = [happened(one, 'c'), happened(other, 'd'), happened(one, 'e')];
  expect(numbered(services, known)).toEqual([
    { ...happened(one, 'c'), serial: 3 },
    { ...happened(other, 'd'), serial: 1 },
    { ...happened(one, 'e'), serial: 4 },
  ]);
});

test('what is told twice takes no second number', () => {
  const services = [happened(one, 'a'), happened(one, 'b')];
  expect(numbered(services, [{ ...happened(one, 'a'), serial: 1 }])).toEqual([{ ...happened(one, 'b'), serial: 2 }]);
});
