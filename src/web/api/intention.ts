/**
 * Keeps the key of what somebody wants: the same wish gets the same key however often it is sent, a changed one a new key, and so
 * does a wish that was fulfilled. So a lost answer can be asked for again and nothing is done twice.
 */
export type Intention = { keyOf: (wish: unknown) => string; fulfilled: () => void };

export function intention(newKey: () => string = () => crypto.randomUUID()): Intention {
  let kept: { wish: string; key: string } | undefined;
  return {
    keyOf: (wish) => {
      const text = JSON.stringify(wish);
      if (kept?.wish !== text) kept = { wish: text, key: newKey() };
      return kept.key;
    },
    fulfilled: () => {
      kept = undefined;
    },
  };
}
