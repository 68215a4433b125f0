import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../kernel/civil-date.ts';
import { no } from '../../../kernel/result.ts';
import { timer, work, catching } from '../../../../test/support/process/model.ts';
import { chosenDepartments, inARow, permit } from '../../../../test/support/process/run-models.ts';
import {
  begun,
  beginning,
  DEPARTMENTS,
  done,
  Driven,
  officer,
  runningOf,
  words,
} from '../../../../test/support/process/running.ts';
import type { ActingOfficer, Command, Completion, Recipient, Refusal, Visit } from './model.ts';

const monday = civilDate('2026-03-02');
const ann = officer({ letter: 'a' });
const bob = officer({ letter: 'b' });
const cy = officer({ letter: 'c' });

const complete = (task: string, who: ActingOfficer, otherwise?: Partial<Completion>): Command => ({
  type: 'complete',
  task,
  officer: who,
  done: done(otherwise),
});
const claim = (task: string, who = ann): Command => ({ type: 'claim', task, officer: who });
const assign = (to: ActingOfficer, said = 'on leave'): Command => ({
  type: 'assign',
  task: 't1',
  officer: ann,
  to: { ...to, away: false },
  how: 'handOver',
  reason: words(said),
});
const back = (to: string, said = 'look again'): Command => ({
  type: 'return',
  how: 'comesBack',
  task: 't5',
  officer: cy,
  to,
  reason: words(said),
});
const visit: Visit = { on: monday, staff: ['甲', '乙'], absent: [] };
const seen = (otherwise: Partial<Visit> = {}) => complete('t4', bob, { visit: { ...visit, ...otherwise } });
const accepted = complete('t1', ann, { answers: { acceptance: 'accepted' } });
const granted = { answers: { decision: 'granted' } };
const reassign = (task: string, otherwise: Partial<Recipient>) =>
  ({
    type: 'reassign',
    task,
    head: cy,
    from: ann.id,
    to: { ...bob, away: false, ...otherwise },
    reason: words('on leave'),
  }) as const;

const fresh = () => begun(permit);
const held = async () => (await fresh()).given(claim('t1'));
const beforeVisit = async () => (await fresh()).given(accepted, complete('t2', ann), complete('t3', bob));
const fetchBack = (task: string, who: ActingOfficer): Command => ({
  type: 'fetchBack',
  task,
  officer: who,
  reason: words('a slip'),
});
const sign = (task: string, signers: readonly ActingOfficer[]): Command => ({
  ...{ type: 'addSigners', task, officer: ann, when: 'before', of: 'all' },
  signers: signers.map((one) => ({ ...one, away: false })),
  reason: words('weighty'),
});
const through = (task: string, to: string): Command => ({
  ...{ type: 'return', how: 'goesThrough', task, to, officer: cy },
  reason: words('look again'),
});
const beforeDecision = async () => (await beforeVisit()).given(seen());

const shown = { place: '公示栏', minimum: '5', minimumUnit: 'workingDay', basis: '办法' };
const publicity = () => begun(inARow(work('notice', 'publicity', shown)));

const chosen = (departments: readonly string[], who = ann) => complete('t1', who, { answers: { departments } });
const asking = async (...departments: string[]) => (await begun(chosenDepartments())).given(chosen(departments));
const add = (...departments: string[]): Command => ({
  ...{ type: 'addDepartments', task: 't1', officer: ann, departments },
  reason: words('so it is'),
});
const drop = (department: string): Command => ({
  ...{ type: 'dropDepartment', task: 't1', officer: ann, department },
  reason: words('so it is'),
});

type Way = { when: () => Promise<Driven>; command: Command };
type Refused<Code> = Omit<Extract<Refusal, { code: Code }>, 'code'>;

