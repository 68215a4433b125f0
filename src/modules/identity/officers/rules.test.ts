import { expect, test } from 'vitest';
import { worksOn } from './rules.ts';

const licensing = [{ department: 'health', section: '行政审批科' }];

test.each([
  ['who belongs to no section works on every task', [], 'health', '医政科', true],
  ['a task of the own section', licensing, 'health', '行政审批科', true],
  ['a task of another section is not his', licensing, 'health', '医政科', false],
  ['a task that names no section', licensing, 'health', null, true],
  [
    'a task of one of two sections of his',
    [...licensing, { department: 'health', section: '医政科' }],
    'health',
    '医政科',
    true,
  ],
  ['in another department his section says nothing', licensing, 'market', '医政科', true],
])('%s', (_name, sections, department, section, expected) => {
  expect(worksOn(sections, { department, section })).toBe(expected);
});
