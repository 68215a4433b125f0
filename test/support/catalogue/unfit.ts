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
  const stamp = {
    actor: { kind: 'system', id: 'test' } as const,
    at: new Date('2026-01-01T00:00:00Z'),
    reason: 'a question of a kind that no page knows',
    on: civilDate('2026-01-01'),
  };
  const report = await app.within({ area }, (tx) =>
    loadCatalogue(tx, { ...files, items: { items }, dataElements: { elements } }, stamp),
  );
  if (report.refused.length > 0) throw new Error(JSON.stringify(report.refused));
}

function entriesOf(file: unknown, name: string): object[] {
  const entries: unknown = typeof file === 'object' && file !== null ? Reflect.get(file, name) : undefined;
  if (!Array.isArray(entries)) throw new Error(`no ${name}`);
  return entries;
}
