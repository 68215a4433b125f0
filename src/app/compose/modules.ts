import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calendarOf, calendarOfVersion, type Notice } from '../../kernel/calendar-notice.ts';
import type { Conventions } from '../../kernel/clock-measure.ts';
import { civilDateOf } from '../../kernel/civil-date.ts';
import { personId } from '../../kernel/id.ts';
import {
  findClosedDepartments,
  findDepartmentNames,
  openItemSearch,
  type ItemSearch,
} from '../../modules/catalogue/index.ts';
import type { CertificateDeps } from '../../modules/certificates/index.ts';
import type { CreditDeps } from '../../modules/credit/index.ts';
import type { PaperDeps } from '../../modules/delivery/index.ts';
import { readTemplates, type DocumentDeps } from '../../modules/documents/index.ts';
import {
  actorFor,
  findColleagues,
  findHallOf,
  findOfficerNames,
  findOrganisationsWith,
  findPersonsWith,
  findRunningMandates,
  findRunningMeeting,
  interestsOf,
  nameOf,
  permits,
  findAway,
  findStaff,
  sectionsOf,
  worksOn,
  verdictOf,
  type IdentityDeps,
} from '../../modules/identity/index.ts';
import {
  keepPaper,
  type CaseDeps,
  type CounterDeps,
  type ThemeCounterDeps,
  type DraftDeps,
  type TurnedAwayDeps,
} from '../../modules/intake/index.ts';
import type { IssuingDeps, OwnMatter, OwnTheme } from '../../modules/issuing/index.ts';
import type { MessageDeps } from '../../modules/messages/index.ts';
import type { OversightDeps } from '../../modules/oversight/index.ts';
import type { RatingDeps } from '../../modules/ratings/index.ts';
import { loadNotices } from '../../platform/calendar/index.ts';
import type { SupervisionDeps } from '../../modules/supervision/index.ts';
import type { ChecklistPrintDeps, StandardDeps } from '../../modules/themes/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { openUploads, type Uploads } from '../../platform/files/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { AccessLog } from '../../platform/log/index.ts';
import { actingPort } from './acting.ts';
import { to } from '../../web/portal/pages/addresses.ts';
import type { Foundation } from './foundation.ts';
import { issuingDeps, paperDeps } from './issuing.ts';
import { creditDeps } from './credit.ts';
import { knownOf } from './known.ts';
import { messageDeps } from './messages.ts';
import { oversightDeps } from './oversight.ts';
import { ratingDeps } from './ratings.ts';
import { secondPersonPort } from './second-person-messages/telling.ts';

/** What the use cases of each module are given; the only place where one module's door is put into another's port. */
export type Modules = {
  identity: IdentityDeps;
  intake: DraftDeps;
  counter: CounterDeps;
  turnedAway: TurnedAwayDeps;
  credit: CreditDeps;
  messages: MessageDeps;
  issuing: IssuingDeps & { ownMatter: OwnMatter; ownTheme: OwnTheme };
  papers: PaperDeps;
  supervision: SupervisionDeps;
  standards: StandardDeps;
  checklists: ChecklistPrintDeps;
  correctionPaper: ReturnType<typeof correctionPaperDeps>;
  themeCounter: ThemeCounterDeps;
  oversight: OversightDeps;
  ratings: RatingDeps;
  uploads: Uploads;
  search: ItemSearch;
  themeSearch: ItemSearch;
};

/** Beside `src/` and `dist/` alike. */
const templatesFolder = fileURLToPath(new URL('../../../templates/', import.meta.url));

/** Whoever applies has proved the name once: real-name level 2. */
const LEVEL_TO_APPLY = 2;

/** `ca`: certificates by which gateways are known, where the county has its own. */
export async function openModules(foundation: Foundation, publicUrl: URL, ca?: string): Promise<Modules> {
  const { databases, vault, fileStore } = foundation;
  const identity = identityDeps(foundation, publicUrl);
  const cases = caseDeps(foundation, { identity, notices: await loadNotices() });
  const intake = draftDeps(foundation, { identity, cases });
  const issuing = issuingDeps(foundation, { identity, cases });
  const meeting: Omit<CounterDeps, 'drafts'> = {
    findMeeting: (tx, { officer, meeting: id }) =>
      findRunningMeeting(tx, { officer, meeting: id, now: foundation.now() }),
    mandatesOf: (tx, agent) => findRunningMandates(vault, tx, { agent, day: civilDateOf(foundation.now()) }),
    hallOf: findHallOf,
  };
  const themeSearch = openItemSearch('theme');
  return {
    identity,
    search: openItemSearch(),
    themeSearch,
    messages: messageDeps(foundation, { publicUrl, ca }),
    issuing,
    credit: creditDeps(cases),
    papers: paperDeps(issuing, cases),
    uploads: openUploads({ app: databases.app, store: fileStore, vault }),
    intake,
    supervision: supervisionDeps(foundation, cases),
    standards: standardDeps(foundation),
    checklists: checklistDeps(foundation),
    correctionPaper: correctionPaperDeps(foundation),
    oversight: oversightDeps(foundation, cases),
    ratings: ratingDeps({ identity, intake }),
    counter: { drafts: intake, ...meeting },
    themeCounter: {
      ...{ counter: { drafts: intake, ...meeting }, search: themeSearch },
      ...themeSlipDeps(foundation),
    },
    turnedAway: { ...intake, ...meeting, lookUpUrl: new URL(to.turnedAwayByCode, publicUrl).href },
  };
}

