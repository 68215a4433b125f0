import type { PoolClient } from 'pg';
import { canonicalJson } from '../../../src/kernel/canonical-json.ts';
import { addDays, civilDate } from '../../../src/kernel/civil-date.ts';
import type { Prototype } from './prototypes.ts';

/** The tables that a case stands in, beside the log, and the column that holds its id. Papers and the keys of people are not copied. */
export const TABLES = {
  'intake.case_list': 'id',
  'intake.case_desk': 'case_id',
  'intake.application': 'case_id',
  'intake.case_lookup': 'case_id',
  'process.run': 'case_id',
  'process.task': 'case_id',
  'process.timer': 'case_id',
  'process.incident': 'case_id',
  'platform.case_reach': 'case_id',
  'supervision.happening': 'case_id',
  'supervision.standing': 'case_id',
} as const;
export type Table = keyof typeof TABLES;

/** What differs from copy to copy; it stands in the texts of a template in braces. */
export const BLANKS = ['case', 'number', 'person', 'holder', 'query', 'byName', 'byPhone', 'byNumber'] as const;
export type Blank = (typeof BLANKS)[number];

type Event = {
  stream: string;
  version: number;
  schema: number;
  type: string;
  basis: string | null;
  at: string;
  /** The event whole, as its leaf is the hash of it. */
  canonical: string;
};

/** The rows of a case with blanks in place of what names it. */
export type Template = {
  receivedOn: string;
  rows: { tab: Table; row: string }[];
  streams: { stream: string; version: number; state: string; contains: string[] }[];
  events: Event[];
};

type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
type Change = (text: string) => string;

/** Reads a prototype. `withRun: false`: as cases stand there that were concluded before departments worked in parallel. */
export async function templateOf(
  owner: PoolClient,
  { id, number, person, holder, lookups }: Prototype,
  { withRun }: { withRun: boolean },
): Promise<Template> {
  const of = (table: string, column: string) => `select to_jsonb(t) as row from ${table} t where ${column} = $1`;
  const read = async (text: string, value: unknown) => (await owner.query<{ row: Value }>(text, [value])).rows;
  const [list] = await read(of('intake.case_list', 'id'), id);
  const { query_hash } = Object(list?.row);
  const blanks = new Map<string, Blank>([
    [person, 'person'],
    [String(query_hash), 'query'],
    [lookups.name, 'byName'],
    [lookups.phone, 'byPhone'],
    [lookups.number, 'byNumber'],
    ...(holder === null ? [] : [[holder, 'holder'] as const]),
  ]);
  const change: Change = (text) => {
    const blank = blanks.get(text);
    return blank ? `{${blank}}` : text.replaceAll(id, '{case}').replaceAll(number, '{number}');
  };
  const blank = (value: Value) => JSON.stringify(changed(value, change));
  const isWanted = (name: string) => withRun || !/^(process|platform)\./.test(name);

  const rows: Template['rows'] = [];
  for (const [tab, column] of entriesOf(TABLES))
    if (isWanted(tab)) for (const { row } of await read(of(tab, column), id)) rows.push({ tab, row: blank(row) });
  const kinds = ['intake.case', 'process.run'].filter(isWanted).map((kind) => `${kind}/${id}`);
  const { rows: streams } = await owner.query<{ stream: string; version: number; state: Value; contains: string[] }>(
    'select stream, version, state, contains from log.stream where stream = any($1)',
    [kinds],
  );
  const { rows: events } = await owner.query<Recorded>(
    `select area, stream, version, schema, type, case_id as "caseId", data, actor, basis, at from log.event
     where stream = any($1) order by stream, version`,
    [kinds],
  );
  return {
    receivedOn: String(Object(list?.row).received_on),
    rows,
    streams: streams.map(({ stream, state, ...rest }) => ({ ...rest, stream: change(stream), state: blank(state) })),
    events: events.map((event) => eventOf(event, change)),
  };
}

type Recorded = {
  area: string;
  stream: string;
  version: number;
  schema: number;
  type: string;
  caseId: string;
  data: Value;
  actor: Value;
  basis: string | null;
  at: Date;
};

/** A copy is recorded at the moment at which it counts. */
function eventOf(event: Recorded, change: Change): Event {
  const at = event.at.toISOString();
  const [stream, data, actor] = [change(event.stream), changed(event.data, change), changed(event.actor, change)];
  const { version, schema, type, basis } = event;
  const canonical = canonicalJson({ ...event, stream, caseId: '{case}', data, actor, at, recordedAt: at });
  return { stream, version, schema, type, basis, at, canonical };
}

/** Every text of a value changed, sealed ones not: what was sealed names nobody outside. */
function changed(value: Value, change: Change): Value {
  if (typeof value === 'string') return SEALED.test(value) ? value : change(value);
  if (Array.isArray(value)) return value.map((one) => changed(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)]));
}

const SEALED = /^(intl|gm)\.[\w-]{22}\.[\w-]{38,}$/;

/** 9999-12-31 is no day but the end of all. */
const DAY = /(?<!\d)(?!9999)\d{4}-\d{2}-\d{2}(?!\d)/g;

/** The same case some days later, or earlier: every day and every instant in it. */
export function movedBy(template: Template, days: number): Template {
  const seen = new Map<string, string>();
  const later = (day: string) => {
    const known = seen.get(day) ?? addDays(civilDate(day), days);
    seen.set(day, known);
    return known;
  };
  const move = (text: string) => text.replaceAll(DAY, later);
  const { receivedOn, rows, streams, events } = template;
  return {
    receivedOn: later(receivedOn),
    rows: rows.map(({ tab, row }) => ({ tab, row: move(row) })),
    streams: streams.map((stream) => ({ ...stream, state: move(stream.state) })),
    events: events.map((event) => ({
      ...event,
      at: move(event.at),
      canonical: move(event.canonical),
    })),
  };
}

const entriesOf = (tables: typeof TABLES) => Object.entries(tables) as [Table, string][];
