import type { MEETING_STANDS, RecordWord } from '../contract/kinds.ts';
import type { Refusal } from '../model.ts';
import type { CallFault } from '../rules/calling.ts';
import type { RecordFault } from '../rules/recording.ts';

type Said =
  | Exclude<Refusal['code'], 'conflictOfInterest'>
  | CallFault['code']
  | RecordFault['code']
  | 'minutesLength'
  | 'minutesErased';

export type MeetingWording = {
  readonly refusals: Readonly<Record<Said, string>>;
  /** What a department said at the meeting, and what of its record; on the paper and on every screen. */
  readonly stands: Readonly<Record<(typeof MEETING_STANDS)[number], string>>;
  readonly words: Readonly<Record<RecordWord, string>>;
};
