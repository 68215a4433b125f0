/** What does not hold. The codes are part of the command line's contract. */
export type Problem = {
  code:
    | 'eventChanged'
    | 'eventMissing'
    | 'eventNotNumbered'
    | 'numberMissing'
    | 'versionOutOfOrder'
    | 'treeDiffers'
    | 'headDiffers'
    | 'headBeyondLog'
    | 'signatureInvalid'
    | 'streamUnknown'
    | 'streamUnreadable'
    | 'streamMissing'
    | 'stateDiffers'
    | 'projectionDiffers'
    | 'countDiffers'
    | 'accessesDiffer';
  seq?: number;
  stream?: string;
  version?: number;
  detail?: string;
};

/** Enough to see what happened; a log that is wrong everywhere is reported once, not a million times. */
const MOST = 1_000;

export class Findings {
  readonly problems: Problem[] = [];

  add(problem: Problem): void {
    if (this.problems.length < MOST) this.problems.push(problem);
  }
}
