import { between, chanceFor } from './chance.ts';
import type { Place } from './model.ts';

/** Working days of one leave; everybody takes two in a year. */
const LEAVE_DAYS = 5;
const DAYS_BETWEEN_LEAVES = 120;

const [FEWEST, MOST] = [2, 3];

type Away = { from: number; until: number };
type Officer = { key: string; freeAt: number; away: readonly Away[] };

/** From when to when, in minutes of office time, and by whom. */
export type Slot = { by: string; from: number; until: number };

type Wanted = { place: Place; from: number; minutes: number; by?: string | undefined };

type Settings = { seed: number; length: number; perDay: number; fewAt: (place: Place) => number | undefined };

const placeKey = ({ department, section, role, hall }: Place): string =>
  [department, section ?? '', role, ...(hall === undefined ? [] : [hall])].join('/');

/** Everybody who works in the county. Who comes first is served first, by whoever is free first and not on leave. */
export class Staff {
  readonly places = new Map<string, Place>();
  readonly #settings: Settings;
  readonly #pools = new Map<string, Officer[]>();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Takes the earliest time from `from` on. Asked in the order in which work comes. */
  take({ place, from, minutes, by }: Wanted): Slot {
    const pool = this.#poolAt(place).filter(({ key }) => by === undefined || key === by);
    const [first] = pool
      .map((officer) => ({ officer, at: presentFrom(officer, Math.max(from, officer.freeAt)) }))
      .toSorted((one, other) => one.at - other.at);
    if (!first) throw new Error(`nobody works at ${placeKey(place)}`);
    const slot = { by: first.officer.key, from: first.at, until: first.at + minutes };
    first.officer.freeAt = slot.until;
    return slot;
  }

  #poolAt(place: Place): Officer[] {
    const key = placeKey(place);
    const known = this.#pools.get(key);
    if (known) return known;
    const { seed, fewAt } = this.#settings;
    const size = fewAt(place) ?? between(chanceFor(seed, `size of ${key}`), FEWEST, MOST);
    const pool = Array.from({ length: size }, (_, number) => this.#officer(`${key}/${number + 1}`));
    for (const officer of pool) this.places.set(officer.key, place);
    this.#pools.set(key, pool);
    return pool;
  }

  #officer(key: string): Officer {
    const { seed, length, perDay } = this.#settings;
    const random = chanceFor(seed, `leave of ${key}`);
    const away: Away[] = [];
    for (let day = between(random, 0, DAYS_BETWEEN_LEAVES); day * perDay < length; day += DAYS_BETWEEN_LEAVES)
      away.push({ from: day * perDay, until: (day + LEAVE_DAYS) * perDay });
    return { key, freeAt: 0, away };
  }
}

const presentFrom = ({ away }: Officer, from: number): number =>
  away.reduce((at, leave) => (at >= leave.from && at < leave.until ? leave.until : at), from);
