import type { Completion } from '../../process/index.ts';

/** A completed task with only what this one is about. */
export const completionOf = (done: Partial<Completion>): Completion => ({
  opinion: null,
  note: null,
  verdicts: [],
  answers: {},
  visit: null,
  files: [],
  ...done,
});
