// Each rule by which a model of the house is found wanting, with the elements that it names: what a list and a drawing lead to.
import { expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import type { Limit } from '../../../kernel/limit.ts';
import { examineDraft } from './findings.ts';

const s = m.start('s');
const e = m.outcome('e', 'granted');
const review = (more: m.Work = {}) => m.work('r', 'review', more);
const decide = (more: m.Work = {}) => m.work('d', 'decide', more);
const line = (first: m.Part, second: m.Part): m.Model => drawn([s, first, second, e], 's r', 'r d', 'd e');
const drawn = (parts: readonly m.Part[], ...flows: string[]): m.Model => ({
  ...{ id: 'p', item: 'i' },
  ...m.level(parts, ...flows),
});
const fiveDays: Limit = { value: 5, unit: 'workingDay' };
const found = async (xml: string) =>
  (await examineDraft(xml, { item: 'i', departments: new Set(['approval']), limit: fiveDays })).findings;

test('a good model has nothing to say', async () => {
  expect(await found(xmlOf(line(review(), decide())))).toEqual([]);
});

test.each<[string, string, { grade: string; code: string; elements: string[] }]>([
  [
    'a flow that leads nowhere',
    xmlOf(line(review(), decide())).replace('targetRef="d"', 'targetRef="nobody"'),
    { grade: 'refused', code: 'flowDangling', elements: ['r-d'] },
  ],
  [
    'one way taken where all are waited for',
    xmlOf(
      drawn([s, m.xor('x', 'x-d'), review(), decide(), m.and('j'), e], 's x', 'x r: late', 'x d', 'r j', 'd j', 'j e'),
    ),
    { grade: 'mend', code: 'choiceJoinedAsAll', elements: ['x', 'j'] },
  ],
  [
    'an end that cannot be reached',
    xmlOf(drawn([s, m.xor('x', 'x-e'), review(), decide(), e], 's x', 'x r: late', 'x e', 'r d', 'd r')),
    { grade: 'mend', code: 'endOutOfReach', elements: ['r', 'd'] },
  ],
  [
    'work that nobody does',
    xmlOf(line({ id: 'r', kind: 'task' }, decide())),
    { grade: 'mend', code: 'taskUnowned', elements: ['r'] },
  ],
  [
    'a step longer than the item promises',
    xmlOf(line(review({ limit: '6', limitUnit: 'workingDay' }), decide())),
    { grade: 'mend', code: 'stepLongerThanItem', elements: ['r'] },
  ],
  [
    'a clock that stands still by no article',
    xmlOf(line(review({ suspends: 'true' }), decide())),
    { grade: 'refused', code: 'basisMissing', elements: ['r'] },
  ],
  [
    'review and decision in one hand',
    xmlOf(line(review(), decide({ role: 'reviewer' }))),
    { grade: 'mend', code: 'reviewerDecides', elements: ['r', 'd'] },
  ],
  [
    'departments that nobody is asked to choose',
    xmlOf(
      line(
        { ...review({ departmentFrom: 'one' }), loop: { as: 'many', collection: 'several', item: 'one' } },
        decide(),
      ),
    ),
    { grade: 'note', code: 'departmentsUnasked', elements: ['r'] },
  ],
])('%s', async (_rule, xml, expected) => {
  const findings = await found(xml);
  expect(findings).toContainEqual(expect.objectContaining(expected));
  const [named] = findings.filter(({ code }) => code === expected.code);
  expect(named?.words.zh).not.toBe('');
  expect(named?.words.en).not.toBe('');
});
