import { sql, type RawBuilder } from 'kysely';
import type { Tx, Versioned } from '../database/index.ts';
import { appendRows } from './append.ts';
import type { Recorded, Stamp } from './event.ts';
import type { Handled } from './followers/follower.ts';
import { findRecorded, findSnapshot } from './load.ts';
import { Shapes, type EventSchemas, type Upcasts } from './shapes.ts';

type Definition<State extends object, Event extends { type: string }> = {
  /** `area of the house . noun`, e.g. `intake.case`. */
  name: string;
  schemas: EventSchemas;
  upcasts: Upcasts;
  initial: State;
  evolve: (state: State, event: Event) => State;
};

export type AppendRequest<State, Event> = {
  id: string;
  after: Versioned<State>;
  events: readonly Event[];
  stamp: Stamp;
};

const ALWAYS = sql`true`;

/** The id of the noun that a stream is of: what stands behind its kind. */
export const idIn = (stream: string): string => stream.slice(stream.indexOf('/') + 1);

/** Thrown when somebody else appended to the stream since it was read. The edge answers it as `stale`. */
export class StaleStream extends Error {
  override readonly name = 'StaleStream';
}

/** The streams of one noun: how its events look, how they fold, and the only two ways to touch them. */
export class Streams<State extends object, Event extends { type: string }> {
  readonly name: string;
  readonly schemas: EventSchemas;
  readonly #definition: Definition<State, Event>;
  readonly #shapes: Shapes<Event>;

  constructor(definition: Definition<State, Event>) {
    this.name = definition.name;
    this.schemas = definition.schemas;
    this.#definition = definition;
    this.#shapes = new Shapes(definition);
  }

  /**
   * The state and version of a stream; the initial state and 0 when it has not begun, or where `where` does not hold. One row is read,
   * not the events.
   */
  async load(tx: Tx, id: string, where: RawBuilder<unknown> = ALWAYS): Promise<Versioned<State>> {
    const snapshot = await findSnapshot<State>(tx, this.streamOf(id), where);
    if (!snapshot) return { value: this.#definition.initial, version: 0 };
    for (const kind of snapshot.contains) {
      const [type = '', number] = kind.split('@');
      this.#shapes.refuseUnknown(type, Number(number));
    }
    return { value: snapshot.state, version: snapshot.version };
  }

  /** Appends and keeps the new state in the same statement. Throws `StaleStream` when the stream has moved on. */
  async append(tx: Tx, { id, after, events, stamp }: AppendRequest<State, Event>): Promise<Versioned<State>> {
    if (events.length === 0) return after;
    const rows = events.map((event) => this.#shapes.write(event));
    const value = events.reduce(this.#definition.evolve, after.value);
    const stream = this.streamOf(id);
    const version = await appendRows(tx, { stream, after: after.version, rows, state: value, stamp });
    if (version === undefined) throw new StaleStream(`${stream} is no longer at version ${after.version}`);
    return { value, version };
  }

  /** What happened in a stream, in order, as the log holds it; `read` brings each into today's shape. */
  recorded(tx: Tx, id: string): Promise<Recorded[]> {
    return findRecorded(tx, this.streamOf(id));
  }

  /** The state as the log itself proves it: every event read, upcast and folded. `verify` compares it with the kept one. */
  async replay(tx: Tx, id: string): Promise<Versioned<State>> {
    const recorded = await this.recorded(tx, id);
    return { value: this.fold(recorded), version: recorded.length };
  }

  fold(recorded: readonly Recorded[]): State {
    return recorded.map((event) => this.read(event)).reduce(this.#definition.evolve, this.#definition.initial);
  }

  /** A recorded event in today's shape. Throws `UnknownEvent` when its type or number is newer than this program. */
  read(recorded: Pick<Recorded, 'type' | 'schema' | 'data'>): Event {
    return this.#shapes.read(recorded);
  }

  /** The name under which the log knows one of these streams. */
  streamOf(id: string): string {
    return `${this.name}/${id}`;
  }

  /** For a follower: only these types, in today's shape. */
  only<Type extends Event['type']>(...types: Type[]): Handled<Extract<Event, { type: Type }>> {
    const isWanted = (event: Event): event is Extract<Event, { type: Type }> =>
      types.some((type) => type === event.type);
    const read = (recorded: Recorded) => {
      const event = this.read(recorded);
      if (!isWanted(event)) throw new Error(`nobody asked for ${event.type}`);
      return event;
    };
    return { stream: this.name, types, read };
  }

  /** For a follower: every type, also one that this program does not know yet, which it then parks. */
  every(): Handled<Event> {
    return { stream: this.name, types: 'all', read: (recorded) => this.read(recorded) };
  }
}
