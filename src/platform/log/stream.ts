import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Tx, Versioned } from '../database/index.ts';
import { appendRows } from './append.ts';
import type { Recorded, Stamp } from './event.ts';
import type { Handled } from './followers/follower.ts';
import { findSnapshot, findRecorded } from './load.ts';

/** The shape of one event type: its schema number rises when the shape changes, and an upcast then leads from the old one. */
type EventSchema = { schema: number; data: TSchema };
export type EventSchemas = Record<string, EventSchema>;

/** `type@n` → the data of schema n+1. Pure. */
export type Upcasts = Record<string, (data: Record<string, unknown>) => Record<string, unknown>>;

export type EventOf<Schemas extends EventSchemas> = {
  [Type in keyof Schemas & string]: { type: Type } & Static<Schemas[Type]['data']>;
}[keyof Schemas & string];

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

/** Thrown when somebody else appended to the stream since it was read. The edge answers it as `stale`. */
export class StaleStream extends Error {
  override readonly name = 'StaleStream';
}

/** Thrown when a stream holds an event that this process is too old to know: it must not command that stream. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
}

/** The streams of one noun: how its events look, how they fold, and the only two ways to touch them. */
export class Streams<State extends object, Event extends { type: string }> {
  readonly name: string;
  readonly schemas: EventSchemas;
  readonly #definition: Definition<State, Event>;
  readonly #known: ReadonlySet<string>;

  constructor(definition: Definition<State, Event>) {
    this.name = definition.name;
    this.schemas = definition.schemas;
    this.#definition = definition;
    this.#known = knownOf(definition);
  }

  /** The state and version of a stream; the initial state and 0 when it has not begun. One row is read, not the events. */
  async load(tx: Tx, id: string): Promise<Versioned<State>> {
    const snapshot = await findSnapshot(tx, this.streamOf(id));
    if (!snapshot) return { value: this.#definition.initial, version: 0 };
    this.#refuseUnknown(snapshot.contains);
    return { value: snapshot.state as State, version: snapshot.version };
  }

  /** Appends and keeps the new state in the same statement. Throws `StaleStream` when the stream has moved on. */
  async append(tx: Tx, { id, after, events, stamp }: AppendRequest<State, Event>): Promise<Versioned<State>> {
    if (events.length === 0) return after;
    const rows = events.map((event) => this.#row(event));
    const value = events.reduce(this.#definition.evolve, after.value);
    const version = await appendRows(tx, {
      stream: this.streamOf(id),
      after: after.version,
      rows,
      state: value,
      stamp,
    });
    if (version === undefined) throw new StaleStream(`${this.streamOf(id)} is no longer at version ${after.version}`);
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
    this.#refuseUnknown([`${recorded.type}@${recorded.schema}`]);
    const current = this.#definition.schemas[recorded.type]?.schema ?? 0;
    let data = recorded.data;
    for (let number = recorded.schema; number < current; number += 1) {
      data = this.#definition.upcasts[`${recorded.type}@${number}`]?.(data) ?? data;
    }
    return { ...data, type: recorded.type } as unknown as Event;
  }

  /** The name under which the log knows one of these streams. */
  streamOf(id: string): string {
    return `${this.name}/${id}`;
  }

  /** For a follower: only these types, in today's shape. */
  only<Type extends Event['type']>(...types: Type[]): Handled<Extract<Event, { type: Type }>> {
    return { stream: this.name, types, read: (recorded) => this.read(recorded) as Extract<Event, { type: Type }> };
  }

  /** For a follower: every type, also one that this program does not know yet, which it then parks. */
  every(): Handled<Event> {
    return { stream: this.name, types: 'all', read: (recorded) => this.read(recorded) };
  }

  #row(event: Event) {
    const { type, ...data } = event;
    const known = this.#definition.schemas[type];
    if (!known) throw new UnknownEvent(`${this.name} has no event ${type}`);
    if (!Value.Check(known.data, data)) throw new Error(`${type} does not have the shape that ${this.name} declares`);
    return { type, schema: known.schema, data };
  }

  #refuseUnknown(kinds: readonly string[]): void {
    const unknown = kinds.find((kind) => !this.#known.has(kind));
    if (unknown !== undefined)
      throw new UnknownEvent(`${this.name} holds ${unknown}, which this program does not know`);
  }
}

/** Today's schemas, and every older number from which the upcasts lead to them without a gap. */
function knownOf({
  schemas,
  upcasts,
}: Pick<Definition<object, { type: string }>, 'schemas' | 'upcasts'>): ReadonlySet<string> {
  const known = new Set<string>();
  for (const [type, { schema }] of Object.entries(schemas)) {
    known.add(`${type}@${schema}`);
    for (let older = schema - 1; `${type}@${older}` in upcasts; older -= 1) known.add(`${type}@${older}`);
  }
  return known;
}
