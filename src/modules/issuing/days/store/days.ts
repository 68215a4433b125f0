import { sql, type JSONColumnType, type Selectable } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area } from '../../../../kernel/id.ts';
import type { Schema as Tables, Tx, Versioned } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Counted, type Day, type Difference, type Event, type Figures } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'issuing.hall_day': {
      area: Area;
      id: string;
      hall: string;
      on_day: CivilDate;
      state: 'closed' | 'reopened';
      closings: number;
      officer: string;
      figures: JSONColumnType<Figures>;
      counted: JSONColumnType<Counted>;
      differences: JSONColumnType<Difference[]>;
      explanation: string | null;
      reopened_because: string | null;
    };
  }
}

export type HallDayRow = Selectable<Tables['issuing.hall_day']>;

/** One stream for each day of a hall's window, called `hall@day`. */
export const dayStreams = new Streams<Day, Event>({ name: 'issuing.day', schemas, upcasts: {}, initial, evolve });

export type HallDay = { hall: string; on: CivilDate };

export const dayIdOf = ({ hall, on }: HallDay): string => `${hall}@${on}`;

const lockOf = (tx: Tx, day: HallDay) => `${tx.scope.area} ${dayIdOf(day)}`;

/** For an act in the window: the day cannot be closed before the transaction ends, others may act beside it. */
export async function shareDay(tx: Tx, day: HallDay): Promise<Day> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${lockOf(tx, day)}, 46))`.execute(tx);
  return (await dayStreams.load(tx, dayIdOf(day))).value;
}

/** For the balance: waits for every act under way, and none begins before the transaction ends. */
export async function holdDay(tx: Tx, day: HallDay): Promise<Versioned<Day>> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${lockOf(tx, day)}, 46))`.execute(tx);
  return dayStreams.load(tx, dayIdOf(day));
}
