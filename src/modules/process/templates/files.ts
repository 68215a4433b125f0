import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Stamped } from '../library/store.ts';
import { PublishTemplate } from './contract.ts';
import { examineTemplate, keepTemplate, type PublishingRefusal } from './publishing.ts';

/** The templates that ship with the product, beside `src/` and `dist/` alike. */
const shipped = fileURLToPath(new URL('../../../../data/', import.meta.url));

const { xml: _xml, ...facts } = PublishTemplate.properties;
const TemplatesFile = Type.Object({
  templates: Type.Array(
    Type.Object({ ...facts, key: Type.String(), file: Type.String({ pattern: '^[a-z0-9-]+\\.bpmn$' }) }),
  ),
});

/** An edition that a folder holds, examined. */
export type TemplateFile = { key: string; wish: PublishTemplate; examined: Result<string, PublishingRefusal> };

/** Reads and examines `process-templates/` of a catalogue folder, editions in their order. None where there is no such folder. */
export async function readTemplateFiles(folder: string = shipped): Promise<TemplateFile[]> {
  const place = join(folder, 'process-templates');
  const listed = await readFile(join(place, 'templates.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{"templates":[]}';
    throw error;
  });
  const { templates } = Value.Parse(TemplatesFile, JSON.parse(listed));
  const files: TemplateFile[] = [];
  for (const { key, file, ...said } of templates.toSorted((one, other) => one.edition - other.edition)) {
    const wish = { ...said, xml: await readFile(join(place, file), 'utf8') };
    files.push({ key, wish, examined: await examineTemplate(wish) });
  }
  return files;
}

export type TemplateReport = {
  created: number;
  unchanged: number;
  refused: { name: string; refusal: PublishingRefusal }[];
};

/** Brings editions as the city of the scope; what is there already changes nothing. */
export async function loadTemplates(
  tx: Tx,
  files: readonly TemplateFile[],
  { actor, at }: Stamped,
): Promise<TemplateReport> {
  const report: TemplateReport = { created: 0, unchanged: 0, refused: [] };
  for (const { key, wish, examined } of files) {
    const kept = examined.ok
      ? await keepTemplate(tx, { key, wish: { ...wish, xml: examined.value }, actor, at })
      : examined;
    if (!kept.ok) report.refused.push({ name: `${key} ${wish.edition}`, refusal: kept.error });
    else if (kept.value.isNew) report.created += 1;
    else report.unchanged += 1;
  }
  return report;
}
