import { describe, expect, test } from 'vitest';
import { evolve } from '../evolve.ts';
import type { CaseEvent, Standing } from '../model.ts';
import { happeningsOf } from './happenings.ts';

const submitted: CaseEvent = {
  type: 'caseSubmitted',
  facts: { department: 'approval', item: { key: 'public-health' } },
  on: '2026-03-02',
  answerBy: '2026-03-09',
  channel: 'window',
  hall: 'hall-county',
};
const due = (promisedOn: string | null, statutoryOn: string | null = '2026-04-10') => ({ promisedOn, statutoryOn });
const accepted = (day: string | null): CaseEvent => ({ type: 'caseAccepted', acceptedOn: '2026-03-03', due: due(day) });
const decided = (on: string, outcome: 'granted' | 'denied' = 'granted', provisions: string[] = []): CaseEvent => ({
  type: 'caseDecided',
  on,
  outcome,
  paragraphs: [{ kind: 'facts' }, { kind: 'provisions', provisions }],
});
const stopped = (on: string): CaseEvent => ({ type: 'clockStopped', on });
const pause = { from: '2026-03-09', until: '2026-03-20' };
const resumed = (day: string): CaseEvent => ({ type: 'clockResumed', due: due(day), pause });
const extended = (day: string): CaseEvent => ({ type: 'limitExtended', due: due(day) });

function after(...events: CaseEvent[]): Standing | undefined {
  return events.reduce<Standing | undefined>(evolve, undefined);
}

function counted(...events: CaseEvent[]) {
  const [last] = events.slice(-1);
  return last ? happeningsOf(after(...events.slice(0, -1)), last) : [];
}

const said = (...events: CaseEvent[]) => counted(...events).map(({ what, on, late }) => [what, on, late]);

describe('what counts', () => {
  test('a submission is received where and how it was handed in', () => {
    expect(counted(submitted)).toEqual([
      {
        what: 'received',
        on: '2026-03-02',
        place: { department: 'approval', channel: 'window:hall-county', item: 'public-health' },
        late: null,
        cause: null,
      },
    ]);
  });

  test('what is corrected and handed in again is not received again', () => {
    const asked: CaseEvent = { type: 'correctionAsked', on: '2026-03-03', missing: [{ key: 'm2' }] };
    const again: CaseEvent = { type: 'caseResubmitted', on: '2026-03-05', answerBy: '2026-03-12' };
    expect(counted(submitted, asked, again)).toEqual([]);
    expect(after(submitted, asked)).toMatchObject({ phase: 'awaitingCorrection', due: null });
    expect(after(submitted, asked, again)).toMatchObject({
      phase: 'submitted',
      since: '2026-03-05',
      due: '2026-03-12',
    });
  });

  test('a correction counts once, and each thing that it names once as its cause', () => {
    const asked: CaseEvent = {
      type: 'correctionAsked',
      on: '2026-03-03',
      missing: [{ key: 'm2' }, { key: 'm1' }, { key: 'm2' }],
    };
    expect(counted(submitted, asked).map(({ what, cause }) => [what, cause])).toEqual([
      ['correctionAsked', null],
      ['correctionCause', 'm2'],
      ['correctionCause', 'm1'],
    ]);
  });

  test('an acceptance counts on the day on which the case was accepted in law', () => {
    expect(said(submitted, accepted('2026-03-20'))).toEqual([['accepted', '2026-03-03', null]]);
  });

  test('a refusal has the provision as its cause, with its spaces in order', () => {
    const refused: CaseEvent = { type: 'acceptanceRefused', on: '2026-03-04', basis: ' 《行政许可法》  第三十二条\n' };
    expect(counted(submitted, refused).map(({ what, cause }) => [what, cause])).toEqual([
      ['refused', null],
      ['refusalCause', '《行政许可法》 第三十二条'],
    ]);
  });

  test.each([
    ['notThisOrgan', 'notThisOrgan'],
    ['otherProvision', '第七十八条'],
  ])('a refusal on the ground %s has the cause %s', (ground, cause) => {
    const refused: CaseEvent = { type: 'acceptanceRefused', on: '2026-03-04', basis: '第七十八条', ground };
    expect(counted(submitted, refused).map((one) => one.cause)).toEqual([null, cause]);
  });

  test('a denial has its provisions as causes, a grant has none', () => {
    const causes = (outcome: 'granted' | 'denied') =>
      counted(submitted, accepted('2026-03-20'), decided('2026-03-10', outcome, ['第四条', '', '第四条'])).map(
        ({ cause }) => cause,
      );
    expect(causes('denied')).toEqual([null, '第四条']);
    expect(causes('granted')).toEqual([null]);
  });

  test('a withdrawal is no decision: it is neither on time nor late', () => {
    expect(said(submitted, { type: 'caseWithdrawn', on: '2026-03-30' })).toEqual([['withdrawn', '2026-03-30', null]]);
  });

  test('what ended because papers did not follow is a figure of its own, and no withdrawal', () => {
    expect(said(submitted, accepted('2026-03-20'), { type: 'toleranceLapsed', on: '2026-03-30' })).toEqual([
      ['lapsed', '2026-03-30', null],
    ]);
  });

  test('what ended by hand is a figure of its own; what was only proposed counts for nothing', () => {
    expect(said(submitted, accepted('2026-03-20'), { type: 'endingProposed' })).toEqual([]);
    expect(said(submitted, { type: 'caseEnded', on: '2026-03-30' })).toEqual([['ended', '2026-03-30', null]]);
  });

  test('a paper and a licence count for nothing', () => {
    expect(said(submitted, { type: 'documentIssued' })).toEqual([]);
    expect(said(submitted, { type: 'certificateGiven' })).toEqual([]);
  });
});

