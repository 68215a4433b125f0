/** Whose answers stay the same from one application to the next: who applies, and by whose hand. Everything else belongs to its matter. */
const LASTING: ReadonlySet<string> = new Set(['applicant', 'org', 'legalRep']);

/** A question, as far as prefilling has to know it. */
export type Asked = { id: string; type: string; role: string; options?: readonly { value: string }[] };
/** An answer and where it comes from. */
export type Sourced = { value: string; source: string };

/**
 * What can be answered before it is asked: what the platform knows of who applies, else what the same applicant answered last. `earlier`
 * is newest first. An answer that this form does not offer is left out, and so is a table: whoever was a shareholder then need not be one now.
 */
export function prefillOf(
  questions: readonly Asked[],
  { known, earlier }: { known: Readonly<Record<string, Sourced>>; earlier: readonly Earlier[] },
): Record<string, Sourced> {
  const found: Record<string, Sourced> = {};
  for (const question of questions) {
    const candidates = [known[question.id], ...(LASTING.has(question.role) ? earlier.map(answerIn(question.id)) : [])];
    const fitting = candidates.find((answer) => answer !== undefined && fits(question, answer.value));
    if (fitting) found[question.id] = fitting;
  }
  return found;
}

export type Earlier = { source: string; answers: Readonly<Record<string, string>> };

const answerIn =
  (element: string) =>
  ({ source, answers }: Earlier): Sourced | undefined => {
    const value = answers[element];
    return value === undefined || value === '' ? undefined : { value, source };
  };

const fits = ({ type, options }: Asked, value: string): boolean =>
  type !== 'table' &&
  type !== 'declaration' &&
  (options === undefined || options.some((option) => option.value === value));
