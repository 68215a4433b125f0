import { expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { slipOf, type SlipPart } from './slip.ts';

const part = (change: Partial<SlipPart>): SlipPart => ({
  ...{ item: '参保登记', department: '县人社局', number: '37082820260302000017', state: 'submitted' },
  ...{ answerBy: civilDate('2026-03-09'), promisedOn: null, waitsFor: [], ...change },
});
const slip = (...parts: SlipPart[]) =>
  slipOf({
    ...{ number: 'TC370828202603020000017', theme: '退休一件事', applicant: '演示赵六', queryCode: '123456' },
    receivedAt: new Date('2026-03-02T02:00:00.000Z'),
    ...{ finishesOn: civilDate('2026-03-20'), statusUrl: 'https://example.test/status', demonstration: true, parts },
  });

test('one paper has every item: accepted with its day, received with its day, and what it waits for', () => {
  const { rows } = slip(
    part({ state: 'accepted', promisedOn: civilDate('2026-03-12') }),
    part({}),
    part({ number: null, state: null, answerBy: null, waitsFor: ['退休核准'] }),
  );
  expect(rows.map(([, , number, standing]) => [number, standing])).toEqual([
    ['37082820260302000017', '已受理，2026年3月12日前办结'],
    ['37082820260302000017', '已收件，2026年3月9日前答复是否受理'],
    ['—', '等退休核准办好后自动开始'],
  ]);
});

test('number, code and day of the whole stand above; a demonstration says that it is one', () => {
  const { facts, notes } = slip(part({}));
  expect(facts).toContainEqual(['查询码', '123456']);
  expect(facts).toContainEqual(['全部办好', '预计2026年3月20日前']);
  expect(notes.at(-1)).toContain('演示');
});
