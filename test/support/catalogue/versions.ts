import { contentOf, sha256Of } from '../../../src/modules/catalogue/content.ts';
import { readCatalogueFiles, type Division, type ItemVersion } from '../../../src/modules/catalogue/index.ts';
import { doubtsOf } from '../../../src/modules/catalogue/rules/doubts.ts';
import { readStarter } from '../../../src/modules/catalogue/starter.ts';

const starter = readStarter(await readCatalogueFiles());

/** An item of the starter catalogue as its first published version. */
export function versionOf(key: string): ItemVersion {
  const item = starter.items.find((one) => one.key === key);
  const department = starter.departments.find((one) => one.key === item?.department);
  if (!item || !department) throw new Error(`not in the starter catalogue: ${key}`);
  const content = contentOf(item, starter);
  return {
    ...content,
    key,
    version: 1,
    name: { zh: item.name, ...(item.nameInEnglish !== undefined && { en: item.nameInEnglish }) },
    effectiveOn: '2026-01-01',
    retiredOn: null,
    sha256: sha256Of(content),
    department,
    doubts: doubtsOf(item),
  };
}

export const everyItem = starter.items;
export const everyKey: readonly string[] = everyItem.map(({ key }) => key);

/** The thirteen towns of the demonstration county. */
export const towns: readonly Division[] = starter.divisions.filter(({ parent }) => parent === '370828000000');
