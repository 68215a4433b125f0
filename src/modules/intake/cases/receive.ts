import type { CivilDate } from '../../../kernel/civil-date.ts';
import { v7 as uuid } from 'uuid';
import { caseId, type CaseId, type PersonId } from '../../../kernel/id.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { randomDigits, subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { ItemVersion } from '../../catalogue/index.ts';
import { commitmentOf, commitmentPaper, type SignedText } from '../commitment/committing.ts';
import { atOnceEntry, atOnceKey } from '../commitment/rules/at-once.ts';
import { issueDocument, type DocumentContent, type DocumentRefusal } from '../../documents/index.ts';
import { beginRun } from '../../process/index.ts';
import { actorOf, sealActing } from './acting.ts';
import { authorisationIn } from './authorising.ts';
import { keepApplication, type ApplicationDocument } from './application.ts';
import { today } from './commands.ts';
import { decide } from './decide.ts';
import type { CaseDeps } from './deps.ts';
import { initial, type Applicant, type Channel, type Command, type Event, type Refusal } from './model.ts';
import { materialNames, nameOf, prefixOf } from './matter.ts';
import { promisedLater } from './tolerance/agreeing.ts';
import { project } from './projections/case-list.ts';
import { caseNumber } from './rules/case-number.ts';
import { answerBy } from './rules/limits.ts';
import { appendEvents, drawSerial } from './store/cases.ts';

export type Receipt = { id: CaseId; number: string; queryCode: string; answerBy: CivilDate };

export type Submission = {
  caller: Caller;
  applicant: Applicant;
  /** Everybody whose case this is: for the rule that officers keep away from their own. */
  people: readonly PersonId[];
  item: ItemVersion;
  document: ApplicationDocument;
  channel: Channel;
  /** Where the clerk's counter stands. */
  hall?: string | undefined;
  /** What was signed for (告知承诺); absent on the ordinary way. */
  commitment?: SignedText | undefined;
};

/**
 * Receives an application inside the caller's transaction: number, query code, sealed application, receipt, event, list. The number is
 * made here, at receipt, never for a draft.
 */
export async function receiveCase(
  tx: Tx,
  deps: CaseDeps,
  submission: Submission,
): Promise<Result<Receipt, Refusal | DocumentRefusal>> {
  const id = caseId(uuid());
  const on = today(deps);
  const at = deps.now();
  const number = caseNumber(tx.scope.area, on, await drawSerial(tx, on));
  const receipt: Receipt = { id, number, queryCode: randomDigits(6), answerBy: answerBy(on, deps.conventions()) };
  const decision = decide(await receiving(tx, deps, { submission, receipt }), initial);
  if (!decision.ok) return decision;

  const issued = await issueReceipt(tx, deps, { submission, receipt });
  if (!issued.ok) return issued;
  const own = await issueOwnPapers(tx, deps, { submission, receipt });
  if (!own.ok) return own;
  const events: Event[] = [...decision.value, { type: 'documentIssued', ...issued.value }, ...own.value];
  const after = { value: initial, version: 0 };
  const moved = await appendEvents(tx, { id, after, events, stamp: { actor: actorOf(submission), at } });
  await project(tx, id, { before: initial, version: moved.version, events, at });
  const { item, applicant, caller } = submission;
  const stamp = { actor: actorOf({ caller, applicant }), at };
  await beginRun(tx, deps.runs, { id, item: wayOf(submission), department: item.department.key, on, stamp });
  return ok(receipt);
}

/** A licence on commitment is accepted and decided in one sitting; everything else goes the way of its item. */
function wayOf({ item: { key, item: entry }, commitment }: Submission): { key: string; entry: unknown } {
  return commitment?.text.kind === 'licence' ? { key: atOnceKey(key), entry: atOnceEntry(entry) } : { key, entry };
}

type Receiving = { submission: Submission; receipt: Receipt };

/** The command, with all that it carries about a person sealed. */
async function receiving(tx: Tx, deps: CaseDeps, { submission, receipt }: Receiving): Promise<Command> {
  const { caller, applicant, item, document, people, channel, hall, commitment } = submission;
  const { id, number, queryCode: code } = receipt;
  const department = item.department.key;
  const subject = subjectOf(applicant);
  const handedIn = { caseId: id, applicant, department, document, at: deps.now() };
  return {
    type: 'receive',
    facts: { number, item: { key: item.key, version: item.version }, department, applicant },
    people,
    on: today(deps),
    answerBy: receipt.answerBy,
    application: await keepApplication(tx, deps.vault, handedIn),
    applicantName: await deps.vault.sealFor(tx, subject, document.applicantName),
    acting: await sealActing(tx, deps, { caller, applicant }),
    channel,
    ...(hall !== undefined && { hall }),
    ...(commitment && { commitment: await commitmentOf(tx, deps, { applicant, commitment }) }),
    query: {
      hash: await queryHashOf(tx, deps.vault, { number, code }),
      code: await deps.vault.sealFor(tx, subject, code),
    },
  };
}

/** What the applicant signs himself: what an agent acts under, what he commits himself to, what he promises for later. */
async function issueOwnPapers(tx: Tx, deps: CaseDeps, what: Receiving): Promise<Result<Event[], DocumentRefusal>> {
  const { item, document, channel, commitment, applicant } = what.submission;
  const common = commonIn(deps, what);
  const authorisation = await authorisationIn(tx, deps, { mandate: applicant.mandate, on: common.on });
  const materials = promisedLater(document).map((key) => nameOf(key, item));
  const contents: DocumentContent[] = [
    ...(authorisation ? [{ ...common, ...authorisation }] : []),
    ...(commitment ? [{ ...common, ...commitmentPaper(commitment, channel) }] : []),
    ...(materials.length > 0 ? [{ ...common, kind: 'toleranceLetter', materials, channel } as const] : []),
  ];
  const events: Event[] = [];
  for (const content of contents) {
    const issued = await issueDocument(tx, deps.documents, { ...holderIn(what), prefix: prefixOf(item), content });
    if (!issued.ok) return issued;
    events.push({ type: 'documentIssued', ...issued.value });
  }
  return ok(events);
}

const holderIn = ({ submission: { item, applicant }, receipt }: Receiving) => {
  const { person, organisation, mandate } = applicant;
  return { holder: { caseId: receipt.id, department: item.department.key, person, organisation, mandate } };
};

const commonIn = (deps: CaseDeps, { submission: { item, document }, receipt }: Receiving) => ({
  caseNumber: receipt.number,
  applicant: document.applicantName,
  acting: document.acting ?? null,
  item: item.name.zh,
  itemInEnglish: item.name.en ?? item.name.zh,
  organ: item.department.name.zh,
  on: today(deps),
});

function issueReceipt(tx: Tx, deps: CaseDeps, what: Receiving) {
  const { submission, receipt } = what;
  const { item, document } = submission;
  return issueDocument(tx, deps.documents, {
    ...holderIn(what),
    prefix: prefixOf(item),
    content: {
      ...commonIn(deps, what),
      kind: 'receipt',
      queryCode: receipt.queryCode,
      statusUrl: deps.statusUrl(receipt.number),
      materials: materialNames({ item, application: document }),
      answerBy: receipt.answerBy,
    },
  });
}

/** The keyed hash under which number and code open a case: useless to whoever reads the table without the key. */
export const queryHashOf = (tx: Tx, vault: CaseDeps['vault'], { number, code }: { number: string; code: string }) =>
  vault.lookupHash(tx, 'caseQuery', `${number}/${code}`);
