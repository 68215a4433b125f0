import { Client, DatabaseError } from 'pg';
import type { Language } from '../../kernel/language.ts';
import { CHECK_WORDING, type CheckName } from './external-wording.ts';
import { majorOf } from './version.ts';

export type ServerCheck = { name: CheckName; ok: boolean; detail: string };

type Finding = { name: CheckName; ok: boolean; found: string };

const OLDEST_MAJOR = 15;

/**
 * What `doctor` says about a server that is not ours. Reads only: nothing is made, set or signalled there. A server that does not answer
 * yields one failed check, one that is too old two; neither password nor address stands in any detail.
 */
export async function externalServer(url: string, language: Language = 'en'): Promise<ServerCheck[]> {
  const wording = CHECK_WORDING[language];
  return (await examine(url)).map(({ name, ok, found }) => ({
    name,
    ok,
    detail: ok ? wording[name].holds(found) : wording[name].fails(found),
  }));
}

async function examine(url: string): Promise<Finding[]> {
  let client: Client | undefined;
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
    // Reported here too when the connection breaks; the pending call fails by itself.
    client.on('error', () => undefined);
    await client.connect();
    return [{ name: 'reachable', ok: true, found: '' }, ...(await examineConnected(client))];
  } catch (error) {
    return [{ name: 'reachable', ok: false, found: reasonOf(error) }];
  } finally {
    await client?.end().catch(() => undefined);
  }
}

/** Codes and PostgreSQL's own words only: other messages may quote the address with its password. */
function reasonOf(error: unknown): string {
  if (error instanceof DatabaseError) return error.message;
  return error instanceof Error && 'code' in error ? String(error.code) : 'invalid address or no answer';
}

async function examineConnected(client: Client): Promise<Finding[]> {
  const [version = '', encoding = '', standby, settings = ''] = await readRow(client, BASICS);
  const isNewEnough = Number(majorOf(version)) >= OLDEST_MAJOR;
  const basics: Finding[] = [{ name: 'version', ok: isNewEnough, found: version }];
  if (!isNewEnough) return basics;
  basics.push(
    { name: 'encoding', ok: encoding === 'UTF8', found: encoding },
    { name: 'durability', ok: settings === 'fsync=on full_page_writes=on commit=on', found: settings },
    { name: 'primary', ok: standby === 'false', found: '' },
  );
  return encoding === 'UTF8' ? [...basics, ...(await examineText(client))] : basics;
}

async function examineText(client: Client): Promise<Finding[]> {
  const [letters, locale = '', stored, actual] = await readRow(client, TEXT);
  return [
    { name: 'chineseLetters', ok: letters === 'true', found: locale },
    { name: 'collation', ok: stored === actual, found: `${stored} → ${actual}` },
  ];
}

async function readRow(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  return (rows[0] ?? []).map(String);
}

const BASICS = `
  select current_setting('server_version'), current_setting('server_encoding'), pg_is_in_recovery(),
    format('fsync=%s full_page_writes=%s commit=%s', current_setting('fsync'), current_setting('full_page_writes'),
      case current_setting('synchronous_commit') when 'off' then 'off' else 'on' end)`;

/**
 * Similarity search (pg_trgm) drops what the locale does not count as a letter: under `C` all Chinese, without any error. The same
 * question is asked here without needing the extension.
 * An index sorted by an older version of the system's collation silently misses rows.
 */
const TEXT = `
  select '食品经营许可' ~ '^[[:alnum:]]+$', datctype, coalesce(datcollversion, '-'),
    coalesce(pg_database_collation_actual_version(oid), '-')
  from pg_database where datname = current_database()`;
