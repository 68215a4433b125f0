import { civilDateOf } from '../../../kernel/civil-date.ts';
import { officerId, type CaseId, type OfficerId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { FILE_KINDS } from '../../../platform/files/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import {
  isPending,
  loadRun,
  type Running,
  hasExamined,
  type Run,
  type RunHistory,
  type RunTask,
} from '../../process/index.ts';
import { findTowns, getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import { findDocuments } from '../../documents/index.ts';
import { answeredPages, formOf } from '../../forms/index.ts';
import { adoptedHistory } from './adopt.ts';
import { isAmendmentAwaited } from './amending.ts';
import { openApplication, openEarlier, type ApplicationDocument } from './application.ts';
import { differencesBetween, type Differences } from './differences.ts';
import { inOrder, type DepartmentNames } from './completed-steps.ts';
import type { AnswerRow, CaseFile, MaterialRow } from './contract.ts';
import type { MaterialRule } from './contract/verdicts.ts';
import { nonAcceptanceTerms } from './declining.ts';
import { heldByCase, type CaseDeps, type FileRead } from './deps.ts';
import { isExtendable } from './extending.ts';
import { decisionTerms } from './decision-terms.ts';
import { licencesOf } from './licences-given.ts';
import { legalBasesOf } from './matter.ts';
import { findCaseRow, findOwnCases, type ListedCase } from './queries/case-rows.ts';
import { findHappened } from './queries/timeline.ts';
import { actsIn } from './rules/acts.ts';
import { isAgentOf } from './rules/belonging.ts';
import { keepsAwayFrom } from './rules/keeping-away.ts';
import { ledgerIn } from './rules/ledger.ts';
import { notesOf } from './rules/notes.ts';
import { stopOf } from './clock-stop.ts';
import { urgingView } from '../urging/view.ts';
import { endingSituation, endingView } from '../ending/view.ts';
import { hearingView } from '../procedures/hearing/views.ts';
import { procedureViews } from '../procedures/views.ts';
import { awaitedActs } from './reminding.ts';
import { openAssigned } from './results.ts';
import { rowsOf } from './rows.ts';
import { committedIn } from '../commitment/view.ts';
import { findStepsOfVisits } from '../joint-visit/queries/joint-visits.ts';
import { findThemeAround } from '../theme-cases/around.ts';
import { forwardingEntries } from '../forwarding/timeline.ts';
import { meetingEntries } from '../meeting/timeline.ts';
import { offeredOf, owingOf } from './tolerance/view.ts';
import { isPlain } from './task-target.ts';
import { decidingTask, openTask } from './standing-tasks.ts';
import { runView, taskViews } from './task-views.ts';
import { timelineOf, toldTo } from './timeline.ts';
import { PERMISSION_OF, permissionOf } from './permission-of.ts';
import { procedureSituation } from '../procedures/situation.ts';

const erased: ApplicationDocument = { applicantName: '', answers: {}, materials: [] };

/**
 * The whole file of a case for whoever the scope lets see it, opened and recorded as read. Undefined for a case that this scope does not
 * see, as for one that does not exist.
 */
export async function openCaseFile(
  tx: Tx,
  deps: CaseDeps,
  { caller, id, why }: { caller: Caller; id: CaseId; why: string },
): Promise<CaseFile | undefined> {
  const listed = await findCaseRow(tx, id);
  if (!listed) return undefined;
  const read = { caseId: id, person: listed.person, what: 'case', why };
  if (isAgentOf(listed, caller)) return fileForAgent(tx, deps, { caller, listed, read });
  if (caller.kind !== 'officer') return fileOf(tx, deps, { listed });
  await deps.recordRead(tx, caller, read);
  const history = await adoptedHistory(tx, deps, id);
  const acting = await actingOf(tx, deps, { caller, listed, history });
  const departments = await deps.runs.departmentNames(tx);
  const { acts, ...who } = acting;
  const looking = { id, ...who, history, departments };
  const decision = acts.includes('decide') ? await decisionTerms(tx, deps, id) : undefined;
  const declines = acts.includes('refuseAcceptance');
  return {
    ...(await fileOf(tx, deps, { listed, run: history.run, departments, caller })),
    acts,
    tasks: await taskViews(tx, deps, looking),
    run: runView(history),
    offered: await offeredOf(tx, deps, listed),
    ...(decision && { decision }),
    ...(declines && { nonAcceptance: nonAcceptanceTerms(deps, { listed, departments }) }),
  };
}

/** What an agent looks at is written down for the principal; papers are shown where the mandate lets him receive them. */
async function fileForAgent(
  tx: Tx,
  deps: CaseDeps,
  { caller, listed, read }: Seen & { read: FileRead },
): Promise<CaseFile | undefined> {
  const asked = { caller, applicant: listed, item: listed.item_key };
  if ((await deps.acting.holds(tx, { ...asked, act: 'any' })) !== 'holds') return undefined;
  await deps.recordRead(tx, caller, { ...read, why: 'mandate' });
  const file = await fileOf(tx, deps, { listed });
  const receives = (await deps.acting.holds(tx, { ...asked, act: 'papers' })) === 'holds';
  return receives ? file : { ...file, papers: [], licences: [], assigned: [] };
}

/** 个人信息保护法 art. 45: what the applicant handed in and what came of it, for his copy. In a transaction about that person. */
export async function collectCases(tx: Tx, deps: CaseDeps): Promise<CaseFile[]> {
  const files: CaseFile[] = [];
  const departments = await deps.runs.departmentNames(tx);
  for (const listed of await findOwnCases(tx)) files.push(await fileOf(tx, deps, { listed, departments }));
  return files;
}

/** `run`, `departments`: where they were read already. `caller`: who looks, where it is an officer. */
type Filing = { listed: ListedCase; run?: Run; departments?: DepartmentNames; caller?: Caller };

async function fileOf(tx: Tx, deps: CaseDeps, { listed, ...known }: Filing): Promise<CaseFile> {
  const { id } = listed;
  const item = await getItemVersion(tx, listed.item_key, listed.item_version);
  const opened = await openApplication(tx, deps.vault, id);
  const application = opened === 'erased' ? erased : opened;
  const differences = differencesBetween(await earlierOf(tx, deps, listed), application);
  const read = { id, item, application, differences };
  const happened = await findHappened(tx, id);
  const { run = (await loadRun(tx, id)).value, departments = await deps.runs.departmentNames(tx), caller } = known;
  const officer = caller?.actor.id;
  const events = happened.map(({ event }) => event);
  const today = civilDateOf(deps.now());
  const [row] = await rowsOf(tx, deps, [listed]);
  if (!row) throw new Error(`case ${id} was there a moment ago`);
  return {
    row,
    applicantName: application.applicantName,
    acting: application.acting ?? null,
    answers: await answerRows(tx, read),
    materials: await materialRows(tx, deps, read),
    timeline: inOrder(
      [...(await forwardingEntries(tx, id)), ...(await meetingEntries(tx, id, officer))],
      await timelineOf(tx, deps, { happened: toldTo(officer, happened), run, departments }),
    ),
    papers: await papersOf(tx, id),
    licences: await licencesOf(tx, deps, listed),
    assigned: await openAssigned(tx, deps, { item, events }),
    conditions: [...item.item.acceptanceConditions],
    legalBases: legalBasesOf(item),
    acts: [],
    tasks: [],
    run: null,
    stop: stopOf({ suspendedOn: listed.suspended_on, run, events, today }),
    procedures: await procedureViews(tx, deps, { events, today, isOver: listed.state === 'concluded', officer }),
    hearing: await hearingView(tx, deps, {
      events,
      today,
      choice: officer === undefined ? undefined : { facts: factsIn(listed), run },
    }),
    urging: await urgingView(tx, deps, { listed, run, happened, departments, officer: caller }),
    ending: await endingView(tx, deps, { listed, officer }),
    offered: null,
    owing: await owingOf(tx, deps, { listed, item }),
    commitment: await committedIn(tx, deps, { listed, events, today }),
    secondPersons: [...(application.secondPersons ?? [])],
    theme: (await findThemeAround(tx, id)) ?? null,
    extendedBy: extensionIn(happened),
    ledger: ledgerIn(events, item.item.promisedLimit, deps.conventions),
  };
}

const papersOf = async (tx: Tx, id: CaseId): Promise<CaseFile['papers']> =>
  (await findDocuments(tx, id)).map(({ id: paper, kind, number, issuedAt }) => ({
    ...{ id: paper, kind, number },
    issuedAt: issuedAt.toISOString(),
  }));

const factsIn = ({ number, item_key, item_version, department, person, organisation, mandate, ward }: ListedCase) => ({
  ...{ number, item: { key: item_key, version: item_version }, department },
  applicant: { person, organisation, mandate, ward },
});

/** By how many working days the limit was extended; null where it was not. */
const extensionIn = (happened: Awaited<ReturnType<typeof findHappened>>): number | null =>
  happened.flatMap(({ event }) => (event.type === 'limitExtended' ? [event.days] : [])).at(-1) ?? null;

/** Only who corrected has handed in twice. */
const earlierOf = async (tx: Tx, { vault }: CaseDeps, { id, corrected }: ListedCase) =>
  corrected ? openEarlier(tx, vault, id) : undefined;

/** What was handed in last, with what it was handed in for, and what differs from the time before. */
type Read = { id: CaseId; item: ItemVersion; application: ApplicationDocument; differences: Differences };

/** In the order in which they were asked; an answer whose question is gone stands last, as it was given. */
async function answerRows(tx: Tx, { item, application: { answers }, differences }: Read): Promise<AnswerRow[]> {
  const form = formOf(item, await findTowns(tx));
  const asked = form.ok ? answeredPages(form.value, answers).flatMap((page) => page.answers) : [];
  const rows = asked.map(({ field, label, value, table }) => ({
    element: field,
    label,
    value,
    changed: differences.answers.has(field),
    ...(table && { table: { headings: [...table.headings], rows: table.rows.map((row) => [...row]) } }),
  }));
  const rest = Object.entries(answers).filter(([element]) => !rows.some((row) => row.element === element));
  return [
    ...rows,
    ...rest.map(([element, value]) => ({
      element,
      label: { zh: element },
      value: { zh: value },
      changed: differences.answers.has(element),
    })),
  ];
}

async function materialRows(
  tx: Tx,
  { files }: CaseDeps,
  { id, item, application, differences }: Read,
): Promise<MaterialRow[]> {
  const held = (await files.findHeldBy(tx, heldByCase(id))).map((file) => ({
    id: file.id,
    name: file.name ?? '',
    mediaType: FILE_KINDS[file.kind].mediaType,
    size: file.size,
  }));
  return item.item.materials.map((material) => {
    const {
      files: handedIn = [],
      way = null,
      source,
    } = application.materials.find((one) => one.id === material.id) ?? {};
    const { id: materialId, name, necessity } = material;
    return {
      id: materialId,
      name,
      necessity,
      rule: ruleOf(material),
      way,
      changed: differences.materials.has(materialId),
      files: held.filter((file) => handedIn.includes(file.id)),
      ...(source && { source }),
    };
  });
}

const ruleOf = (material: ItemVersion['item']['materials'][number]): MaterialRule => ({
  form: material.form,
  source: material.source,
  notes: notesOf(material),
});

type Seen = { caller: Caller; listed: ListedCase };

/** What the officer may do to the case, and which of its tasks he may do. */
async function actingOf(tx: Tx, deps: CaseDeps, { caller, listed, history: { run } }: Seen & { history: RunHistory }) {
  const officer = officerId(caller.actor.id);
  const tasks = run.status === 'unbegun' ? [] : run.tasks;
  const deciding = decidingTask(run);
  const isConflict = await isBarred(tx, deps, { officer, listed });
  const barred = await barredInStead(tx, deps, { caller, listed });
  const may = (permission: string, department: string) => {
    const actor = deps.actorFor(caller, permission, department);
    return actor !== undefined && (actor.behalfOf === undefined || !barred.has(actor.behalfOf));
  };
  const mine = ({ state, holder, act, department }: RunTask) =>
    !isConflict && state === 'open' && (holder === null || holder === officer) && may(PERMISSION_OF[act], department);
  const reaches = ({ act, department }: RunTask) => !isConflict && may(PERMISSION_OF[act], department);
  const did = ({ doneBy, act, department }: RunTask) =>
    !isConflict && doneBy === officer && may(PERMISSION_OF[act], department);
  const ofVisits = await findStepsOfVisits(tx, listed.id);
  const isOfVisit = ({ task }: RunTask) => ofVisits.has(task);
  const procedures = await procedureSituation(tx, { id: listed.id, officer, today: civilDateOf(deps.now()) });
  const acts = actsIn({
    state: listed.state,
    corrected: listed.corrected,
    deemedAccepted: listed.state === 'submitted' && civilDateOf(deps.now()) > listed.answer_by,
    amends: listed.state === 'submitted' && (await isAmendmentAwaited(tx, listed.id)),
    awaited: await awaitedActs(tx, deps, listed),
    isReviewer: hasExamined(tasks, officer) || listed.reviewer === officer,
    decision: decisionIn(run, deciding),
    owes: listed.state === 'accepted' && listed.owed_by !== null,
    extendable: await isExtendable(tx, deps.now(), listed),
    toAccept: openTask(run, ['accept']) !== undefined,
    hasTask: tasks.some((task) => isPlain(task) && mine(task) && !isOfVisit(task)),
    isConflict,
    procedures,
    ending: await endingSituation(tx, listed),
    hearing: procedures.hearing,
    permits: (act) =>
      may(permissionOf(act), act === 'decide' ? (deciding?.department ?? listed.department) : listed.department),
  });
  return { acts, who: officer, mine, did, may: reaches, isOfVisit };
}

function decisionIn(run: Run, deciding: RunTask | undefined) {
  if (run.status === 'unbegun') return 'ready';
  // Stuck, or over without a decision: a person decides.
  if (deciding === undefined) return run.tasks.some(isPending) || isGoingOn(run) ? 'later' : 'ready';
  if (deciding.state !== 'open') return 'later';
  return deciding.act === 'onTheSpot' ? 'atOnce' : 'ready';
}

const isGoingOn = ({ status, incidents }: Running) => status === 'running' && incidents.length === 0;

/** 公务员法 art. 76: by who applies, or by an interest that he declared. */
async function isBarred(tx: Tx, deps: CaseDeps, { officer, listed }: { officer: OfficerId; listed: ListedCase }) {
  const interests = await deps.interestsOf(tx, officer);
  return keepsAwayFrom(interests, { ...listed, people: [listed.person], organisations: [listed.organisation] });
}

/** Absent officers in whose stead nothing is done here, because they must keep away from it. */
async function barredInStead(tx: Tx, deps: CaseDeps, { caller, listed }: Seen): Promise<ReadonlySet<string>> {
  const barred = new Set<string>();
  for (const { behalfOf } of caller.grants ?? []) {
    if (behalfOf === undefined || barred.has(behalfOf)) continue;
    if (await isBarred(tx, deps, { officer: officerId(behalfOf), listed })) barred.add(behalfOf);
  }
  return barred;
}
