import { Client } from 'pg';

/**
 * One message to the server: a text with its parameters as PostgreSQL would be sent them, and how long the answer took. `by`: the name that
 * the connection goes by, `onewindow-` and its role.
 */
export type Statement = {
  connection: number;
  by: string;
  text: string;
  values: readonly (string | null)[];
  ms: number;
};

/** Every statement that this process sends, by whatever way, from the moment it is called; the answer stops and hands them over. */
export function watchStatements(): () => Statement[] {
  const seen: Statement[] = [];
  const connections = new Map<unknown, number>();
  const send: unknown = Reflect.get(Client.prototype, 'query');
  if (typeof send !== 'function') throw new Error('pg sends its statements in another way now');
  const watched = function query(this: Client, ...sent: unknown[]): unknown {
    if (!connections.has(this)) connections.set(this, connections.size);
    const statement = { connection: connections.get(this) ?? 0, by: nameOf(this), ...readMessage(sent), ms: 0 };
    seen.push(statement);
    const sentAt = performance.now();
    const answer: unknown = Reflect.apply(send, this, sent);
    const note = () => {
      statement.ms = performance.now() - sentAt;
    };
    if (answer instanceof Promise) void answer.then(note, note);
    return answer;
  };
  Reflect.set(Client.prototype, 'query', watched);
  return () => {
    Reflect.set(Client.prototype, 'query', send);
    return seen;
  };
}

function nameOf(client: Client): string {
  const { application_name: name }: { application_name?: unknown } = Object(
    Reflect.get(client, 'connectionParameters'),
  );
  return typeof name === 'string' ? name : '';
}

function readMessage([first, second]: unknown[]): Pick<Statement, 'text' | 'values'> {
  if (typeof first === 'string') return { text: first, values: valuesOf(second) };
  const { text, values }: { text?: unknown; values?: unknown } = Object(first);
  if (typeof text !== 'string') throw new Error('a statement without a text');
  return { text, values: valuesOf(values) };
}

const valuesOf = (values: unknown) => (Array.isArray(values) ? values.map(textOf) : []);

/** As `pg` writes a parameter. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map(elementOf).join(',')}}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function elementOf(value: unknown): string {
  const text = textOf(value);
  if (text === null) return 'NULL';
  return Array.isArray(value) ? text : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
