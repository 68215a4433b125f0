import type { Part, PartStanding } from '../model.ts';

type Ordered = Pick<Part, 'item' | 'after' | 'standing'>;

/** Its case has not been opened: it waits, or lies with the applicant. */
export const isHeld = ({ state }: PartStanding): boolean => state === 'waiting' || state === 'returned';

/** Something is still to come of it. */
export const isOpen = (standing: PartStanding): boolean => standing.state === 'started' || isHeld(standing);

const isGranted = (parts: readonly Ordered[], item: string) =>
  parts.some((part) => part.item === item && part.standing.state === 'granted');

/** What has not been granted yet of what it waits for. What it may overtake is not among it. */
export const waitsFor = ({ after }: Ordered, parts: readonly Ordered[]): string[] =>
  after.filter((item) => !isGranted(parts, item));

/** The parts that may be handed in now. */
export const startable = <One extends Ordered>(parts: readonly One[]): One[] =>
  parts.filter((part) => part.standing.state === 'waiting' && waitsFor(part, parts).length === 0);

/** What is not a case yet and hangs on the item, directly or through others, in the order of the theme. */
export function hangingOn<One extends Ordered>(item: string, parts: readonly One[]): One[] {
  const reached = new Set([item]);
  for (let grown = true; grown;) {
    const next = parts.filter(({ item: one, after }) => !reached.has(one) && after.some((other) => reached.has(other)));
    for (const one of next) reached.add(one.item);
    grown = next.length > 0;
  }
  return parts.filter((part) => part.item !== item && reached.has(part.item) && isHeld(part.standing));
}
