import { caseId, type CaseId, type PersonId } from '../../../src/kernel/id.ts';
import { findReceipts, fillRegisters, readSyntheticEntries } from '../../../src/modules/registers/index.ts';
import { openCaseFile } from '../../../src/modules/intake/cases/case-file.ts';
import { attachFile } from '../../../src/modules/intake/drafts/attach.ts';
import type { DraftDeps } from '../../../src/modules/intake/drafts/deps.ts';
import { saveAnswers } from '../../../src/modules/intake/drafts/save.ts';
import { startDraft } from '../../../src/modules/intake/drafts/start.ts';
import { submitDraft } from '../../../src/modules/intake/drafts/submit.ts';
import { instantStreams } from '../../../src/modules/intake/instant/store/instant.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { valueOf } from '../identity/value.ts';
import { draftDepsOf, receivedPdf } from './drafts.ts';
import { elderCardAnswers } from './instant.ts';
import { officerCaller, openOffice, type Office } from './office.ts';

export type Wish = {
  item?: string;
  answers?: Readonly<Record<string, string>>;
  instant?: boolean;
  key?: string;
};

/** An office with invented registers, in which a machine decides; `known`: whose number is whose, as accounts say it. */
export type InstantOffice = Awaited<ReturnType<typeof openInstantOffice>>;

export async function openInstantOffice(department = 'civil') {
  const office = await openOffice();
  const known = new Map<string, PersonId>();
  const deps = draftDepsOf(office, known);
  const officer = officerCaller(office, [department]);
  const entries = await readSyntheticEntries();
  await office.deps.db.within({ area: office.database.area }, (tx) => fillRegisters(tx, office.deps, entries));
  return { office, deps, known, officer, ...handingIn(office, deps), ...looking(office, officer) };
}

function handingIn(office: Office, deps: DraftDeps) {
  async function draftOf(caller: Caller, { item = 'elder-card', answers = {} }: Wish = {}): Promise<string> {
    const { id: draft, materials } = valueOf(await startDraft(deps, { caller }, { item }));
    const said = item === 'elder-card' ? { ...elderCardAnswers, ...answers } : answers;
    await saveAnswers(deps, { caller }, { draft, answers: said });
    for (const { id: material } of materials) {
      const received = await receivedPdf(office, `${material}.pdf`);
      valueOf(await attachFile(deps, { caller }, { draft, material, received }));
    }
    return draft;
  }
  const submit = (caller: Caller, draft: string, { instant = true, key }: Wish = {}) =>
    submitDraft(
      deps,
      { caller, once: key === undefined ? undefined : { caller: caller.actor.id, key, requestHash: 'same' } },
      { draft, consent: true, anotherOne: true, instant },
    );
  const handedIn = async (caller: Caller, wish: Wish = {}): Promise<CaseId> =>
    caseId(valueOf(await submit(caller, await draftOf(caller, wish), wish)).caseId);
  return { draftOf, submit, handedIn };
}

function looking(office: Office, officer: Caller) {
  const { within } = office.deps.db;
  async function fileOf(id: CaseId, caller: Caller = officer) {
    const file = await within(caller.scope, (tx) => openCaseFile(tx, office.deps, { caller, id, why: 'test' }));
    if (!file) throw new Error('the case is not seen');
    return file;
  }
  const instantOf = (id: CaseId) => within(officer.scope, (tx) => instantStreams.load(tx, id));
  const eventsOf = (id: CaseId, caller: Caller = officer) =>
    within(caller.scope, async (tx) => (await instantStreams.recorded(tx, id)).map((one) => instantStreams.read(one)));
  const receiptsOf = (id: CaseId) => within(officer.scope, (tx) => findReceipts(tx, id));
  return { fileOf, instantOf, eventsOf, receiptsOf };
}
