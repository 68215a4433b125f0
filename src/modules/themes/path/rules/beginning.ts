import type { Conventions } from '../../../../kernel/clock-measure.ts';
import type { Facts, Moment } from '../model.ts';
import { laterOf } from './moment.ts';
import { lastOpenMinute, officeMoment } from './office.ts';

export type Beginning = { starts: Moment | null; idle: boolean; unaccepted: boolean };
type Surroundings = { now: Moment | undefined; conventions: Conventions };

/**
 * When an item begins: its promise runs from its acceptance. What was handed in is expected to be accepted at once, which is until the
 * office has worked for a day; after that on the last day on which it has to be answered (行政许可法 art. 32), and past that day when the
 * office works next. What was not handed in begins when it may (`mayBegin`; null: nobody knows), today at the earliest.
 */
export function beginningOf(
  { started, handedIn }: Facts,
  mayBegin: Moment | null,
  { now, conventions }: Surroundings,
): Beginning {
  if (started) return { starts: started, idle: false, unaccepted: false };
  if (handedIn) return { idle: false, ...accepted(handedIn, { now, conventions }) };
  const idle = now !== undefined && mayBegin !== null && now.on > mayBegin.on;
  return { starts: idle ? now : mayBegin, idle, unaccepted: false };
}

function accepted({ at, answerBy }: NonNullable<Facts['handedIn']>, { now, conventions }: Surroundings) {
  if (!now || now.on <= officeMoment(at, conventions).on) return { starts: at, unaccepted: false };
  const day = now.on <= answerBy ? answerBy : officeMoment(now, conventions).on;
  return { starts: laterOf(at, { on: day, minute: lastOpenMinute(conventions) }), unaccepted: true };
}
