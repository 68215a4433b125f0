import type { Stage } from '../contract/kinds.ts';
import type { Known, Moment, Slot } from '../model.ts';

/** A meeting begins with its first minute. */
export const hasBegun = ({ heldOn, from }: Slot, { on, time }: Moment): boolean =>
  on > heldOn || (on === heldOn && time >= from);

export const stageOf = ({ state, minutes }: Known): Stage =>
  state === 'calledOff' ? 'calledOff' : (minutes?.stage ?? 'called');

/** Attending departments that have said nothing of the record. */
export const awaitedIn = ({ minutes }: Known): string[] =>
  minutes?.stage === 'circulated' ? minutes.attending.filter((one) => minutes.words[one] === null) : [];

/** Whether minutes are still to come: of what is off, and of what has them, nothing is. */
export const isPending = ({ state, wasFinal }: Known): boolean => state === 'called' && !wasFinal;

/** Where one that was sent round met an objection it may be written anew. */
export const isObjected = ({ minutes }: Known): boolean =>
  minutes !== null && minutes.attending.some((one) => minutes.words[one] === 'objected');
