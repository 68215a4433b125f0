import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import { addMonths } from '../../../../kernel/civil-span.ts';
import { textOn } from '../../../../kernel/dated-law.ts';
import { SERVICE } from '../../../../kernel/laws/civil-procedure.ts';

/** How a paper reaches whom it is for: read on the portal, taken at the window, by post, left with a witness, announced. */
export const serviceWays = ['electronic', 'window', 'post', 'left', 'announced'] as const;
export type ServiceWay = (typeof serviceWays)[number];

/**
 * The day that counts as that of service, from the day on which it was done. Electronically it is the day on which the paper was opened;
 * 民事诉讼法 art. 90 † would count its arrival in the system already, and the house counts the later day, so that nobody loses days for
 * what he did not read. At the window it is the day of receipt, by post the day on the return receipt, left the day on which it was left. An
 * announcement counts once the days have passed that the law had on the day on which it was made.
 */
export const servedOn = (way: ServiceWay, done: CivilDate): CivilDate =>
  way === 'announced' ? addDays(done, textOn(SERVICE, done).rule.announced.days) : done;

/** Papers that somebody keeps as his own proof, or that go to another organ; all others are served. */
const NOT_SERVED: ReadonlySet<string> = new Set([
  'receipt',
  'authorisation',
  'commitmentLetter',
  'preliminaryOpinion',
  'meetingMinutes',
  'deliveryProof',
]);
export const isServed = (kind: string): boolean => !NOT_SERVED.has(kind);

type Remedies = { reconsideration: { value: number; body: string }; litigation: { value: number } };

/** The last days on which a served paper can be fought, counted from the day after service (行政复议法, by date; 行政诉讼法 art. 46). */
export const lastDays = (served: CivilDate, { reconsideration, litigation }: Remedies) => ({
  reconsiderationUntil: addDays(served, reconsideration.value),
  reconsiderationBody: reconsideration.body,
  litigationUntil: addMonths(served, litigation.value),
});
