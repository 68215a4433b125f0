import type { SubmitFault } from '../model.ts';

/** Which items there are drafts of, against what the guide says of the theme. */
type Choice = { drafted: readonly string[]; needed: readonly string[]; possible: readonly string[] };

/** Everything that is needed is there, once, and nothing that is not; what may be needed is the applicant's choice. */
export function choiceFault({ drafted, needed, possible }: Choice): SubmitFault | undefined {
  const missing = needed.filter((item) => !drafted.includes(item));
  if (missing.length > 0) return { code: 'partsMissing', items: missing };
  const extra = drafted.filter((item, place) => !possible.includes(item) || drafted.indexOf(item) !== place);
  return extra.length > 0 ? { code: 'partsNotNeeded', items: extra } : undefined;
}
