import { expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { heldBack } from './held-back.ts';

const pending = { file_number: '金政复〔2026〕3号', stopped_on: null };
const stopped = { ...pending, stopped_on: civilDate('2026-03-20') };
const fileNumbers = [pending.file_number];

test.each([
  ['nothing is fought', [], undefined, false, undefined],
  ['it is fought and no reason is given', [pending], ' ', false, { code: 'underDispute', fileNumbers }],
  ['it is fought and a reason is given', [pending], '公共安全', false, undefined],
  ['an order stops the execution', [stopped], '公共安全', false, { code: 'executionStopped', fileNumbers }],
  ['an order stops it and the act is undone', [stopped], '本机关纠正', true, undefined],
  [
    'an order stops it and nobody says why it is undone',
    [stopped],
    undefined,
    true,
    { code: 'underDispute', fileNumbers },
  ],
])('when %s', (_name, rows, despite, undoes, refusal) => {
  expect(heldBack({ pending: rows, despite, undoes })).toEqual(refusal);
});
