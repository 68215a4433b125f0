import type { CaseRow } from '../../../modules/intake/cases/contract.ts';

/** Which cases this browser has opened, and in which version: `id` → version, the last one opened last. */
export type Seen = ReadonlyMap<string, number>;

/** `changed`: opened before, and something happened to it since. */
export type Sight = 'new' | 'seen' | 'changed';

type Opened = Pick<CaseRow, 'id' | 'version'>;

/** As many as anybody looks through in a week; older ones count as new again. */
const MOST = 500;

export function sightOf(seen: Seen, { id, version }: Opened): Sight {
  const before = seen.get(id);
  if (before === undefined) return 'new';
  return before < version ? 'changed' : 'seen';
}

export function withSeen(seen: Seen, { id, version }: Opened): Seen {
  const others = [...seen].filter(([other]) => other !== id);
  return new Map([...others, [id, version] as const].slice(-MOST));
}

export const seenText = (seen: Seen): string => JSON.stringify([...seen]);

export function storedSeen(text: string | null): Seen {
  try {
    const entries: unknown = JSON.parse(text ?? '[]');
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

const isEntry = (entry: unknown): entry is [string, number] =>
  Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number';
