import { sql, type RawBuilder } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ItemCounts, ItemPage, ItemRow, ItemVersion, ListQuery, ToleranceCoverage } from '../contract/answers.ts';
import type { Ease } from '../contract/ease.ts';
import type { Item } from '../contract/item.ts';
import { fieldKeys, FIELDS, KEY_GROUPS, keyGroupKeys } from '../contract/livelihood.ts';
import type { Bilingual } from '../contract/words.ts';
import { doubtsOf } from '../rules/doubts.ts';
import { coverageOf } from '../rules/tolerance-coverage.ts';
import { keptOf } from '../store/edition.ts';
import { countEase, findEase } from './ease.ts';
import { inForce, published } from './in-force.ts';

const PAGE = 50;

const nameOf = ({ name, nameInEnglish }: Item): Bilingual => ({
  zh: name,
  ...(nameInEnglish !== undefined && { en: nameInEnglish }),
});

const whole = (query: ReturnType<typeof published>) =>
  query
    .select([
      'version.key',
      'version.version',
      'version.effective_on',
      'version.retired_on',
      'version.sha256',
      'version.content',
      'department.content as department',
    ])
    .executeTakeFirst();

/** The version that a new application falls under on that day; undefined when nobody can apply for this any more, or yet. */
export const findPublishedItem = (tx: Tx, key: string, on: CivilDate): Promise<ItemVersion | undefined> =>
  keptOf(tx, `in force ${on} ${key}`, async () => {
    const row = await whole(inForce(tx, on).where('version.key', '=', key));
    return row && versionOf(row);
  });

/** A version that a case or draft was begun under, whether or not it is still in force. Throws when there never was one. */
export const getItemVersion = (tx: Tx, key: string, version: number): Promise<ItemVersion> =>
  keptOf(tx, `version ${version} ${key}`, async () => {
    const row = await whole(published(tx).where('version.key', '=', key).where('version.version', '=', version));
    if (!row) throw new Error(`item ${key} has no published version ${version}`);
    return versionOf(row);
  });

type WholeRow = NonNullable<Awaited<ReturnType<typeof whole>>>;

function versionOf({ effective_on, retired_on, content: { item, elements }, ...row }: WholeRow): ItemVersion {
  if (effective_on === null) throw new Error(`version ${row.version} of ${row.key} is published without a day`);
  return {
    ...row,
    name: nameOf(item),
    effectiveOn: effective_on,
    retiredOn: retired_on,
    item,
    elements,
    doubts: doubtsOf(item),
  };
}

const listed = (tx: Tx, on: CivilDate) =>
  inForce(tx, on).select([
    'version.key',
    'version.name',
    sql<ItemRow['audience']>`version.audience`.as('audience'),
    'version.name_in_english as english',
    'version.promised_limit as promisedLimit',
    'version.visits',
    'version.charged',
    'department.content as department',
  ]);

type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number];

/** The rows as they are shown, each with its ease. */
async function rowsOf(tx: Tx, on: CivilDate, rows: readonly ListedRow[]): Promise<ItemRow[]> {
  const eases = await findEase(tx, on);
  return rows.map(({ name, english, department, ...row }) => ({
    ...row,
    name: { zh: name, ...(english !== null && { en: english }) },
    department: { key: department.key, name: department.name },
    ease: [...(eases.get(row.key) ?? [])],
  }));
}

/** Which of the items in force are meant. */
function meantBy(
  { audience, department, field, group, ease }: Omit<ListQuery, 'after'>,
  eases: ReadonlyMap<string, readonly Ease[]>,
): RawBuilder<boolean> {
  const easy = ease && [...eases].flatMap(([key, own]) => (own.includes(ease) ? [key] : []));
  return sql<boolean>`
    (${audience ?? null}::text is null or version.audience in (${audience ?? null}::text, 'both'))
    and (${department ?? null}::text is null or version.department = ${department ?? null}::text)
    and (${field ?? null}::text is null or version.livelihood_field = ${field ? FIELDS[field] : null}::text)
    and (${group ?? null}::text is null or version.livelihood_groups ? ${group ? KEY_GROUPS[group] : null}::text)
    and (${easy ?? null}::text[] is null or version.key = any(${easy ?? null}::text[]))`;
}

