import { describe, expect, test } from 'vitest';
import type { CaseAct, CaseRow, TimelineEntry } from '../../../modules/intake/cases/contract.ts';
import type { RunView, TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { caseFile, caseRow, taskView } from '../../../../test/support/desk/cases.ts';
import { askedOf } from './asked.ts';
import { happeningOf, newSince } from './happened.ts';
import { numberedDays } from './numbered-days.ts';
import { needOf } from './need-of.ts';
import { hasSaid, leadIn, markOf } from './steps-of.ts';
import { myTasks, returnPlaces } from './tasks-in.ts';
import { marksOf } from './run-marks.ts';
import { subjectOf, toldIn } from './notice.ts';

const looked = (state: CaseRow['state'], acts: readonly CaseAct[], more: Partial<CaseRow> = {}) =>
  caseFile({ row: caseRow({ state, ...more }), acts: [...acts] });

const withTasks = (acts: readonly CaseAct[], ...tasks: TaskView[]) => ({ ...looked('accepted', acts), tasks });

const clerk = { roles: ['clerk'], departments: ['approval'], secondFactor: false };
const reviewer = { roles: ['reviewer'], departments: ['approval'], secondFactor: true };
const approver = { roles: ['approver'], departments: ['approval'], secondFactor: true };
const health = { key: 'health', name: { zh: '县卫生健康局' } };
const others = { mine: false, department: health };
const said = (node: string, opinion: 'agree' | 'disagree', more: Partial<TaskView> = {}) =>
  taskView({ ...others, node, task: `t-${node}-${opinion}`, state: 'done', opinion, ...more });

describe('what a case asks of who looks at it', () => {
  test.each([
    [
      'a clerk decides about acceptance by the fifth working day',
      looked('submitted', ['accept', 'askCorrection', 'refuseAcceptance'], { answerBy: '2026-11-27' }),
      clerk,
      { what: 'acceptance', by: '2026-11-27', corrected: false },
    ],
    [
      'after a correction only acceptance or its refusal is left',
      looked('submitted', ['accept', 'refuseAcceptance'], { answerBy: '2026-11-27', corrected: true }),
      clerk,
      { what: 'acceptance', by: '2026-11-27', corrected: true },
    ],
    [
      'told too late it counts as accepted since receipt',
      looked('submitted', ['accept'], { receivedOn: '2026-11-02' }),
      clerk,
      { what: 'deemedAccepted', since: '2026-11-02' },
    ],
    ['a reviewer waits for the clerk', looked('submitted', []), approver, { what: 'waiting', for: 'clerk' }],
    ['a clerk with a conflict leaves it', looked('submitted', []), clerk, { what: 'waiting', for: 'colleague' }],
    [
      'nobody can go on before the applicant has corrected',
      looked('awaitingCorrection', []),
      clerk,
      { what: 'waiting', for: 'applicant' },
    ],
    [
      'a case from before the models waits for its approver',
      looked('reviewed', []),
      clerk,
      { what: 'waiting', for: 'approver' },
    ],
    [
      'an approver without a second factor is told so',
      looked('reviewed', []),
      { ...approver, secondFactor: false },
      { what: 'secondFactor' },
    ],
    [
      'a granted case is closed',
      looked('concluded', [], { outcome: 'granted' }),
      clerk,
      { what: 'closed', how: 'granted' },
    ],
    ['so is one that was not accepted', looked('notAccepted', []), clerk, { what: 'closed', how: 'notAccepted' }],
  ])('%s', (...[, file, officer, asked]) => {
    expect(askedOf(file, officer)).toEqual(asked);
  });

  test('a reviewer is asked for his own step, also while another department works on its own', () => {
    const tech = taskView({ ...others, task: 't3', node: 'tech' });
    const file = withTasks(['finishTask'], taskView(), tech);
    expect(askedOf(file, reviewer)).toEqual({ what: 'tasks', tasks: [taskView()] });
  });

  test('what is to be handed over is asked after the decision', () => {
    const issue = taskView({ act: 'issue', role: 'clerk' });
    const file = { ...looked('concluded', ['finishTask'], { outcome: 'granted' }), tasks: [issue] };
    expect(askedOf(file, clerk)).toEqual({ what: 'tasks', tasks: [issue] });
  });

  test('whoever has nothing to do reads for which steps of which departments it waits', () => {
    const tech = taskView({ ...others, task: 't3' });
    expect(askedOf(withTasks([], said('doc', 'agree'), tech), clerk)).toEqual({ what: 'waitingFor', tasks: [tech] });
  });

  test('a step of his own department that a colleague took waits for that colleague', () => {
    const taken = taskView({ mine: false, holder: { id: 'o-2', name: '演示乙' } });
    expect(askedOf(withTasks([], taken), reviewer)).toEqual({ what: 'waitingFor', tasks: [taken] });
  });

  test('whoever examined it leaves the decision to a colleague', () => {
    const deciding = taskView({ act: 'decide', role: 'approver', mine: false });
    expect(askedOf(withTasks([], deciding), approver)).toEqual({ what: 'waiting', for: 'colleague' });
  });

  test('an approver without a second factor is told so when the run comes to the decision', () => {
    const deciding = taskView({ act: 'decide', role: 'approver', mine: false });
    expect(askedOf(withTasks([], deciding), { ...approver, secondFactor: false })).toEqual({ what: 'secondFactor' });
  });

  test('beside a decision stands who is against, by the last word of each step', () => {
    const tasks = [said('tech', 'disagree'), said('site', 'disagree'), said('tech', 'agree', { task: 't9' })];
    const asked = askedOf(withTasks(['decide'], ...tasks), approver);
    expect(asked).toEqual({ what: 'decision', opinion: undefined, against: [health] });
    const mended = askedOf(withTasks(['decide'], ...tasks, said('site', 'agree', { task: 't10' })), approver);
    expect(mended).toMatchObject({ against: [] });
  });

  test('the opinion of a case from before the models stands beside the decision', () => {
    const at = '2026-11-20T02:00:00.000Z';
    const timeline: TimelineEntry[] = [{ type: 'caseReviewed', at, by: 'officer', opinion: 'deny' }];
    const file = { ...looked('reviewed', ['decide']), timeline };
    expect(askedOf(file, approver)).toEqual({ what: 'decision', opinion: 'deny', against: [] });
  });
});

describe('the tasks of a case', () => {
  test('mine are those that I may finish: what I took first, then what is due first', () => {
    const later = taskView({ task: 't3', dueOn: '2026-11-30' });
    const taken = taskView({ task: 't4', dueOn: null, holder: { id: 'o-1', name: '演示甲' } });
    const waits = taskView({ task: 't5', state: 'suspended' });
    const deciding = taskView({ task: 't6', act: 'decide' });
    const visited = taskView({ task: 't8', act: 'visit', ofVisit: true });
    const mine = myTasks([later, taskView(), waits, deciding, taken, taskView({ ...others, task: 't7' }), visited]);
    expect(mine.map(({ task }) => task)).toEqual(['t4', 't2', 't3']);
  });

  test('a step is returned to with the names of what would be done again and end', () => {
    const [first, next] = [said('doc', 'disagree', { task: 't2' }), said('site', 'agree', { task: 't4' })];
    const mine = taskView({
      task: 't5',
      returns: [
        { to: 't2', through: { again: ['t2', 't4'], ends: ['t5'] } },
        { to: 't4', through: null },
      ],
    });
    expect(returnPlaces([first, next, mine], mine)).toEqual([
      { step: first, through: { again: [next], ends: [mine] } },
      { step: next, through: null },
    ]);
  });
});

describe('the list of steps', () => {
  const deciding = taskView({ task: 't9', node: 'decide', act: 'decide', department: health });

  test('names the department that decides, before that the one that accepted', () => {
    const accept = taskView({ task: 't1', node: 'accept', act: 'accept', state: 'done' });
    expect(leadIn([accept, said('tech', 'agree')])).toEqual(accept.department);
    expect(leadIn([accept, deciding])).toEqual(health);
    expect(leadIn([])).toBeUndefined();
  });

  test.each([
    ['an opinion', { opinion: 'disagree' }, true],
    ['a note', { note: '已寄出' }, true],
    ['why it is done again', { returnedFor: '没有看清' }, true],
    ['why the clock stands still', { suspendedBy: '行政许可法第四十五条' }, true],
    ['nothing once that is over', { suspendedBy: '行政许可法第四十五条', state: 'done' }, false],
    ['nothing', { note: '' }, false],
  ] as const)('a step has %s to read', (_name, change, has) => {
    expect(hasSaid(taskView(change))).toBe(has);
  });

  test.each([
    ['open', 'waits'],
    ['suspended', 'suspended'],
    ['done', 'done'],
    ['cancelled', 'cancelled'],
  ] as const)('a task that is %s is marked %s', (state, mark) => {
    expect(markOf(taskView({ state }))).toBe(mark);
  });
});

test('each element of the drawing has one mark: stuck before waiting before passed', () => {
  const run: RunView = {
    model: { item: 'public-health', version: 2 },
    status: 'running',
    at: ['tech', 'site'],
    been: ['accept', 'doc', 'tech'],
    incidents: [{ element: 'site', code: 'noWayOut', at: '2026-11-20T02:00:00.000Z' }],
  };
  const marks = marksOf(run, { at: 'now', been: 'passed', stuck: 'stuck' });
  expect(marks.map(({ element, look, text }) => [element, look, text])).toEqual([
    ['site', 'run-stuck', 'stuck'],
    ['tech', 'run-at', 'now'],
    ['accept', 'run-been', 'passed'],
    ['doc', 'run-been', 'passed'],
  ]);
});

describe('the timeline', () => {
  const entry = (type: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
    type,
    at: '2026-11-20T02:00:00.000Z',
    by: 'officer',
    ...more,
  });

  test('an entry of a newer server is not mistaken for a known one', () => {
    expect([happeningOf(entry('caseDecided')), happeningOf(entry('caseSentToTheMoon'))]).toEqual([
      'caseDecided',
      undefined,
    ]);
  });

  test('what is new is what the older one lacks', () => {
    const [submitted, accepted] = [entry('caseSubmitted'), entry('caseAccepted')];
    expect(newSince([submitted], [submitted, accepted])).toEqual([accepted]);
    expect(newSince([submitted], [submitted])).toEqual([]);
  });

  test('the correction notice tells by material and answer what was wrong', () => {
    const words = [
      { about: 'public-health.m2', text: '看不清' },
      { about: 'org.uscc', text: '与执照不一致' },
    ];
    const told = toldIn([entry('caseSubmitted'), entry('correctionAsked', { words }), entry('caseResubmitted')]);
    expect([...told]).toEqual([
      ['public-health.m2', '看不清'],
      ['org.uscc', '与执照不一致'],
    ]);
    expect(toldIn([entry('caseSubmitted')]).size).toBe(0);
  });
});