describe('special procedures count once each, by their own limit', () => {
  const id = 'p1';
  const begun = [submitted, accepted('2026-03-20'), { type: 'procedureApproved', id, dueOn: '2026-03-16' }] as const;
  const ended = (endedOn: string): CaseEvent => ({ type: 'procedureEnded', id, endedOn });
  const overran: CaseEvent = { type: 'procedureOverran', id, on: '2026-03-17' };

  test.each([
    ['that began, not yet', [], []],
    ['that ended on its last day, as kept', [ended('2026-03-16')], [['procedureKept', '2026-03-16', null]]],
    [
      'that ended the day after before anybody noticed, as an overrun',
      [ended('2026-03-17')],
      [['procedureOverran', '2026-03-17', null]],
    ],
    ['that overran, on the day on which that was noted', [overran], [['procedureOverran', '2026-03-17', null]]],
    ['that overran, not again at its end', [overran, ended('2026-03-20')], []],
    ['that ended, not again', [ended('2026-03-10'), overran], []],
  ] as const)('one %s', (_which, events, expected) => {
    expect(said(...begun, ...events)).toEqual(expected);
  });
});

describe('how a case on its way stands', () => {
  test('with the days that were not counted, however often its clock stopped', () => {
    const paused = after(submitted, accepted('2026-03-20'), stopped('2026-03-09'), resumed('2026-04-01'));
    expect(paused).toMatchObject({ suspended: false, due: '2026-04-01', pauses: [pause] });
  });
  test.each([
    ['2026-03-20', true],
    ['2026-03-21', false],
  ])('stopped on %s, with the 20th as its day: its clock stands still: %s', (on, suspended) => {
    expect(after(submitted, accepted('2026-03-20'), stopped(on))).toMatchObject({ suspended, due: '2026-03-20' });
  });
});

describe('on time', () => {
  test.each([
    ['on the day that was promised', [accepted('2026-03-20'), decided('2026-03-20')], false],
    ['the day after', [accepted('2026-03-20'), decided('2026-03-21')], true],
    ['where none was promised, on the day of the law', [accepted(null), decided('2026-04-10')], false],
    ['where none was promised, after the day of the law', [accepted(null), decided('2026-04-11')], true],
    ['within an extension', [accepted('2026-03-20'), extended('2026-03-30'), decided('2026-03-30')], false],
    ['after an extension', [accepted('2026-03-20'), extended('2026-03-30'), decided('2026-03-31')], true],
    ['while the clock stands still', [accepted('2026-03-20'), stopped('2026-03-20'), decided('2026-03-25')], false],
    [
      'while a clock stands still that was over before',
      [accepted('2026-03-20'), stopped('2026-03-21'), decided('2026-03-25')],
      true,
    ],
    [
      'after the clock went on, late',
      [accepted('2026-03-20'), stopped('2026-03-09'), resumed('2026-03-27'), decided('2026-03-28')],
      true,
    ],
  ] as const)('%s', (_when, events, late) => {
    expect(counted(submitted, ...events)[0]?.late).toBe(late);
  });

  test('without any day to keep a decision is neither', () => {
    const open: CaseEvent = { type: 'caseAccepted', acceptedOn: '2026-03-03', due: due(null, null) };
    expect(counted(submitted, open, decided('2030-01-01'))[0]?.late).toBeNull();
    expect(after(submitted, open)?.due).toBeNull();
  });
});

test.each([
  ['refused', { type: 'acceptanceRefused', on: '2026-03-04', basis: 'x' }],
  ['decided', decided('2026-03-04')],
  ['withdrawn', { type: 'caseWithdrawn', on: '2026-03-04' }],
] as const)('once it is %s a case is no longer on its way, and nothing more counts', (_how, event) => {
  expect(after(submitted, event)).toBeUndefined();
  expect(said(submitted, event, decided('2026-03-05'))).toEqual([]);
});

test('nothing counts of a case before it was received', () => {
  expect(happeningsOf(undefined, decided('2026-03-05'))).toEqual([]);
});
