/** Reproducible choices (mulberry32): the same seed gives the same run, far faster than a generator that can also shrink. */
export function chooser(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const oneOf = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[Math.floor(next() * values.length)] ?? values[0];
  return {
    oneOf,
    chance: (probability: number) => next() < probability,
    someOf: <Value>(values: readonly Value[], probability = 0.4): Value[] => values.filter(() => next() < probability),
  };
}
