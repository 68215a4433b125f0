import { describe, expect, test } from 'vitest';
import { civilDate as day } from '../../../kernel/civil-date.ts';
import { personId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command } from './model.ts';

const officer = '00000000-0000-4000-8000-000000000001';
const forward = {
  ...{
    type: 'forward',
    officer,
    today: day('2026-03-30'),
    said: '符合条件',
    sealed: 'sealed',
    materials: ['m1', 'm2'],
  },
  ...{ department: 'eco', applicant: { person: personId(officer), organisation: null } },
  ...{ decider: 'city-eco', opinion: 'grant', forwardBy: day('2026-03-30') },
} as const satisfies Command;
const receive = {
  ...{ type: 'receive', officer, today: day('2026-04-02'), on: day('2026-04-01'), receipt: '市环收〔2026〕7号' },
} as const satisfies Command;
const result = {
  ...{ type: 'noteResult', officer, today: day('2026-04-20'), on: day('2026-04-17') },
  ...{ result: 'granted', number: '市环许〔2026〕12号' },
} as const satisfies Command;
const takeBack = {
  ...{ type: 'takeBack', officer, today: day('2026-04-02'), said: '材料送错了', sealed: 'sealed' },
} as const satisfies Command;

function after(...commands: Command[]) {
  let state = initial;
  let last: ReturnType<typeof decide> | undefined;
  for (const command of commands) {
    last = decide(command, state);
    if (last.ok) state = evolve(state, last.value);
  }
  return { state, last };
}

describe('sending a case up', () => {
  test('takes opinion and every material, once', () => {
    expect(after(forward).last).toMatchObject({ value: { materials: ['m1', 'm2'], words: 'sealed' } });
    expect(after(forward, forward).last).toEqual(no({ code: 'forwardedAlready' }));
  });
  test('is refused without an opinion', () => {
    expect(after({ ...forward, said: ' ' }).last).toEqual(no({ code: 'preliminaryOpinionMissing' }));
  });
  test('is late after the last day, and done all the same', () => {
    expect(after({ ...forward, today: day('2026-03-31') }).state).toMatchObject({ state: 'sent' });
  });
});

describe('the receipt of the higher organ', () => {
  test('is written down once, with its number', () => {
    expect(after(forward, receive).state).toMatchObject({ state: 'received', receivedOn: '2026-04-01' });
    expect(after(forward, receive, receive).last).toEqual(no({ code: 'receivedAlready' }));
    expect(after(receive).last).toEqual(no({ code: 'notForwarded' }));
    expect(after(forward, { ...receive, receipt: '' }).last).toEqual(no({ code: 'receiptMissing' }));
  });
  test.each(['2026-03-29', '2026-04-03'])('of %s, before it went up or ahead, is refused', (on) => {
    const refusal = no({ code: 'receiptDay', forwardedOn: day('2026-03-30') });
    expect(after(forward, { ...receive, on: day(on) }).last).toEqual(refusal);
  });
});

describe('the result of the higher organ', () => {
  test('is written down once, with its number, after the receipt', () => {
    expect(after(forward, receive, result).state).toMatchObject({
      ...{ state: 'decided', result: 'granted', decidedOn: '2026-04-17', number: '市环许〔2026〕12号' },
      ...{ receipt: '市环收〔2026〕7号' },
    });
    expect(after(forward, receive, result, result).last).toEqual(no({ code: 'resultHere' }));
    expect(after(forward, result).last).toEqual(no({ code: 'receiptAwaited' }));
    expect(after(result).last).toEqual(no({ code: 'notForwarded' }));
    expect(after(forward, receive, { ...result, number: '' }).last).toEqual(no({ code: 'resultNumberMissing' }));
  });
  test.each([
    ['2026-03-31', false],
    ['2026-04-01', true],
    ['2026-04-20', true],
    ['2026-04-21', false],
  ])('of %s, between its receipt and today: %s', (on, taken) => {
    const refusal = no({ code: 'resultDay', receivedOn: day('2026-04-01') });
    const { state, last } = after(forward, receive, { ...result, on: day(on) });
    if (taken) expect(state.state).toBe('decided');
    else expect(last).toEqual(refusal);
  });
});

describe('taking it back', () => {
  test.each([[[forward]], [[forward, receive]]])('puts it here again, and it can go up anew', (past) => {
    const { state } = after(...past, takeBack);
    expect(state).toMatchObject({ state: 'takenBack', takenBackOn: '2026-04-02', forwardedOn: '2026-03-30' });
    expect(state).not.toHaveProperty('receipt');
    expect(after(...past, takeBack, receive).last).toEqual(no({ code: 'notForwarded' }));
    expect(after(...past, takeBack, takeBack).last).toEqual(no({ code: 'notForwarded' }));
    const again = { ...forward, today: day('2026-04-03') };
    expect(after(...past, takeBack, again).state).toMatchObject({ state: 'sent', forwardedOn: '2026-04-03' });
  });
  test('needs a reason, and ends with the result', () => {
    expect(after(forward, { ...takeBack, said: '' }).last).toEqual(no({ code: 'takenBackReasonMissing' }));
    expect(after(takeBack).last).toEqual(no({ code: 'notForwarded' }));
    expect(after(forward, receive, result, takeBack).last).toEqual(no({ code: 'resultHere' }));
  });
});
