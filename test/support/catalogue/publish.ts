import { civilDate } from '../../../src/kernel/civil-date.ts';
import { loadCatalogue, readCatalogueFiles } from '../../../src/modules/catalogue/index.ts';
import type { TestDatabase } from '../database.ts';

/** The key of an item with a question of a kind that no page knows: it is published, and applied for at the window. */
export const UNFIT = 'hologram-licence';
export const UNFIT_QUESTION = 'hologram.colour';

/** Publishes that item beside the starter catalogue. */
export async function publishUnfit({ app, area }: TestDatabase): Promise<void> {
  const files = await readCatalogueFiles();
  const [item] = entriesOf(files.items, 'items');
  const [element] = entriesOf(files.dataElements, 'elements');
  const question = { id: UNFIT_QUESTION, name: '颜色', type: 'hologram', required: true, role: 'matter' };
  const items = [{ ...item, key: UNFIT, name: '全息许可', formFields: [question] }];
  const elements = [{ ...element, ...question }];
  const stamp = stamped('a question of a kind that no page knows', '2026-01-01');
  const report = await app.within({ area }, (tx) =>
    loadCatalogue(
      tx,
      { ...files, items: { items }, dataElements: { elements }, resultElements: { assigned: [] } },
      stamp,
    ),
  );
  if (report.refused.length > 0) throw new Error(JSON.stringify(report.refused));
}

type Change = { without: string; materialToo: string };

/** Publishes an item of the starter catalogue anew: a question less, a material more. */
export async function publishChanged({ app, area }: TestDatabase, key: string, change: Change): Promise<void> {
  const files = await readCatalogueFiles();
  const items = entriesOf(files.items, 'items').filter((item) => Reflect.get(item, 'key') === key);
  const changed = items.map((item) => ({
    ...item,
    formFields: entriesOf(item, 'formFields').filter((field) => Reflect.get(field, 'id') !== change.without),
    materials: [
      ...entriesOf(item, 'materials'),
      { ...entriesOf(item, 'materials').at(-1), id: `${key}.new`, name: change.materialToo },
    ],
  }));
  const stamp = stamped('the county asks for something else', '2026-03-02');
  await app.within({ area }, (tx) => loadCatalogue(tx, { ...files, items: { items: changed } }, stamp));
}

const stamped = (reason: string, on: string) => ({
  actor: { kind: 'system', id: 'test' } as const,
  at: new Date(`${on}T00:00:00Z`),
  reason,
  on: civilDate(on),
});

function entriesOf(file: unknown, name: string): object[] {
  const entries: unknown = typeof file === 'object' && file !== null ? Reflect.get(file, name) : undefined;
  if (!Array.isArray(entries)) throw new Error(`no ${name}`);
  return entries;
}
