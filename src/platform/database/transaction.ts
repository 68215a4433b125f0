import { Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import { clientDialect } from './dialect.ts';
import { Library, Reader } from './editions.ts';
import type { Schema } from './schema.ts';
import type { Scope } from './scope.ts';

/** One transaction. Whoever holds a `Tx` holds its scope; there is no other handle to the database. */
export class Tx extends Kysely<Schema> {
  readonly scope: Scope;
  /** Seldom changed rows, through the memory of the process. */
  readonly reader: Reader;

  constructor(client: PoolClient, scope: Scope, reader = new Reader(new Library(), {})) {
    super({ dialect: clientDialect(client) });
    this.scope = scope;
    this.reader = reader;
  }
}

/** A row together with the version of the stream it stands for. */
export type Versioned<Value> = { value: Value; version: number };
