/** A share with how far it can be trusted, all between 0 and 1. */
export type Share = { share: number; low: number; high: number };

/** Of 95 %. */
const Z = 1.959_963_984_540_054;

/**
 * `good` of `all` with its Wilson score interval (Wilson 1927), which stays between 0 and 1 and does not shrink to nothing where all agree.
 * Undefined for none.
 */
export function wilson(good: number, all: number): Share | undefined {
  if (all === 0) return undefined;
  const share = good / all;
  const square = Z ** 2;
  const centre = share + square / (2 * all);
  const width = Z * Math.sqrt((share * (1 - share)) / all + square / (4 * all ** 2));
  const whole = 1 + square / all;
  return { share, low: Math.max(0, (centre - width) / whole), high: Math.min(1, (centre + width) / whole) };
}