/** One way into each refusal; a code that is new does not compile until it stands here. */
const ways: { [Code in Refusal['code']]: Way & { refused: Refused<Code> } } = {
  noRun: { when: async () => new Driven(await runningOf(permit)), command: { type: 'resume' }, refused: {} },
  runBegun: { when: fresh, command: beginning, refused: {} },
  runEnded: {
    when: async () => (await fresh()).given({ type: 'end', why: 'withdrawn' }),
    command: claim('t1'),
    refused: {},
  },
  taskUnknown: { when: fresh, command: claim('t7'), refused: { task: 't7' } },
  taskClosed: {
    when: async () => (await fresh()).given(accepted),
    command: accepted,
    refused: { task: 't1', state: 'done' },
  },
  taskWaits: {
    when: async () => (await fresh()).given({ type: 'suspend' }),
    command: claim('t1'),
    refused: { task: 't1' },
  },
  taskNotYours: {
    when: fresh,
    command: claim('t1', officer({ letter: 'd', departments: ['health'] })),
    refused: { department: 'approval', role: 'clerk' },
  },
  heldByAnother: {
    when: async () => (await fresh()).given(claim('t1')),
    command: claim('t1', bob),
    refused: { holder: ann.id },
  },
  notHeld: { when: fresh, command: { type: 'release', task: 't1', officer: ann }, refused: {} },
  conflictOfInterest: { when: fresh, command: claim('t1', { ...ann, keepsAway: true }), refused: {} },
  departmentsMissing: { when: () => begun(chosenDepartments()), command: chosen([]), refused: { most: 30 } },
  departmentUnknown: {
    when: () => begun(chosenDepartments()),
    command: chosen(['health', 'nowhere']),
    refused: { department: 'nowhere' },
  },
  departmentClosed: {
    when: async () =>
      new Driven(await runningOf(chosenDepartments()), { known: DEPARTMENTS, closed: new Set(['fire']) }).begin(),
    command: chosen(['health', 'fire']),
    refused: { department: 'fire' },
  },
  departmentTwice: {
    when: () => begun(chosenDepartments()),
    command: chosen(['health', 'fire', 'health']),
    refused: { department: 'health' },
  },
  asksNoDepartments: { when: () => begun(chosenDepartments()), command: add('fire'), refused: { task: 't1' } },
  departmentNotAsked: {
    when: () => asking('health', 'fire'),
    command: drop('police'),
    refused: { department: 'police' },
  },
  departmentAnswered: {
    when: async () => (await asking('health', 'fire')).given(complete('t2', bob)),
    command: drop('health'),
    refused: { department: 'health' },
  },
  lastDepartment: { when: () => asking('health'), command: drop('health'), refused: { department: 'health' } },
  reviewerMayNotDecide: { when: beforeDecision, command: complete('t5', ann, granted), refused: {} },
  opinionMissing: { when: beforeVisit, command: complete('t4', bob, { opinion: null, visit }), refused: {} },
  reasonMissing: { when: beforeVisit, command: complete('t4', bob, { note: words(' '), visit }), refused: {} },
  answerMissing: { when: fresh, command: complete('t1', ann), refused: { variable: 'acceptance' } },
  answerUnknown: {
    when: fresh,
    command: complete('t1', ann, { answers: { acceptance: 'accepted', decision: 'granted' } }),
    refused: { variable: 'decision' },
  },
  opinionAgainst: {
    when: async () => (await beforeVisit()).given(complete('t4', bob, { opinion: 'disagree', visit })),
    command: complete('t5', cy, granted),
    refused: { departments: ['health'] },
  },
  publicityTooShort: {
    when: publicity,
    command: complete('t1', ann),
    refused: { until: civilDate('2026-03-10') },
  },
  signerMayNot: {
    when: async () => (await held()).given(accepted, sign('t2', [bob])),
    command: { type: 'release', task: 't4', officer: bob },
    refused: { task: 't4' },
  },
  takesNoSigners: { when: held, command: sign('t1', [bob]), refused: { task: 't1' } },
  signersMissing: { when: async () => (await fresh()).given(accepted), command: sign('t2', []), refused: { most: 20 } },
  signsAlready: {
    when: async () => (await fresh()).given(accepted),
    command: sign('t2', [bob, bob]),
    refused: { officer: bob.id },
  },
  notSigner: {
    when: async () => (await fresh()).given(accepted),
    command: { type: 'dropSigner', task: 't2', officer: ann, signer: bob.id, reason: words('no') },
    refused: { officer: bob.id },
  },
  noWayBack: {
    when: async () => (await fresh()).given(accepted, complete('t2', ann)),
    command: through('t3', 't2'),
    refused: { why: 'otherBranch', task: 't2' },
  },
  returnsPastEffect: {
    when: async () => (await beforeDecision()).given(complete('t5', cy, granted)),
    command: through('t6', 't4'),
    refused: { task: 't5' },
  },
  doneForAnother: {
    when: async () => (await beforeDecision()).given(back('t2')),
    command: through('t6', 't3'),
    refused: { task: 't6' },
  },
  notSentByYou: { when: beforeVisit, command: fetchBack('t3', ann), refused: { task: 't3' } },
  touchedAlready: {
    when: async () => (await beforeVisit()).given(claim('t4', cy)),
    command: fetchBack('t3', bob),
    refused: { task: 't4', by: cy.id },
  },
  visitMissing: { when: beforeVisit, command: complete('t4', bob), refused: {} },
  visitAlone: { when: beforeVisit, command: seen({ staff: ['甲'] }), refused: {} },
  visitInFuture: {
    when: beforeVisit,
    command: seen({ on: addDays(monday, 1) }),
    refused: { on: addDays(monday, 1) },
  },
  absenceUnexplained: {
    when: beforeVisit,
    command: seen({ absent: [{ department: 'fire', why: ' ' }] }),
    refused: { departments: ['fire'] },
  },
  returnsToNothing: { when: beforeDecision, command: back('t9'), refused: { task: 't9' } },
  assignsToSelf: { when: fresh, command: assign(ann), refused: {} },
  holderChanged: { when: fresh, command: reassign('t1', {}), refused: { holder: null } },
  colleagueAway: { when: held, command: reassign('t1', { away: true }), refused: {} },
  colleagueKeepsAway: { when: held, command: reassign('t1', { keepsAway: true }), refused: {} },
  colleagueExamined: {
    when: async () => (await beforeDecision()).given(claim('t5', cy)),
    command: { ...reassign('t5', {}), from: cy.id },
    refused: {},
  },
  colleagueMayNot: {
    when: held,
    command: reassign('t1', { may: () => false }),
    refused: { department: 'approval', role: 'clerk', section: null },
  },
  timerGone: { when: fresh, command: { type: 'trigger', token: 1, element: 'late' }, refused: {} },
  messageUnexpected: {
    when: fresh,
    command: { type: 'deliver', message: { id: 'one', name: 'paid' }, set: {} },
    refused: { name: 'paid' },
  },
  noIncident: { when: fresh, command: { type: 'retry', token: 1, set: {} }, refused: {} },
};

