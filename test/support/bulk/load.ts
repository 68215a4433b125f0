import type { PoolClient } from 'pg';
import type { Area } from '../../../src/kernel/id.ts';
import type { Db } from '../../../src/platform/database/index.ts';
import type { Office } from '../intake/office-on.ts';
import {
  applicantOf,
  caseIdOf,
  daysOf,
  holderOf,
  KINDS,
  placeOf,
  queryHashOf,
  Serials,
  type Kind,
  type Place,
} from './copies.ts';
import { countAll } from '../supervision/counting.ts';
import { makePrototypes } from './prototypes.ts';
import { BLANKS, movedBy, TABLES, templateOf, type Blank, type Template } from './template.ts';

/** Items of thirteen departments, some worked on by one, some by five, in the order of how much they are asked for. */
export const ITEMS = [
  'public-health',
  'enterprise-reg',
  'ss-card',
  'driver-renew',
  'hotel-license',
  'pension-home-filing',
  'deed-tax',
  'land-plan-permit',
  'mass-event',
  'tobacco-retail',
  'shop-sign',
  'school-bus',
  'power-app',
  'veteran-card',
] as const;

export type Loaded = { cases: number; events: number };

/** Copies of real cases, as many as are asked for; what was loaded before stays. */
export type Bulk = {
  /** Until there are so many copies. Answers how many cases and events there are now. */
  loadUntil(cases: number): Promise<Loaded>;
  /** The cases stay; what they were copied from goes. */
  close(): Promise<void>;
};

/** Sums over what was loaded. */
const TALLIES = ['supervision.tally', 'supervision.cause_tally', 'supervision.open_tally'];

const AT_ONCE = 10_000;
/** One for each core and one more, since each also waits. */
const WRITERS = 3;

/**
 * Fills an office's database with cases as the commands would have left them: each of a few real ones is copied with another person, number,
 * day and holder; rows, streams, events, leaves and numbers of events included. Not copied: papers (events name the prototype's), sealed
 * words (they open under the prototype's keys), who read what. Written as the owner of the tables, by several connections at once.
 */
export async function openBulk(office: Office, items: readonly string[] = ITEMS): Promise<Bulk> {
  const { owner, area } = office.database;
  const templates = await using(owner, (client) => storeTemplates(client, office, items));
  const begun = await using(owner, (client) => whereItStands(client, area));
  const from: From = { templates, serials: new Serials(area, begun.drawn), items: items.length, seq: begun.seq };
  let loaded = 0;
  return {
    async loadUntil(cases) {
      const writer = () =>
        using(owner, async (client) => {
          await client.query(`create temp table if not exists copy (template integer, seq bigint, ${BLANK_COLUMNS})`);
          while (loaded < cases) {
            const [first, many] = [loaded, Math.min(AT_ONCE, cases - loaded)];
            loaded += many;
            await write(client, area, await copiesOf(office, { first, many }, from));
          }
        });
      await Promise.all(Array.from({ length: WRITERS }, writer));
      return using(owner, (client) => settle(client, area, from.serials));
    },
    close: () => using(owner, async (client) => void (await client.query('drop schema bulk cascade'))),
  };
}

const BLANK_COLUMNS = BLANKS.map((blank) => `"${blank}" text`).join(', ');

