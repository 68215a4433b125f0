import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actingPort } from '../../../src/app/compose/acting.ts';
import { calendarOf } from '../../../src/kernel/calendar-notice.ts';
import { civilDateOf } from '../../../src/kernel/civil-date.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import {
  findClosedDepartments,
  findDepartmentNames,
  findPublishedItem,
  loadCatalogue,
  readCatalogueFiles,
  type ItemVersion,
} from '../../../src/modules/catalogue/index.ts';
import { loadDecisionFiles, readDecisionFiles } from '../../../src/modules/decisions/index.ts';
import { readTemplates } from '../../../src/modules/documents/index.ts';
import {
  keepPaper,
  loadCommitmentTexts,
  readCommitmentTexts,
  type CaseDeps,
} from '../../../src/modules/intake/index.ts';
import { loadNotices } from '../../../src/platform/calendar/index.ts';
import { openMasterKey, openVault } from '../../../src/platform/crypto/index.ts';
import { diskStore, openFiles, type FileStore } from '../../../src/platform/files/index.ts';
import type { Tx } from '../../../src/platform/database/index.ts';
import { openPrinter } from '../../../src/platform/pdf/index.ts';
import type { TestDatabase } from '../database.ts';
import { certificateTemplate } from '../documents/certificates.ts';

export type Office = {
  database: TestDatabase;
  /** Where its files lie. */
  store: FileStore;
  deps: CaseDeps;
  item: ItemVersion;
  /** What was read of whose file, in order. */
  reads: { officer: string; what: string }[];
  /** Officers and the people they must keep away from. */
  relatives: Map<string, PersonId[]>;
  /** Moves the clock of the office. */
  setNow(instant: string): void;
  close(): Promise<void>;
};

/** An office on a database that was just migrated, with the starter catalogue, real keys, files and papers; closing it closes the database. */
export async function openOfficeOn(database: TestDatabase, startsAt: string): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'ow-office-'));
  let now = new Date(startsAt);
  const clock = () => now;
  const key = await openMasterKey({ path: join(folder, 'keys/master.key'), mayCreate: true });
  if (!key.ok) throw new Error(`no master key: ${key.error.code}`);
  const vault = openVault({ wrapper: key.value, now: clock });
  const store = diskStore(join(folder, 'files'));
  const files = openFiles({ store, vault });
  const calendar = calendarOf(await loadNotices());
  const reads: Office['reads'] = [];
  const relatives = new Map<string, PersonId[]>();
  const conventions = () => ({ calendar, hours: [], firstDay: 'dayAfter' }) as const;
  const deps: CaseDeps = {
    db: database.app,
    vault,
    files,
    documents: {
      printer: openPrinter({ fontPaths: [] }),
      templates: readTemplates(fileURLToPath(new URL('../../../templates', import.meta.url))),
      keep: keepPaper(files),
      demonstration: true,
      now: clock,
    },
    certificates: {
      printer: openPrinter({ fontPaths: [] }),
      vault,
      template: certificateTemplate(),
      keep: keepPaper(files),
      copyAnnotation: '',
      copyUrl: (token) => `http://localhost/copies/${token}`,
      verificationUrl: (identifier) => `http://localhost/verify/${identifier}`,
      demonstration: true,
      now: clock,
      random: (length) => randomBytes(length),
    },
    now: clock,
    conventions,
    runs: { conventions, departmentNames, closedDepartments: findClosedDepartments },
    officersIn: () => Promise.resolve([]),
    serves: () => Promise.resolve(true),
    acting: actingPort({ vault, now: clock }),
    interestsOf: (_tx, officer) =>
      Promise.resolve({ people: relatives.get(officer) ?? [], organisations: [], cases: [] }),
    sectionsOf: () => Promise.resolve([]),
    worksIn: () => Promise.resolve(true),
    awayUntil: () => Promise.resolve(new Map()),
    staffOf: () => Promise.resolve([]),
    actorFor: ({ actor }) => actor,
    permits: () => true,
    officerNames: (_tx, officers) => Promise.resolve(new Map(officers.map((id) => [id, `officer ${id}`]))),
    recordRead: (_tx, { actor }, { what }) => Promise.resolve(void reads.push({ officer: actor.id, what })),
    statusUrl: (number) => `http://localhost/status?number=${number}`,
  };
  const item = await loadedItem(database, clock);
  return {
    database,
    store,
    deps,
    item,
    reads,
    relatives,
    setNow: (instant) => {
      now = new Date(instant);
    },
    close: async () => {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function departmentNames(tx: Tx): Promise<Map<string, string>> {
  return new Map([...(await findDepartmentNames(tx))].map(([key, { zh }]) => [key, zh]));
}

async function loadedItem({ app, area }: TestDatabase, clock: () => Date): Promise<ItemVersion> {
  const actor = { kind: 'system', id: 'load' } as const;
  const stamp = { actor, at: clock(), reason: 'starter', on: civilDateOf(clock()) };
  const starter = await readCatalogueFiles();
  const commitments = await readCommitmentTexts();
  const decisions = await readDecisionFiles();
  const item = await app.within({ area }, async (tx) => {
    await loadCatalogue(tx, starter, stamp);
    await loadCommitmentTexts(tx, commitments, stamp);
    await loadDecisionFiles(tx, decisions, stamp);
    return findPublishedItem(tx, 'public-health', civilDateOf(clock()));
  });
  if (!item) throw new Error('the starter catalogue has no public-health');
  return item;
}
