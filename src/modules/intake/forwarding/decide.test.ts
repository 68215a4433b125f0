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
  ...{ isAccepted: true, department: 'eco', applicant: { person: personId(officer), organisation: null } },
  ...{ decider: 'city-eco', opinion: 'grant', forwardBy: day('2026-03-30') },
} as const satisfies Command;
const receive = {
  ...{ type: 'receive', officer, today: day('2026-04-02'), on: day('2026-04-01'), receipt: '市环收〔2026〕7号' },
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
  test.each([
    ['before it is accepted', { isAccepted: false }, 'notAcceptedYet'],
    ['without an opinion', { said: ' ' }, 'preliminaryOpinionMissing'],
  ])('is refused %s', (_name, change, code) => {
    expect(after({ ...forward, ...change }).last).toEqual(no({ code }));
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