describe('what words are about', () => {
  const file = caseFile({});
  test.each([
    ['public-health.m2', { kind: 'material', name: '场所平面图和卫生设施平面布局图' }],
    ['org.name', { kind: 'answer', label: { zh: '单位名称', en: 'Name of the organisation' } }],
    ['reason', { kind: 'part', part: 'reason' }],
    ['something-else', { kind: 'unknown' }],
  ])('%s', (about, subject) => {
    expect(subjectOf({ about, text: '' }, file)).toEqual(subject);
  });
});

test.each([
  ['必要', 'required'],
  ['容缺可后补', 'supplyLater'],
  ['告知承诺可替代', 'commitmentInstead'],
  ['非必要(情形提供)', 'ifApplicable'],
  ['以后才有的说法', 'required'],
])('a material that is %s is %s', (necessity, need) => {
  expect(needOf({ id: 'public-health.m2', necessity })).toBe(need);
});

test('the application form is made from the answers', () => {
  expect(needOf({ id: 'public-health.form', necessity: '必要' })).toBe('madeFromForm');
});

test('the days of the ledger that count are numbered, the others are not', () => {
  const ledger = [
    { date: '2026-11-20', counted: false, why: 'startDay', provisional: false, extended: false },
    { date: '2026-11-21', counted: false, why: 'weekend', provisional: false, extended: false },
    { date: '2026-11-23', counted: true, why: 'workingDay', provisional: false, extended: false },
    { date: '2026-11-24', counted: true, why: 'workingDay', provisional: false, extended: false },
  ];
  expect(numberedDays(ledger).map(({ number }) => number)).toEqual([undefined, undefined, 1, 2]);
});
