import { civilDateOf, type CivilDate } from '../../kernel/civil-date.ts';
import type { Area } from '../../kernel/id.ts';
import {
  findDepartmentNames,
  findItemRows,
  findRolesOfItems,
  loadCatalogue,
  readCatalogueFiles,
  type LoadStamp,
} from '../../modules/catalogue/index.ts';
import { loadDecisionFiles, readDecisionFiles } from '../../modules/decisions/index.ts';
import {
  cityOf,
  compiledFiles,
  loadModels,
  loadTemplates,
  readModelFiles,
  readTemplateFiles,
  type LoadFault,
  type ModelFile,
  type ModelReport,
  type TemplateReport,
} from '../../modules/process/index.ts';
import { loadCommitmentTexts, readCommitmentTexts } from '../../modules/intake/index.ts';
import {
  loadJourneys,
  loadThemes,
  publishExecutable,
  readJourneyFiles,
  readThemePhrases,
  readThemesFile,
  type ThemesReport,
} from '../../modules/themes/index.ts';
import { systemScope, type Db, type Tx } from '../../platform/database/index.ts';

export type Loading = {
  db: Db;
  area: Area;
  now: () => Date;
  /** Why it changes: stands in the change record of each entry. */
  reason: string;
  /** A folder of catalogue files; the one that ships with the product when not given. */
  folder?: string;
};

/** Entries, process models, decision models, texts of commitments and themes together: what was made, and what was left out with every reason. */
export type FillReport = {
  created: number;
  changed: number;
  unchanged: number;
  refused: { key: string; reason: string; detail: string }[];
};

/**
 * Brings the county's catalogue, the process models of its items, its decision models, the texts of commitments and the themes to what the
 * files of a folder say, in one transaction. The same files again change nothing. Models are examined before it begins, since that takes
 * longer than a transaction should. Themes that can be carried out are put into service behind it. Templates of the city follow in a transaction of their own, since they are of another area.
 */
export async function fillCatalogue({ db, area, now, reason, folder }: Loading): Promise<FillReport> {
  const files = await readCatalogueFiles(folder);
  const models = await readModelFiles(folder);
  const decisions = await readDecisionFiles(folder);
  const commitments = await readCommitmentTexts(folder);
  const themesFile = { themes: await readThemesFile(folder), phrases: await readThemePhrases(folder) };
  const journeys = await readJourneyFiles(folder);
  const templates = await readTemplateFiles(folder);
  const at = now();
  const stamp = { actor: { kind: 'system', id: 'onewindow load' }, at, reason, on: civilDateOf(at) } as const;
  const report = await db.within(systemScope(area), async (tx): Promise<FillReport> => {
    const entries = await loadCatalogue(tx, files, stamp);
    const loaded = await fillModels(tx, models, stamp);
    const decided = await loadDecisionFiles(tx, decisions, stamp);
    const texts = await loadCommitmentTexts(tx, commitments, stamp);
    const themes = await fillThemes(tx, themesFile, stamp);
    await loadJourneys(tx, journeys, stamp);
    const sum = (part: 'created' | 'changed' | 'unchanged') =>
      entries[part] + loaded[part] + decided[part] + texts[part] + themes[part];
    return {
      created: sum('created'),
      changed: sum('changed'),
      unchanged: sum('unchanged'),
      refused: [
        ...entries.refused,
        ...texts.refused,
        ...themes.refused.flatMap(({ key, faults }) =>
          faults.map(({ code, ...about }) => ({
            ...{ key: `theme ${key}`, reason: code, detail: Object.values(about).join(' ') },
          })),
        ),
        ...decided.refused.map(({ key, fault: { code, detail } }) => ({ key: `${key}.dmn`, reason: code, detail })),
        ...loaded.refused.map(({ name, fault }) => ({ key: `${name}.bpmn`, ...said(fault) })),
      ],
    };
  });
  await publishExecutable({ db, scope: systemScope(area), stamp, compiled: compiledFiles(models) });
  const editions = await db.within(systemScope(cityOf(area)), (tx) => loadTemplates(tx, templates, stamp));
  return withTemplates(report, editions);
}

const withTemplates = (report: FillReport, { created, unchanged, refused }: TemplateReport): FillReport => ({
  created: report.created + created,
  changed: report.changed,
  unchanged: report.unchanged + unchanged,
  refused: [
    ...report.refused,
    ...refused.map(({ name, refusal }) => ({
      key: `process-templates ${name}`,
      reason: refusal.code,
      detail: 'element' in refusal ? refusal.element : '',
    })),
  ],
});

async function fillModels(tx: Tx, models: readonly ModelFile[], stamp: LoadStamp): Promise<ModelReport> {
  const names = models.map(({ name }) => name);
  return loadModels(tx, models, {
    items: await itemsInForce(tx, names, stamp.on),
    departments: new Set((await findDepartmentNames(tx)).keys()),
    stamp,
  });
}

type ThemeFiles = { themes: unknown; phrases: ReadonlyMap<string, readonly string[]> };

async function fillThemes(tx: Tx, { themes, phrases }: ThemeFiles, stamp: LoadStamp): Promise<ThemesReport> {
  const roles = await findRolesOfItems(tx, stamp.on);
  const items = new Map([...roles].map(([key, of]) => [key, { roles: of }]));
  return loadThemes(tx, themes, { items, phrases, stamp });
}

const itemsInForce = async (tx: Tx, keys: readonly string[], on: CivilDate) =>
  new Set((await findItemRows(tx, keys, on)).map(({ key }) => key));

/** The fault with what it is about: the way to a counter-example, or an element and what was found there. */
function said(fault: LoadFault): { reason: string; detail: string } {
  if ('path' in fault) return { reason: fault.code, detail: `${fault.elements.join(', ')}: ${fault.path.join(' → ')}` };
  const about = ['element' in fault ? fault.element : undefined, 'detail' in fault ? fault.detail : undefined];
  return { reason: fault.code, detail: about.filter((part) => typeof part === 'string').join(' ') };
}
