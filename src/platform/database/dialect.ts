import { createHash } from 'node:crypto';
import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import { types as builtIn, type CustomTypesConfig, type PoolClient } from 'pg';

/** A dialect over one client that is already inside a transaction: it neither begins nor ends anything itself. */
export function clientDialect(client: PoolClient): Dialect {
  const connection = new ClientConnection(client);
  const nothing = () => Promise.resolve();
  const driver: Driver = {
    init: nothing,
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: refuseNesting,
    commitTransaction: refuseNesting,
    rollbackTransaction: refuseNesting,
    releaseConnection: nothing,
    destroy: nothing,
  };
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

const refuseNesting = () =>
  Promise.reject(new Error('already in a transaction: pass tx on instead of opening another'));

/** Named prepared statements: PostgreSQL plans a text once per connection. Past the bound, texts are sent unnamed. */
const MOST_NAMES = 5_000;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** A `date` stays the day that it is: as an instant it would move with the server's time zone. */
const types: CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === builtIn.builtins.DATE ? (text: string) => text : builtIn.getTypeParser(type, format),
};

class ClientConnection implements DatabaseConnection {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const name = nameOf(sql);
    const answer = await this.#client.query({ ...(name && { name }), text: sql, values: [...parameters], types });
    const affected = answer.command === 'SELECT' ? {} : { numAffectedRows: BigInt(answer.rowCount ?? 0) };
    const rows: Row[] = answer.rows;
    return { rows, ...affected };
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('not streamed here: read by keyset');
  }
}
