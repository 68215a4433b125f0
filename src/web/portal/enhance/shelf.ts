/** The part of `Storage` that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The next person at a kiosk must not find the last one's answers; and some browsers keep nothing at all. */
export function shelfFor(page: Document): Shelf {
  if (page.documentElement.dataset['mode'] === 'kiosk') return forgetfulShelf();
  try {
    return sessionStorage;
  } catch {
    return forgetfulShelf();
  }
}

/** What it holds is gone with the page. */
export function forgetfulShelf(): Shelf {
  const held = new Map<string, string>();
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => void held.set(name, text),
    removeItem: (name) => void held.delete(name),
  };
}