async function using<Value>(owner: Db, work: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await owner.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** Serials that were drawn already, and the last number of an event: those that wait for theirs get one, as the sequencer would give it. */
async function whereItStands(client: PoolClient, area: Area): Promise<{ drawn: [string, number][]; seq: number }> {
  await client.query(`
    insert into log.numbered (seq, area, stream, version)
    select (select coalesce(max(seq), 0) from log.numbered) + row_number() over (order by position), area, stream, version from log.pending;
    delete from log.pending`);
  const counters = await client.query<{ day: string; last: number }>(
    'select received_on::text as day, last_serial as last from intake.case_counter where area = $1',
    [area],
  );
  const numbered = await client.query<{ seq: number }>('select coalesce(max(seq), 0)::int as seq from log.numbered');
  return { drawn: counters.rows.map(({ day, last }) => [day, last]), seq: numbered.rows[0]?.seq ?? 0 };
}

type Known = { id: number; receivedOn: string; events: number };
const keyOf = ({ kind, item, day }: Place) => `${kind} ${item} ${day}`;

/** Every prototype on every day on which a copy of it may come, kept beside the product's tables while there is something to copy. */
async function storeTemplates(
  client: PoolClient,
  office: Office,
  items: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  await client.query(`
    create schema bulk;
    create unlogged table bulk.row (template integer, tab text, row text);
    create unlogged table bulk.stream (template integer, stream text, version integer, state text, contains text[]);
    create unlogged table bulk.event (template integer, place integer, stream text, version integer, schema smallint, type text, basis text,
      at timestamptz, canonical text)`);
  const known = new Map<string, Known>();
  const prototypes = await makePrototypes(office, items);
  await countAll(office.database);
  for (const kind of KINDS)
    for (const [item, key] of items.entries()) {
      const stage = kind === 'archived' ? 'granted' : kind;
      const prototype = prototypes.find((one) => one.item === key && one.stage === stage);
      if (!prototype) throw new Error(`no prototype of ${key}, ${kind}`);
      const template = await templateOf(client, prototype, { withRun: kind !== 'archived' });
      await storeDays(client, known, { kind, item, template });
    }
  await client.query(`
    create index on bulk.row (tab, template);
    create index on bulk.event (template);
    create index on bulk.stream (template);
    analyze bulk.row, bulk.event, bulk.stream`);
  return known;
}

type Dated = { kind: Kind; item: number; template: Template };

async function storeDays(
  client: PoolClient,
  known: Map<string, Known>,
  { kind, item, template }: Dated,
): Promise<void> {
  const days = daysOf(kind).map((day) => {
    const dated = movedBy(template, day);
    const id = known.size;
    known.set(keyOf({ kind, item, day }), { id, receivedOn: dated.receivedOn, events: dated.events.length });
    return { id, dated };
  });
  for (const [table, part] of Object.entries({ row: 'rows', stream: 'streams', event: 'events' } as const)) {
    const rows = days.flatMap(({ id, dated }) => dated[part].map((one, place) => ({ ...one, template: id, place })));
    await client.query(`insert into bulk.${table} select * from jsonb_populate_recordset(null::bulk.${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  }
}

/** `seq`: the number of its first event less one. */
type Copy = { template: number; seq: number } & Record<Blank, string>;
type From = { templates: ReadonlyMap<string, Known>; serials: Serials; items: number; seq: number };

const copiesOf = ({ deps, database }: Office, { first, many }: { first: number; many: number }, from: From) =>
  deps.db.within({ area: database.area }, async (tx) => {
    const made: Copy[] = [];
    for (let copy = first; copy < first + many; copy += 1) {
      const template = from.templates.get(keyOf(placeOf(copy, from.items)));
      if (!template) throw new Error(`no template for copy ${copy}`);
      const { id, name, phone, number } = applicantOf(copy);
      made.push({
        template: template.id,
        seq: from.seq,
        case: caseIdOf(copy, template.receivedOn),
        number: from.serials.next(template.receivedOn),
        person: id,
        holder: holderOf(copy),
        query: queryHashOf(copy),
        byName: await deps.vault.lookupHash(tx, 'caseName', name),
        byPhone: await deps.vault.lookupHash(tx, 'casePhone', phone),
        byNumber: await deps.vault.lookupHash(tx, 'caseIdNumber', number),
      });
      from.seq += template.events;
    }
    return made;
  });

/** Hashes by which people are found are outside the log. */
const IN_EVENTS = ['case', 'number', 'person', 'holder', 'query'] as const;

/** A column of a template with its blanks filled in. */
const filled = (column: string, blanks: readonly Blank[] = BLANKS) =>
  blanks.reduce((text, blank) => `replace(${text}, '{${blank}}', c."${blank}")`, column);

const ROWS = Object.keys(TABLES).map(
  (table) => `
  insert into ${table} select made.* from copy c join bulk.row t on t.template = c.template and t.tab = '${table}',
    jsonb_populate_record(null::${table}, ${filled('t.row')}::jsonb) made`,
);

const STREAMS = `
insert into log.stream (area, stream, version, state, contains)
select $1, ${filled('t.stream', ['case'])}, t.version, ${filled('t.state', IN_EVENTS)}::jsonb, t.contains
from copy c join bulk.stream t on t.template = c.template`;

const EVENTS = `
with written as (
  insert into log.event (area, stream, version, schema, type, case_id, data, actor, basis, at, recorded_at, leaf)
  select $1, event ->> 'stream', t.version, t.schema, t.type, c."case"::uuid, event -> 'data', event -> 'actor', t.basis, t.at, t.at,
    sha256('\\x00'::bytea || convert_to(whole, 'UTF8'))
  from copy c join bulk.event t on t.template = c.template,
    lateral (select ${filled('t.canonical', IN_EVENTS)} as whole offset 0) as written_out, lateral (select whole::jsonb as event offset 0) as parsed
)
insert into log.numbered (seq, area, stream, version)
select c.seq + t.place + 1, $1, replace(t.stream, '{case}', c."case"), t.version
from copy c join bulk.event t on t.template = c.template`;

async function write(client: PoolClient, area: Area, copies: readonly Copy[]): Promise<void> {
  // What the tables would write by themselves is copied as well.
  await client.query('begin; set local session_replication_role = replica; truncate copy');
  await client.query('insert into copy select * from jsonb_populate_recordset(null::copy, $1)', [
    JSON.stringify(copies),
  ]);
  await client.query('analyze copy');
  for (const rows of ROWS) await client.query(rows);
  await client.query(STREAMS, [area]);
  await client.query(EVENTS, [area]);
  await client.query('commit');
}

/** The counters go on from here, and the planner knows what there is, as after a night of autovacuum. */
async function settle(client: PoolClient, area: Area, { drawn }: Serials): Promise<Loaded> {
  await client.query(
    `insert into intake.case_counter (area, received_on, last_serial) select $1, day, last from unnest($2::date[], $3::int[]) as t (day, last)
     on conflict (area, received_on) do update set last_serial = excluded.last_serial`,
    [area, [...drawn.keys()], [...drawn.values()]],
  );
  await client.query('select supervision.recount()');
  // What was loaded is counted.
  await client.query('update log.follower set position = (select max(seq) from log.numbered)');
  await client.query(
    `vacuum (analyze) ${[...Object.keys(TABLES), 'log.stream', 'log.event', 'log.numbered', ...TALLIES].join(', ')}`,
  );
  const { rows } = await client.query<Loaded>(
    'select (select count(*) from intake.case_list)::int as cases, (select count(*) from log.event)::int as events',
  );
  return rows[0] ?? { cases: 0, events: 0 };
}