/** Items in force by name, 50 at a time. */
export async function listItems(tx: Tx, { after, ...narrowed }: ListQuery, on: CivilDate): Promise<ItemPage> {
  const [afterName = '', afterKey = ''] = after?.split('\n') ?? [];
  const meant = meantBy(narrowed, await findEase(tx, on));
  const { total } = await inForce(tx, on)
    .where(meant)
    .select(sql<number>`count(*)::integer`.as('total'))
    .executeTakeFirstOrThrow();
  const rows = await listed(tx, on)
    .where(meant)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(version.name, version.key) > (${afterName}, ${afterKey})`),
    )
    .orderBy('version.name')
    .orderBy('version.key')
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    items: await rowsOf(tx, on, page),
    total,
    after: rows.length > PAGE && last ? `${last.name}\n${last.key}` : null,
  };
}

/** The rows of these items that are in force, in the order of the keys. */
export async function findItemRows(tx: Tx, keys: readonly string[], on: CivilDate): Promise<ItemRow[]> {
  const rows = await listed(tx, on)
    .where('version.key', '=', sql<string>`any(${[...keys]}::text[])`)
    .limit(keys.length)
    .execute();
  const byKey = new Map((await rowsOf(tx, on, rows)).map((row) => [row.key, row]));
  return keys.map((key) => byKey.get(key)).filter((row) => row !== undefined);
}

/** The items in force that promise their result on the spot (即办件), by name. */
export async function findItemsOnTheSpot(tx: Tx, on: CivilDate): Promise<ItemRow[]> {
  const rows = await listed(tx, on)
    .where(sql<boolean>`version.promised_limit ->> 'unit' = 'onTheSpot'`)
    .orderBy('version.name')
    .orderBy('version.key')
    .execute();
  return rowsOf(tx, on, rows);
}

/** 容缺受理 for what enterprises apply for, over the items in force; those that let nothing follow by name. */
export async function findToleranceCoverage(tx: Tx, on: CivilDate): Promise<ToleranceCoverage> {
  const rows = await inForce(tx, on).select('version.content').orderBy('version.key').execute();
  const items = rows.map(({ content }) => content.item);
  const names = new Map(items.map((item) => [item.key, nameOf(item)]));
  const { without, ...counts } = coverageOf(items);
  return { on, ...counts, without: without.map((key) => ({ key, name: names.get(key) ?? { zh: key } })) };
}

/** Who has a part in each item in force: the roles that its form and its list of people name. */
export async function findRolesOfItems(tx: Tx, on: CivilDate): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await inForce(tx, on)
    .select([
      'version.key',
      sql<string[]>`
      array(select distinct part ->> 'role' from jsonb_array_elements(
        (version.content -> 'item' -> 'formFields') || (version.content -> 'item' -> 'roles')) as part)`.as('roles'),
    ])
    .execute();
  return new Map(rows.map(({ key, roles }) => [key, new Set(roles)]));
}

/** How many items in force stand in each field of everyday life, concern each key group, and are easy in each way. */
export async function countItems(tx: Tx, on: CivilDate): Promise<ItemCounts> {
  const fields = await inForce(tx, on)
    .where('version.livelihood_field', 'is not', null)
    .groupBy('version.livelihood_field')
    .select(['version.livelihood_field as name', sql<number>`count(*)::integer`.as('items')])
    .execute();
  const groups = await inForce(tx, on)
    .innerJoin(
      sql<{ name: string }>`jsonb_array_elements_text(version.livelihood_groups)`.as<'tag'>(sql`tag(name)`),
      (join) => join.onTrue(),
    )
    .groupBy('tag.name')
    .select(['tag.name', sql<number>`count(*)::integer`.as('items')])
    .execute();
  return {
    fields: byTheirKey(fieldKeys, FIELDS, fields),
    groups: byTheirKey(keyGroupKeys, KEY_GROUPS, groups),
    eases: await countEase(tx, on),
  };
}

function byTheirKey<Key extends string>(
  keys: readonly Key[],
  names: Readonly<Record<Key, string>>,
  counted: readonly { name: string | null; items: number }[],
): Map<Key, number> {
  const items = new Map(counted.map((one) => [one.name, one.items]));
  return new Map(
    keys.flatMap((key): [Key, number][] => {
      const count = items.get(names[key]);
      return count === undefined ? [] : [[key, count]];
    }),
  );
}
