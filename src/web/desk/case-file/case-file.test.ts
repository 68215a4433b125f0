import { describe, expect, test } from 'vitest';
import type { CaseAct, CaseRow, TimelineEntry } from '../../../modules/intake/cases/contract.ts';
import { caseFile, caseRow } from '../../../../test/support/desk/cases.ts';
import { askedOf } from './asked.ts';
import { happeningOf, newSince } from './happened.ts';
import { numberedDays } from './numbered-days.ts';
import { needOf } from './need-of.ts';
import { subjectOf, toldIn } from './notice.ts';

const looked = (state: CaseRow['state'], acts: readonly CaseAct[], more: Partial<CaseRow> = {}) =>
  caseFile({ row: caseRow({ state, ...more }), acts: [...acts] });

const clerk = { roles: ['clerk'], secondFactor: false };
const approver = { roles: ['approver'], secondFactor: true };

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
    ['an accepted case is reviewed', looked('accepted', ['review']), clerk, { what: 'review' }],
    ['or waits for its reviewer', looked('accepted', []), clerk, { what: 'waiting', for: 'reviewer' }],
    ['a reviewed case is decided', looked('reviewed', ['decide']), approver, { what: 'decision', opinion: undefined }],
    [
      'an approver without a second factor is told so',
      looked('reviewed', []),
      { ...approver, secondFactor: false },
      { what: 'secondFactor' },
    ],
    ['who reviewed does not decide', looked('reviewed', []), approver, { what: 'waiting', for: 'colleague' }],
    ['a clerk waits for the approver', looked('reviewed', []), clerk, { what: 'waiting', for: 'approver' }],
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

  test('the last review opinion stands beside the decision', () => {
    const at = '2026-11-20T02:00:00.000Z';
    const timeline: TimelineEntry[] = [{ type: 'caseReviewed', at, by: 'officer', opinion: 'deny' }];
    const file = { ...looked('reviewed', ['decide']), timeline };
    expect(askedOf(file, approver)).toEqual({ what: 'decision', opinion: 'deny' });
  });
});

describe('the timeline', () => {
  const entry = (type: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
    type,
    at: '2026-11-20T02:00:00.000Z',
    by: 'officer',
    ...more,
  });

  test('an entry of a newer server is not mistaken for a known one', () => {
    expect([happeningOf(entry('caseDecided')), happeningOf(entry('caseForwarded'))]).toEqual([
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
    { date: '2026-11-20', counted: false, why: 'startDay' },
    { date: '2026-11-21', counted: false, why: 'weekend' },
    { date: '2026-11-23', counted: true, why: 'workingDay' },
    { date: '2026-11-24', counted: true, why: 'workingDay' },
  ];
  expect(numberedDays(ledger).map(({ number }) => number)).toEqual([undefined, undefined, 1, 2]);
});
