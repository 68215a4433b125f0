/** A share with how far it may be from the true one: all between 0 and 1. */
export type Interval = { share: number; low: number; high: number };

/** Two-sided 95 %. */
const USUAL_Z = 1.959963984540054;

/**
 * The score interval of a share of `hits` among `cases` (Wilson 1927): honest for few cases and near 0 or 1, where the textbook one is not.
 * Undefined for no cases: nothing can be said. Throws when there are more hits than cases, or parts of one.
 */
export function wilsonInterval(hits: number, cases: number, z: number = USUAL_Z): Interval | undefined {
  const whole = Number.isSafeInteger(hits) && Number.isSafeInteger(cases);
  if (!whole || hits < 0 || hits > cases) throw new RangeError(`not a share: ${hits} of ${cases}`);
  if (cases === 0) return undefined;
  const share = hits / cases;
  const weight = z ** 2 / cases;
  const centre = (share + weight / 2) / (1 + weight);
  const half = (z * Math.sqrt((share * (1 - share)) / cases + weight / (4 * cases))) / (1 + weight);
  // Rounding may put an end a hair beyond what a share can be.
  return { share, low: hits === 0 ? 0 : centre - half, high: hits === cases ? 1 : centre + half };
}
