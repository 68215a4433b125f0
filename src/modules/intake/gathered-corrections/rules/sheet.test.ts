import { expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { correctionSheet, type SheetFacts } from './sheet.ts';

const item = (name: string, edition: number, until: string) => ({
  ...{ item: name, name, department: `${name}局`, number: `37${name}`, edition },
  until: civilDate(until),
});
const facts: SheetFacts = {
  ...{ number: 'TC370828202603020001-C1', edition: 2, editions: 3, theme: '退休', themeNumber: 'TC37' },
  ...{ applicant: '演示张三', givenOn: civilDate('2026-03-03'), demonstration: true },
  items: [item('养老', 1, '2026-03-16'), item('老年证', 2, '2026-03-12')],
  entries: [
    {
      ...{ id: 'id', kind: 'material' },
      asks: [
        { item: '养老', key: 'id', what: '看不清' },
        { item: '老年证', key: 'id', what: '过期' },
      ],
    },
  ],
  nameOf: () => '身份证',
};

test('the paper names each thing once with every reason, each item with its own day, and what was added', () => {
  const sheet = correctionSheet(facts);
  expect(sheet.things.rows).toEqual([['1', '身份证', '养老：看不清\n老年证：过期']]);
  expect(sheet.items.rows.map((row) => row[3])).toEqual(['2026年3月16日', '2026年3月12日']);
  expect(sheet.facts).toContainEqual(['最早期限', '2026年3月12日']);
  expect(sheet.edition).toContain('第 2 版，新增：老年证');
});

test('an edition that is not the last says so, and the first adds nothing', () => {
  expect(correctionSheet(facts).notes.some((note) => note.includes('较早的版次'))).toBe(true);
  const first = correctionSheet({ ...facts, edition: 1, editions: 1, demonstration: false });
  expect(first.edition).toBe('编号 TC370828202603020001-C1');
  expect(first.notes).toHaveLength(2);
});
