import type {
  AnswerInvitation,
  CallMeeting,
  DraftMinutes,
  MoveMeeting,
} from '../../../modules/intake/meeting/contract.ts';
import { ANSWERS, MEETING_STANDS } from '../../../modules/intake/meeting/contract/kinds.ts';
import { READERS } from '../../../modules/intake/consultation/contract/kinds.ts';
import { dayIn, said } from '../disputes/typed.ts';

type Typed = Pick<FormData, 'get' | 'getAll'>;

const chosen = (typed: Typed, name: string): string[] =>
  typed.getAll(name).flatMap((one) => (typeof one === 'string' ? [one] : []));

/** `9:00` and `09：00` are read as `09:00`; undefined while it is no time of a day. */
export function timeIn(typed: Typed, name: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2})[:：](\d{2})$/.exec(said(typed, name)) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** What of a form about an hour is not one. */
export type HourFault = 'day' | 'time';
type Hour = Pick<MoveMeeting, 'heldOn' | 'from' | 'until'>;

function hourIn(typed: Typed): Hour | HourFault {
  const heldOn = dayIn(typed, 'heldOn');
  if (heldOn === undefined) return 'day';
  const [from, until] = [timeIn(typed, 'from'), timeIn(typed, 'until')];
  return from === undefined || until === undefined ? 'time' : { heldOn, from, until };
}

/** What was typed of a call. What was left as proposed is what stands first. */
export function callIn(typed: Typed): CallMeeting | HourFault {
  const hour = hourIn(typed);
  if (typeof hour === 'string') return hour;
  return {
    ...hour,
    invited: chosen(typed, 'departments').map((department) => ({
      ...{ department, officer: said(typed, `officer-${department}`) || null },
    })),
    ...{ subject: said(typed, 'subject'), place: said(typed, 'place'), materials: chosen(typed, 'materials') },
    readers: READERS.find((one) => one === said(typed, 'readers')) ?? 'department',
    holds: typed.get('holds') !== null,
    told: typed.get('told') !== null,
  };
}

export function movingIn(typed: Typed): MoveMeeting | HourFault {
  const hour = hourIn(typed);
  return typeof hour === 'string' ? hour : { ...hour, place: said(typed, 'place'), reason: said(typed, 'reason') };
}

/** An answer; undefined while none is chosen. */
export function answerIn(typed: Typed, department: string): AnswerInvitation | undefined {
  const answer = ANSWERS.find((one) => one === said(typed, 'answer'));
  const whom = said(typed, 'whom') || null;
  return answer && { department, answer, whom: answer === 'sends' ? whom : null, reason: said(typed, 'reason') };
}

/** What was typed of minutes; a department without a stand was not there. */
export function minutesIn(typed: Typed, departments: readonly string[]): DraftMinutes {
  return {
    ...{ present: said(typed, 'present'), absent: said(typed, 'absent'), conclusion: said(typed, 'conclusion') },
    ...{ tasks: said(typed, 'tasks'), corrects: said(typed, 'corrects') || null },
    opinions: departments.flatMap((department) => {
      const stand = MEETING_STANDS.find((one) => one === said(typed, `stand-${department}`));
      return stand ? [{ department, stand, words: said(typed, `words-${department}`) }] : [];
    }),
  };
}

/** A number of working days; undefined while it is none. */
export function daysIn(typed: Typed): number | undefined {
  const days = said(typed, 'days');
  return /^[1-9]\d?$/.test(days) && Number(days) <= 60 ? Number(days) : undefined;
}