function draftDeps(
  { vault, now }: Foundation,
  { identity, cases }: { identity: IdentityDeps; cases: CaseDeps },
): DraftDeps {
  return {
    ...cases,
    mayApply: (caller, permission, { applicant: { person, organisation, mandate: id }, item, act }) => {
      const applicant = { person, ...(organisation !== null && { organisation }) };
      const mandate = id === null ? {} : { mandate: { id, act } };
      const facts = { applicant, item, requiredLevel: LEVEL_TO_APPLY, ...mandate } as const;
      return verdictOf(permits(identity, caller, { permission, facts }));
    },
    knownOf: knownOf({ vault, now }),
    nameOf: async (tx, applicant) => (await nameOf(vault, tx, applicant)) ?? '',
    personsWith: (tx, citizenIds) => findPersonsWith(vault, tx, citizenIds),
    organisationsWith: findOrganisationsWith,
    secondPersons: secondPersonPort({ vault, now }, identity.publicUrl),
  };
}

/** What identity needs, also where nothing is served. */
export function identityDeps(
  { config, databases, vault, now, installation }: Foundation,
  publicUrl: URL,
): IdentityDeps {
  const demonstration = installation.mode === 'demo';
  const secondFactorPolicy = demonstration ? 'offered' : 'compulsory';
  return { db: databases.app, area: config.area, vault, now, publicUrl, secondFactorPolicy, demonstration };
}

type Needs = { identity: IdentityDeps; notices: readonly Notice[] };

function caseDeps(foundation: Foundation, { identity, notices }: Needs): CaseDeps {
  const { databases, vault, files, now, config } = foundation;
  const conventions = (version?: string): Conventions => ({
    calendar: version === undefined ? calendarOf(notices, civilDateOf(now())) : calendarOfVersion(notices, version),
    hours: config.hallHours,
    firstDay: 'dayAfter',
  });
  return {
    db: databases.app,
    vault,
    files,
    now,
    documents: documentDeps(foundation),
    certificates: certificateDeps(foundation, identity.publicUrl),
    conventions,
    acting: actingPort({ vault, now }),
    runs: { conventions, departmentNames, closedDepartments: findClosedDepartments },
    officerNames: findOfficerNames,
    officersIn: findColleagues,
    serves: async (tx, { officer, ...place }) => (await findColleagues(tx, place)).some(({ id }) => id === officer),
    sectionsOf,
    worksIn: async (tx, officer, place) => worksOn(await sectionsOf(tx, officer), place),
    awayUntil: (tx, officers) => findAway(tx, officers, civilDateOf(now())),
    staffOf: findStaff,
    interestsOf: interests,
    recordRead: async (tx, caller, read) => {
      const log = new AccessLog({ actor: caller.actor, at: now() });
      log.record(read);
      await log.write(tx);
    },
    actorFor: (caller: Caller, permission: string, department: string) =>
      actorFor(identity, caller, { permission, facts: { department } }),
    permits: (caller: Caller, permission: string, department: string) =>
      permits(identity, caller, { permission, facts: { department } }).allowed,
    statusUrl: (number) => new URL(`/status?${new URLSearchParams({ number }).toString()}`, identity.publicUrl).href,
  };
}

/** What departments are called, in Chinese: on drawings and in lists of tasks. */
async function departmentNames(tx: Tx): Promise<Map<string, string>> {
  const names = await findDepartmentNames(tx);
  return new Map([...names].map(([key, { zh }]) => [key, zh]));
}

const interests: CaseDeps['interestsOf'] = async (tx, officer) => {
  const { people, ...others } = await interestsOf(tx, officer);
  return { people: people.map(personId), ...others };
};

const certificateDeps = (
  { files, vault, printer, installation, now }: Foundation,
  publicUrl: URL,
): CertificateDeps => ({
  printer,
  vault,
  template: readFileSync(`${templatesFolder}certificate@1.typ`, 'utf8'),
  copyAnnotation: readFileSync(`${templatesFolder}copy-annotation@1.typ`, 'utf8'),
  copyUrl: (token) => new URL(`/copies/${token}`, publicUrl).href,
  keep: keepPaper(files),
  verificationUrl: (identifier) => new URL(`/verify/${identifier}`, publicUrl).href,
  demonstration: installation.mode === 'demo',
  now,
  random: randomBytes,
});

const supervisionDeps = ({ databases, printer, now, installation }: Foundation, cases: CaseDeps): SupervisionDeps => ({
  db: databases.app,
  now,
  conventions: cases.conventions,
  permits: cases.permits,
  printer,
  template: readFileSync(`${templatesFolder}bulletin@1.typ`, 'utf8'),
  demonstration: installation.mode === 'demo',
});

const standardDeps = ({ databases, printer, now, installation }: Foundation): StandardDeps => ({
  db: databases.app,
  now,
  printer,
  template: readFileSync(`${templatesFolder}theme-standard@1.typ`, 'utf8'),
  demonstration: installation.mode === 'demo',
});

const checklistDeps = ({ databases, printer, now }: Foundation): ChecklistPrintDeps => ({
  ...{ db: databases.app, now, printer },
  template: readFileSync(`${templatesFolder}theme-checklist@1.typ`, 'utf8'),
});

const correctionPaperDeps = ({ printer, installation }: Foundation) => ({
  printer,
  template: readFileSync(`${templatesFolder}gathered-correction@1.typ`, 'utf8'),
  demonstration: installation.mode === 'demo',
});

const themeSlipDeps = ({ printer, installation }: Foundation) => ({
  printer,
  template: readFileSync(`${templatesFolder}theme-receipt@1.typ`, 'utf8'),
  demonstration: installation.mode === 'demo',
});

const documentDeps = ({ files, printer, installation, now }: Foundation): DocumentDeps => ({
  printer,
  templates: readTemplates(templatesFolder),
  keep: keepPaper(files),
  demonstration: installation.mode === 'demo',
  now,
});
