import { createHash } from 'node:crypto';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import type { Area } from '../../../src/kernel/id.ts';
import { caseNumber } from '../../../src/modules/intake/cases/rules/case-number.ts';
import type { Stage } from './prototypes.ts';

/** `archived`: granted before departments worked in parallel, so without a run. */
export type Kind = Stage | 'archived';

/**
 * How a county's cases stand after three years: by hundreds, and over which days they came, counted from the day on which the prototypes
 * were received. What is still open came in the last twelve weeks.
 */
const MAKEUP: Readonly<Record<Kind, { share: number; from: number; until: number; every: number }>> = {
  archived: { share: 68, from: -1_100, until: -70, every: 10 },
  notAccepted: { share: 3, from: -1_100, until: -10, every: 10 },
  withdrawn: { share: 4, from: -1_100, until: -10, every: 10 },
  granted: { share: 4, from: -140, until: -20, every: 4 },
  submitted: { share: 6, from: -6, until: 20, every: 1 },
  awaitingCorrection: { share: 2, from: -40, until: 20, every: 2 },
  corrected: { share: 2, from: -6, until: 20, every: 1 },
  accepted: { share: 8, from: -60, until: 18, every: 1 },
  held: { share: 3, from: -60, until: 18, every: 1 },
};

export const KINDS = Object.keys(MAKEUP) as Kind[];

/** The days over which cases of a kind came. */
export function daysOf(kind: Kind): number[] {
  const { from, until, every } = MAKEUP[kind];
  return Array.from({ length: Math.floor((until - from) / every) + 1 }, (_, step) => from + step * every);
}

/** Where the copy with this number stands: what kind, of which of the items, come on which day. The same for the same number. */
export type Place = { kind: Kind; item: number; day: number };

export function placeOf(copy: number, items: number): Place {
  const draw = drawing(copy);
  let left = draw() * 100;
  const kind = KINDS.find((one) => (left -= MAKEUP[one].share) < 0) ?? 'archived';
  // A few items are asked for most: the first has a quarter of all, the last a thirtieth.
  const item = Math.floor(draw() ** 2 * items);
  const days = daysOf(kind);
  return { kind, item, day: days[Math.floor(draw() * days.length)] ?? 0 };
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many cases a person has in three years. */
const CASES_EACH = 4;
const HOLDERS = 300;
const SURNAMES = 40;
const GIVEN_NAMES = 900;

/** Who applies with the copy of this number, in the words by which he is looked for. */
export function applicantOf(copy: number) {
  const person = Math.floor(copy / CASES_EACH);
  const [surname, given] = [person % SURNAMES, Math.floor(person / SURNAMES)];
  return {
    person,
    id: uuidOf('person', person),
    name: `演示${hanzi(surname)}${hanzi(200 + (given % GIVEN_NAMES))}${hanzi(1_300 + Math.floor(given / GIVEN_NAMES))}`,
    phone: `139${String(person).padStart(8, '0')}`,
    number: `9808281990${String(person).padStart(8, '0')}`,
  };
}

const hanzi = (place: number) => String.fromCodePoint(0x4e00 + place);

export const holderOf = (copy: number): string => uuidOf('holder', copy % HOLDERS);

export const queryHashOf = (copy: number): string => createHash('sha256').update(`query ${copy}`).digest('base64url');

/** Ordered by time as the product's own are (RFC 9562, version 7). */
export function caseIdOf(copy: number, receivedOn: string): string {
  const time = (Date.parse(`${receivedOn}T02:00:00Z`) + (copy % 28_800_000)).toString(16).padStart(12, '0');
  const rest = createHash('sha256').update(`case ${copy}`).digest('hex');
  return dashed(`${time}7${rest.slice(0, 3)}8${rest.slice(3, 18)}`);
}

function uuidOf(kind: string, place: number): string {
  const hash = createHash('sha256').update(`${kind} ${place}`).digest('hex');
  return dashed(`${hash.slice(0, 12)}4${hash.slice(12, 15)}8${hash.slice(15, 30)}`);
}

const dashed = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The serials of each day of receipt, going on after those that were drawn. */
export class Serials {
  readonly drawn: Map<string, number>;
  readonly #area: Area;

  constructor(area: Area, drawn: Iterable<[string, number]>) {
    this.#area = area;
    this.drawn = new Map(drawn);
  }

  next(receivedOn: string): string {
    const serial = (this.drawn.get(receivedOn) ?? 0) + 1;
    this.drawn.set(receivedOn, serial);
    return caseNumber(this.#area, civilDate(receivedOn), serial);
  }
}
