import { expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { MeetingEvent, MeetingState } from '../../intake/index.ts';
import { isOfGuest, tellingsOfMeeting } from './of-meeting.ts';

const on = '2026-03-02';
const slot = { heldOn: civilDate('2026-03-04'), from: '09:00', until: '11:00' };
const facts = {
  ...{ on: civilDate(on), caseId: 'case', number: '1', item: { key: 'public-health', version: 1 } },
  ...{ department: 'approval', officer: 'caller', applicant: { person: 'zhang', organisation: null, mandate: null } },
  invited: [
    { department: 'market', officer: 'wang' },
    { department: 'fire', officer: null },
  ],
  ...{ subject: 'sealed', materials: [], readers: 'department' as const, task: null, holds: false, told: false },
};
const current: Exclude<MeetingState, { state: 'uncalled' }> = {
  ...{ state: 'called', facts, slot, place: 'sealed', guests: [], wasFinal: false },
  minutes: {
    ...{ edition: 1, stage: 'circulated', minutes: 'sealed', attending: ['fire'], words: {} },
    answerBy: civilDate('2026-03-06'),
  },
};
const guests = (kind: string) => [
  [kind, 'wang', 'market'],
  [kind, null, 'fire'],
];
const caller = (kind: string) => [[kind, 'caller', 'approval']];

test.each<[MeetingEvent, (string | null)[][]]>([
  [{ type: 'meetingCalled', ...facts, ...slot, place: 'sealed' }, guests('meeting.called')],
  [{ type: 'meetingMoved', on, officer: 'caller', ...slot, place: 'p', reason: 'r' }, guests('meeting.moved')],
  [{ type: 'meetingCalledOff', on, officer: 'caller', cause: 'officer', reason: 'r' }, guests('meeting.calledOff')],
  [
    { type: 'meetingCalledOff', on, officer: null, cause: 'turnedBack', reason: null },
    [...guests('meeting.calledOff'), ...caller('meeting.ended')],
  ],
  [
    { type: 'invitationAnswered', on, department: 'fire', officer: 'o', answer: 'attends', whom: null, reason: null },
    caller('meeting.answered'),
  ],
  [{ type: 'minutesDrafted', on, officer: 'caller', edition: 1, attending: ['fire'], minutes: 's' }, []],
  [
    { type: 'minutesCirculated', on, officer: 'caller', days: 2, answerBy: '2026-03-06' },
    [['meeting.record', null, 'fire']],
  ],
  [{ type: 'minutesAnswered', on, department: 'fire', officer: 'o', word: 'confirmed', reason: null }, []],
  [
    { type: 'minutesAnswered', on, department: 'fire', officer: 'o', word: 'objected', reason: 'r' },
    caller('meeting.objected'),
  ],
  [{ type: 'minutesSilent', on, departments: ['fire'] }, caller('meeting.silent')],
  [{ type: 'minutesFinal', on, officer: 'caller', edition: 1 }, guests('meeting.final')],
  [{ type: 'documentIssued', id: 'd', kind: 'meetingMinutes', number: '1', sha256: 'x' }, []],
])('of $type those hear whom it concerns', (event, told) => {
  const found = tellingsOfMeeting(event, current);
  expect(found.map(({ kind, officer, department }) => [kind, officer, department])).toEqual(told);
  for (const { kind, dueOn, department } of found) {
    expect(dueOn).toBe(kind === 'meeting.record' ? '2026-03-06' : '2026-03-04');
    expect(isOfGuest(kind)).toBe(department !== 'approval');
  }
});
