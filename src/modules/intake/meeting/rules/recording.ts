import type { MEETING_STANDS } from '../contract/kinds.ts';

/** What minutes say: an opinion of each invited department that was there. `corrects`: what was wrong in the edition before. */
export type MinutesText = {
  present: string;
  absent: string;
  opinions: readonly { department: string; stand: (typeof MEETING_STANDS)[number]; words: string }[];
  conclusion: string;
  tasks: string;
  corrects: string | null;
};

export type RecordFault =
  | { code: 'minutesPresentMissing' }
  | { code: 'minutesConclusionMissing' }
  | { code: 'minutesOpinionTwice'; department: string }
  /** A condition and a no are nothing without words. */
  | { code: 'minutesOpinionUnsaid'; department: string };

/** Minutes without a conclusion are none. */
export function recordFault({ present, opinions, conclusion }: MinutesText): RecordFault | undefined {
  if (present.trim() === '') return { code: 'minutesPresentMissing' };
  const twice = opinions.find((one, place) =>
    opinions.some((other, at) => at < place && other.department === one.department),
  );
  if (twice) return { code: 'minutesOpinionTwice', department: twice.department };
  const unsaid = opinions.find(({ stand, words }) => stand !== 'agree' && words.trim() === '');
  if (unsaid) return { code: 'minutesOpinionUnsaid', department: unsaid.department };
  return conclusion.trim() === '' ? { code: 'minutesConclusionMissing' } : undefined;
}
