import { approval } from './approval.ts';
import { and, end, level, outcome, start, work, xor, type Loop, type Model, type Part, type Work } from './model.ts';

/** Accepted, examined by two departments at once, visited by both, decided, handed over: the usual permit. */
export const permit: Model = {
  id: 'permit',
  ...level(
    [
      start('s'),
      work('accept', 'accept', { role: 'clerk', asks: 'acceptance' }),
      xor('accepted'),
      outcome('refused', 'notAccepted'),
      and('fork'),
      work('doc', 'review', { section: 'papers', limit: '1', limitUnit: 'workingDay' }),
      work('tech', 'review', { department: 'health' }),
      and('join'),
      work('site', 'visit', { department: 'health', jointWith: 'approval fire' }),
      work('decide', 'decide', { asks: 'decision' }),
      xor('decided'),
      outcome('denied', 'denied'),
      work('issue', 'issue', { role: 'clerk' }),
      outcome('granted', 'granted'),
    ],
    's accept',
    'accept accepted',
    'accepted refused: acceptance = "notAccepted"',
    'accepted fork: acceptance = "accepted"',
    'fork doc',
    'fork tech',
    'doc join',
    'tech join',
    'join site',
    'site decide',
    'decide decided',
    'decided denied: decision = "denied"',
    'decided issue: decision = "granted"',
    'issue granted',
  ),
};

type Asking = Omit<Extract<Loop, { as: 'many' }>, 'as' | 'collection' | 'item' | 'count'>;

/** One department chooses others, each of which says what it thinks; then one decides. */
export const chosenDepartments = (loop: Asking = {}, more: Work = {}): Model => {
  const opinion = work('opinion', 'review', { departmentFrom: 'department', ...more });
  const many: Loop = { as: 'many', collection: 'departments', item: 'department', ...loop };
  return inARow(
    work('choose', 'review', { asks: 'departments' }),
    { ...opinion, loop: many },
    work('decide', 'decide', { asks: 'decision' }),
  );
};

/** The whole errand: accepted, then the department in charge chooses others, they say what they think, and it is decided. */
export const departmentsAfterAcceptance: Model = approval({
  id: 'departments',
  examining: [{ ...work('choose', 'review', { asks: 'departments' }), name: '初审' }],
  then: {
    name: '征求部门意见',
    ...work('opinion', 'review', { departmentFrom: 'department', limit: '3', limitUnit: 'workingDay' }),
    loop: { as: 'many', collection: 'departments', item: 'department' },
  },
});

/** The parts, one after the other, from a start to an end. */
export const inARow = (...parts: readonly Part[]): Model => {
  const all = [start('s'), ...parts, end('e')];
  return { id: 'row', ...level(all, ...all.slice(1).map(({ id }, place) => `${all[place]?.id} ${id}`)) };
};

/** Four departments at once, one of whose tasks stops the clock; then one decision. */
export const fourWay = approval({
  id: 'four',
  examining: [
    work('doc', 'review'),
    work('health', 'review', { department: 'health' }),
    work('fire', 'review', { department: 'fire' }),
    work('expert', 'special', { department: 'police', suspends: 'true', basis: '行政许可法第四十五条' }),
  ],
  issues: true,
});
