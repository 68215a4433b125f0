import type { Refusal } from '../model.ts';

/** A sentence for every refusal of a note; what a case refuses is said by `caseWording`. */
export type NoteWording = {
  readonly refusals: Readonly<Record<Exclude<Refusal['code'], 'conflictOfInterest'>, string>>;
};
