import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { MeetingEvent, MeetingState } from '../../intake/index.ts';
import type { Telling } from './of-consultation.ts';

type Known = Exclude<MeetingState, { state: 'uncalled' }>;

/** Who is told what of a joint meeting: the invited that it is called, moved or off and that its record goes round; who called it, what they say. */
export function tellingsOfMeeting(event: MeetingEvent, { facts, slot, minutes }: Known): Telling[] {
  const heldOn = slot.heldOn;
  const toInvited = (kind: string, named = facts.invited): Telling[] =>
    named.map(({ department, officer }) => ({ kind, department, officer, dueOn: heldOn }));
  const toCaller = (kind: string): Telling[] => [
    { kind, department: facts.department, officer: facts.officer, dueOn: heldOn },
  ];
  switch (event.type) {
    case 'meetingCalled':
      return toInvited('meeting.called');
    case 'meetingMoved':
      return toInvited('meeting.moved');
    case 'meetingCalledOff':
      // Who called it off himself knows.
      return [...toInvited('meeting.calledOff'), ...(event.officer === null ? toCaller('meeting.ended') : [])];
    case 'invitationAnswered':
      return toCaller('meeting.answered');
    case 'minutesCirculated': {
      const there = facts.invited.filter(({ department }) => minutes?.attending.includes(department));
      return toInvited('meeting.record', there).map((one) => ({ ...one, dueOn: civilDate(event.answerBy) }));
    }
    case 'minutesAnswered':
      return event.word === 'objected' ? toCaller('meeting.objected') : [];
    case 'minutesSilent':
      return toCaller('meeting.silent');
    case 'minutesFinal':
      return toInvited('meeting.final');
    case 'minutesDrafted':
    case 'documentIssued':
      return [];
    default:
      return never(event);
  }
}

/** Told to who is invited: he need not reach the case itself. */
export const isOfGuest = (kind: string): boolean =>
  ['meeting.called', 'meeting.moved', 'meeting.calledOff', 'meeting.record', 'meeting.final'].includes(kind);