test.each(Object.entries(ways))(
  '%s is answered, and nothing has happened',
  async (code, { when, command, refused }) => {
    const run = await when();
    const before = run.log.length;
    expect(run.try(command)).toEqual(no({ code, ...refused }));
    expect(run.log).toHaveLength(before);
  },
);

describe('a reason is asked for', () => {
  test.each([
    ['handing over', fresh, assign(bob, ' ')],
    ['returning', beforeDecision, back('t3', '')],
    ['an opinion without a note', beforeVisit, complete('t4', bob, { note: null, visit })],
  ])('%s', async (_what, when, command) => {
    expect((await when()).when(command)).toEqual(no({ code: 'reasonMissing' }));
  });
  test('but not for what gives no opinion', async () => {
    expect((await fresh()).when(complete('t1', ann, { answers: { acceptance: 'accepted' }, note: null })).ok).toBe(
      true,
    );
  });
});

describe('what is made public (公示)', () => {
  test.each([
    ['on the day itself', '2026-03-02T17:00', false],
    ['on the last day', '2026-03-09T23:59', false],
    ['when the last day is over', '2026-03-10T00:00', true],
  ])('ends %s: %s', async (_when, instant, isOver) => {
    const run = (await publicity()).at(`${instant}:00+08:00`);
    expect(run.when(complete('t1', ann)).ok).toBe(isOver);
  });
  test('over a holiday lasts longer', async () => {
    const run = await begun(inARow(work('first', 'issue'), work('notice', 'publicity', shown)));
    // Qingming, 4 to 6 April 2026, lies in between.
    run.at('2026-04-01T09:00:00+08:00').given(complete('t1', ann));
    expect(run.at('2026-04-08T09:00:00+08:00').when(complete('t2', ann))).toEqual(
      no({ code: 'publicityTooShort', until: civilDate('2026-04-10') }),
    );
  });
  test('of which the model says no time ends when it is done', async () => {
    expect((await begun(inARow(work('notice', 'publicity')))).when(complete('t1', ann)).ok).toBe(true);
  });
});

