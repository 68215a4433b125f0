/** Why a machine left a case to a person. `notMet`: the rule did not hold, which is no refusal; `undecided`: the model could not be computed. */
export const LEFT_FOR = ['identityUnproven', 'factsMissing', 'notMet', 'undecided'] as const;
export type LeftFor = (typeof LEFT_FOR)[number];

export type Verdict = { outcome: 'granted'; why: null } | { outcome: 'leftToPerson'; why: LeftFor };

/** What a model says where its rule holds. Everything else is for a person. */
export const GRANT = '准予';

type Found = {
  /** Whether who applies is who the form says. */
  identified: boolean;
  missing: readonly string[];
  /** What the model says; undefined where it was not asked or could not be computed. */
  value: unknown;
};

/**
 * A machine grants or leaves it to a person; it refuses nobody (个人信息保护法 art. 24). A fact that is missing is not guessed, whatever the
 * model makes of it.
 */
export function verdictOf({ identified, missing, value }: Found): Verdict {
  if (!identified) return left('identityUnproven');
  if (missing.length > 0) return left('factsMissing');
  if (value === GRANT) return { outcome: 'granted', why: null };
  return left(typeof value === 'string' ? 'notMet' : 'undecided');
}

const left = (why: LeftFor): Verdict => ({ outcome: 'leftToPerson', why });
