import { never } from '../../../../kernel/result.ts';
import type { MeetingFile } from '../contract.ts';
import type { Known, Moment } from '../model.ts';
import { awaitedIn, hasBegun, isObjected } from './standing.ts';

/** What who called a meeting may do with it now. */
export function actsFor(current: Known, now: Moment): MeetingFile['acts'] {
  const { state, slot, minutes } = current;
  if (state === 'calledOff') return [];
  if (minutes === null) return hasBegun(slot, now) ? ['draft', 'move', 'callOff'] : ['move', 'callOff'];
  switch (minutes.stage) {
    case 'drafted':
      return minutes.attending.length === 0 ? ['draft', 'finish'] : ['draft', 'circulate'];
    case 'circulated':
      return [
        ...(isObjected(current) ? ['draft' as const] : []),
        ...(isWaiting(current, now) ? [] : ['finish' as const]),
      ];
    case 'final':
      return ['draft'];
    default:
      return never(minutes.stage);
  }
}

const isWaiting = (current: Known, { on }: Moment): boolean =>
  awaitedIn(current).length > 0 && (current.minutes?.answerBy ?? on) >= on;

/** Whether an invited department may still say that somebody comes. */
export const awaitsAnswer = ({ state, slot, minutes }: Known, now: Moment): boolean =>
  state === 'called' && minutes === null && !hasBegun(slot, now);

/** Whether an attending department may still say that the record is right. */
export const awaitsWord = (current: Known, { department, now }: { department: string; now: Moment }): boolean =>
  current.state === 'called' &&
  awaitedIn(current).includes(department) &&
  (current.minutes?.answerBy ?? now.on) >= now.on;
