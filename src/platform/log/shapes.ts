import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/** The shape of one event type: its schema number rises when the shape changes, and an upcast then leads from the old one. */
type EventSchema = { schema: number; data: TSchema };
export type EventSchemas = Record<string, EventSchema>;

/** `type@n` → the data of schema n+1. Pure. */
export type Upcasts = Record<string, (data: Record<string, unknown>) => Record<string, unknown>>;

export type EventOf<Schemas extends EventSchemas> = {
  [Type in keyof Schemas & string]: { type: Type } & Static<Schemas[Type]['data']>;
}[keyof Schemas & string];

/** Thrown when a stream holds an event that this process is too old to know: it must not command that stream. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
}

type Described = { type: string; schema: number; data: Record<string, unknown> };

/** How the events of one kind of stream look today, and what leads there from the shapes they had before. */
export class Shapes<Event extends { type: string }> {
  readonly #name: string;
  readonly #schemas: ReadonlyMap<string, EventSchema>;
  readonly #upcasts: ReadonlyMap<string, Upcasts[string]>;
  readonly #checks = new Map<string, (data: unknown) => boolean>();

  constructor({ name, schemas, upcasts }: { name: string; schemas: EventSchemas; upcasts: Upcasts }) {
    this.#name = name;
    this.#schemas = new Map(Object.entries(schemas));
    this.#upcasts = new Map(Object.entries(upcasts));
  }

  /** Throws `UnknownEvent` for a type that is not ours, and for a number newer than ours or from which no upcast leads here. */
  refuseUnknown(type: string, schema: number): EventSchema {
    const current = this.#schemas.get(type);
    if (current && this.#reached(type, schema) === current.schema) return current;
    throw new UnknownEvent(`${this.#name} holds ${type}@${schema}, which this program does not know`);
  }

  /** The number to which the upcasts lead from an old one; a gap ends the way. */
  #reached(type: string, schema: number): number {
    let number = schema;
    while (this.#upcasts.has(`${type}@${number}`)) number += 1;
    return number;
  }

  /** A recorded event in today's shape. Throws when it is unknown, or when what comes out does not have that shape. */
  read({ type, schema, data }: Described): Event {
    const current = this.refuseUnknown(type, schema);
    let today = data;
    for (let number = schema; number < current.schema; number += 1)
      today = this.#upcasts.get(`${type}@${number}`)?.(today) ?? today;
    const event = { ...today, type };
    if (!this.#isEvent(event)) throw new Error(`${type}@${schema} does not read as ${type} of today in ${this.#name}`);
    return event;
  }

  /** An event as it is recorded. Throws when it does not have the declared shape. */
  write(event: Event): Described {
    const { type, ...data } = event;
    const current = this.#schemas.get(type);
    if (!current) throw new UnknownEvent(`${this.#name} has no event ${type}`);
    if (!this.#isEvent(event)) throw new Error(`${type} does not have the shape that ${this.#name} declares`);
    return { type, schema: current.schema, data };
  }

  /** Compiled at first use: every append and every replayed event is checked. */
  #isEvent(event: { type: string }): event is Event {
    const { type, ...data } = event;
    const check = this.#checks.get(type) ?? this.#compile(type);
    return check(data);
  }

  #compile(type: string): (data: unknown) => boolean {
    const schema = this.#schemas.get(type);
    const compiled = schema && Compile(schema.data);
    const check = (data: unknown) => compiled?.Check(data) ?? false;
    this.#checks.set(type, check);
    return check;
  }
}
