import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event, type Handler } from './model.ts';

const on = civilDate('2026-03-02');
const dueOn = civilDate('2026-03-05');
const who = (id: string, change: Partial<Handler> = {}): Handler => ({
  id,
  conflicted: false,
  addressed: false,
  ...change,
});
const leader = who('leader');
const other = who('other');
const head = who('head', { addressed: true });
const words = { said: '请说明超期原因', sealed: '{sealed}' };
const nothing = { said: ' ', sealed: '' };
const about = { kind: 'section', department: 'approval', section: null, caseId: null, task: null, item: null } as const;

const drafted: Event = { type: 'orderDrafted', officer: 'leader', on, ...about, words: '{first}', days: 3 };
const issued: Event = {
  type: 'orderIssued',
  officer: 'leader',
  on,
  number: '督办〔2026〕第00001号',
  template: 't@1',
  dueOn,
};
const receivedEvent: Event = { type: 'orderReceived', officer: 'head', on };
const answered: Event = { type: 'orderAnswered', officer: 'head', on, measures: '{measures}' };
const returned: Event = {
  type: 'orderChecked',
  officer: 'leader',
  on,
  verdict: 'returned',
  words: '{why}',
  dueOn: '2026-03-10',
};
const settled: Event = { type: 'orderChecked', officer: 'leader', on, verdict: 'settled', words: null, dueOn: null };

const given = (...past: Event[]) => ({ when: (command: Command) => decide(command, past.reduce(evolve, initial)) });
const check = (officer: Handler, verdict: 'settled' | 'returned' | 'notSettled', said = words): Command => ({
  ...{ type: 'check', officer, on, verdict, words: said, dueOn: civilDate('2026-03-10') },
});

describe('the way of an order', () => {
  test.each<[string, Event[], Command, Partial<Event>]>([
    [
      'drafted',
      [],
      { type: 'draft', officer: leader, on, about, words, days: 3 },
      { type: 'orderDrafted', words: '{sealed}', days: 3 },
    ],
    [
      'drafted anew',
      [drafted],
      { type: 'redraft', officer: leader, on, words, days: 5 },
      { type: 'orderRedrafted', days: 5 },
    ],
    ['discarded', [drafted], { type: 'discard', officer: other, on }, { type: 'orderDiscarded' }],
    [
      'issued',
      [drafted],
      { type: 'issue', officer: leader, on, number: 'n', template: 't@1', dueOn },
      { type: 'orderIssued', number: 'n', dueOn },
    ],
    ['received', [drafted, issued], { type: 'receive', officer: head, on }, { type: 'orderReceived', officer: 'head' }],
    [
      'answered',
      [drafted, issued, receivedEvent],
      { type: 'answer', officer: head, on, words },
      { type: 'orderAnswered', measures: '{sealed}' },
    ],
    [
      'accepted',
      [drafted, issued, receivedEvent, answered],
      check(leader, 'settled', nothing),
      { verdict: 'settled', words: null, dueOn: null },
    ],
    [
      'returned, with a new day',
      [drafted, issued, receivedEvent, answered],
      check(other, 'returned'),
      { verdict: 'returned', dueOn: '2026-03-10' },
    ],
    [
      'not settled, the second time',
      [drafted, issued, receivedEvent, answered, returned, answered],
      check(leader, 'notSettled'),
      { verdict: 'notSettled' },
    ],
    [
      'closed',
      [drafted, issued, receivedEvent, answered, settled],
      { type: 'close', officer: other, on, words: nothing },
      { type: 'orderClosed', words: null },
    ],
  ])('%s', (_what, past, command, expected) => {
    const decided = given(...past).when(command);
    expect(decided).toMatchObject(ok([expected]));
  });

  test('what is returned is to be answered by its new day, and can be answered again', () => {
    const order = [drafted, issued, receivedEvent, answered, returned].reduce(evolve, initial);
    expect(order).toMatchObject({ state: 'received', returned: true, dueOn: '2026-03-10', receivedBy: 'head' });
    expect('answeredBy' in order).toBe(false);
  });
});

describe('is refused', () => {
  test.each<[string, Event[], Command, object]>([
    [
      'a draft without words',
      [],
      { type: 'draft', officer: leader, on, about, words: nothing, days: 3 },
      { code: 'wordsMissing' },
    ],
    [
      'an answer without words',
      [drafted, issued, receivedEvent],
      { type: 'answer', officer: head, on, words: nothing },
      { code: 'wordsMissing' },
    ],
    [
      'a return without a reason',
      [drafted, issued, receivedEvent, answered],
      check(leader, 'returned', nothing),
      { code: 'wordsMissing' },
    ],
    [
      'who issued it receives it',
      [drafted, issued],
      { type: 'receive', officer: who('leader', { addressed: true }), on },
      { code: 'issuerMayNotAnswer' },
    ],
    [
      'who does not head the section receives it',
      [drafted, issued],
      { type: 'receive', officer: other, on },
      { code: 'orderNotYours' },
    ],
    [
      'who does not head the section answers it',
      [drafted, issued, receivedEvent],
      { type: 'answer', officer: other, on, words },
      { code: 'orderNotYours' },
    ],
    [
      'who answered checks',
      [drafted, issued, receivedEvent, answered],
      check(head, 'settled'),
      { code: 'answererMayNotCheck' },
    ],
    [
      'who answered closes',
      [drafted, issued, receivedEvent, answered, settled],
      { type: 'close', officer: head, on, words },
      { code: 'answererMayNotCheck' },
    ],
    [
      'a second return',
      [drafted, issued, receivedEvent, answered, returned, answered],
      check(leader, 'returned'),
      { code: 'returnedBefore' },
    ],
    [
      'not settled before it was returned',
      [drafted, issued, receivedEvent, answered],
      check(leader, 'notSettled'),
      { code: 'returnFirst' },
    ],
    [
      'whose own matter it is',
      [drafted],
      { type: 'discard', officer: who('leader', { conflicted: true }), on },
      { code: 'conflictOfInterest' },
    ],
  ])('%s', (_what, past, command, refusal) => {
    expect(given(...past).when(command)).toEqual(no(refusal));
  });

  const acts: Command[] = [
    { type: 'redraft', officer: leader, on, words, days: 3 },
    { type: 'discard', officer: leader, on },
    { type: 'issue', officer: leader, on, number: 'n', template: 't@1', dueOn },
    { type: 'receive', officer: head, on },
    { type: 'answer', officer: head, on, words },
    check(leader, 'settled'),
    { type: 'close', officer: leader, on, words },
  ];
  const states: [string, Event[], string[]][] = [
    ['undrafted', [], []],
    ['drafted', [drafted], ['redraft', 'discard', 'issue']],
    ['issued', [drafted, issued], ['receive']],
    ['received', [drafted, issued, receivedEvent], ['answer']],
    ['answered', [drafted, issued, receivedEvent, answered], ['check']],
    ['checked', [drafted, issued, receivedEvent, answered, settled], ['close']],
    [
      'closed',
      [drafted, issued, receivedEvent, answered, settled, { type: 'orderClosed', officer: 'leader', on, words: null }],
      [],
    ],
    ['discarded', [drafted, { type: 'orderDiscarded', officer: 'leader', on }], []],
  ];
  test.each(states)('everything that does not fit an order that is %s', (state, past, fitting) => {
    for (const command of acts.filter(({ type }) => !fitting.includes(type)))
      expect(given(...past).when(command)).toEqual(no({ code: 'orderNotAllowed', command: command.type, state }));
  });
});