describe('a visit (行政许可法 art. 34)', () => {
  test('of one who is named twice is one who went alone', async () => {
    expect((await beforeVisit()).when(seen({ staff: ['甲', ' 甲 ', ''] }))).toEqual(no({ code: 'visitAlone' }));
  });
  test('together says why a department did not come', async () => {
    const absent = [{ department: 'fire', why: '已书面说明' }];
    expect((await beforeVisit()).when(seen({ absent })).ok).toBe(true);
  });
  test('on the day itself or before is told', async () => {
    expect((await beforeVisit()).when(seen({ on: addDays(monday, -1) })).ok).toBe(true);
  });
});

describe('what a task asks for', () => {
  const asked = () => begun(inARow(work('a', 'assist', { asks: 'applies_fire applies_health' })));
  test('is answered whole, no as well as yes', async () => {
    const answers = { applies_fire: true, applies_health: false };
    expect((await asked()).when(complete('t1', ann, { answers })).ok).toBe(true);
    expect((await asked()).when(complete('t1', ann, { answers: { applies_fire: true } }))).toEqual(
      no({ code: 'answerMissing', variable: 'applies_health' }),
    );
  });
  test('null is no answer', async () => {
    const answers = { applies_fire: true, applies_health: null };
    expect((await asked()).when(complete('t1', ann, { answers })).ok).toBe(false);
  });
  test('a name that every object has is no answer and no question', async () => {
    const model = inARow(work('a', 'assist', { asks: 'constructor' }));
    expect((await begun(model)).when(complete('t1', ann))).toEqual(
      no({ code: 'answerMissing', variable: 'constructor' }),
    );
  });
});

describe('a timer', () => {
  const waiting = async () => begun(inARow(catching('later', timer('P5D')), work('a', 'issue')));
  test('is set when the run comes to it, and moves it once', async () => {
    const run = await waiting();
    expect(run.run).toMatchObject({ timers: [{ element: 'later', dueAt: '2026-03-07T01:00:00.000Z' }] });
    const goesOff = run.goOff();
    expect(run.given(...goesOff).pending).toMatchObject([{ node: 'a' }]);
    expect(run.run).toMatchObject({ timers: [] });
    expect(goesOff.map((command) => run.when(command))).toEqual([no({ code: 'timerGone' })]);
  });
});

describe('a run that is stuck', () => {
  const stuck = async () => {
    const run = await begun({
      ...permit,
      flows: permit.flows.map((flow) =>
        flow.from === 'accepted' ? { ...flow, condition: `district = "${flow.to}"` } : flow,
      ),
    });
    return run.given(accepted);
  };
  const tokenOf = ({ run }: Driven) => (run.status === 'unbegun' ? -1 : (run.incidents[0]?.token ?? -1));
  test('says where and why, and waits', async () => {
    const run = await stuck();
    expect(run.run).toMatchObject({ status: 'running', incidents: [{ element: 'accepted', code: 'noWay' }] });
  });
  test('goes on with what was missing, and is stuck again without it', async () => {
    const run = await stuck();
    const retry = (set: Record<string, string>) => ({ type: 'retry', token: tokenOf(run), set }) as const;
    run.given(retry({}));
    expect(run.run).toMatchObject({ incidents: [{ element: 'accepted', code: 'noWay' }] });
    run.given(retry({ district: 'fork' }));
    expect(run.run).toMatchObject({ incidents: [] });
    expect(run.pending.map(({ node }) => node)).toEqual(['doc', 'tech']);
  });
});
