import { v7 as uuid } from 'uuid';
import type { CaseId, PersonId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { randomDigits } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { ItemVersion } from '../../catalogue/index.ts';
import { issueDocument, type DocumentRefusal } from '../../documents/index.ts';
import { keepApplication, type ApplicationDocument } from './application.ts';
import { today } from './commands.ts';
import { decide } from './decide.ts';
import type { CaseDeps } from './deps.ts';
import { initial, type Applicant, type Command, type Event, type Refusal } from './model.ts';
import { materialNames, prefixOf } from './papers.ts';
import { project } from './projections/case-list.ts';
import { belongsTo } from './rules/belonging.ts';
import { caseNumber } from './rules/case-number.ts';
import { answerBy } from './rules/limits.ts';
import { subjectOf } from './sealing.ts';
import { appendEvents, drawSerial, loadCase } from './store/cases.ts';

export type Receipt = { id: CaseId; number: string; queryCode: string; answerBy: string };

export type Submission = {
  caller: Caller;
  applicant: Applicant;
  /** Everybody whose case this is: for the rule that officers keep away from their own. */
  people: readonly PersonId[];
  item: ItemVersion;
  document: ApplicationDocument;
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
  const { applicant, item, document } = submission;
  const id = uuid() as CaseId;
  const on = today(deps);
  const number = caseNumber(tx.scope.area, on, await drawSerial(tx, on));
  const facts = { number, item: { key: item.key, version: item.version }, department: item.department.key, applicant };
  const at = deps.now();
  const application = await keepApplication(tx, deps.vault, {
    caseId: id,
    applicant,
    department: facts.department,
    document,
    at,
  });
  const due = answerBy(on, deps.conventions());
  const command: Command = { type: 'receive', facts, people: submission.people, on, answerBy: due, application };
  const decision = decide(command, initial);
  if (!decision.ok) return decision;

  const code = randomDigits(6);
  const receipt: Receipt = { id, number, queryCode: code, answerBy: due };
  const issued = await issueReceipt(tx, deps, { submission, receipt, facts });
  if (!issued.ok) return issued;
  const events: Event[] = [...decision.value, { type: 'documentIssued', ...issued.value }];
  const after = { value: initial, version: 0 };
  const moved = await appendEvents(tx, { id, after, events, stamp: { actor: submission.caller.actor, at } });
  await project(tx, id, { ...moved, at, keeping: await keepingOf(tx, deps, { submission, number, code }) });
  return ok(receipt);
}

type ReceiptOrder = { submission: Submission; receipt: Receipt; facts: { department: string } };

function issueReceipt(tx: Tx, deps: CaseDeps, { submission, receipt, facts }: ReceiptOrder) {
  const { item, document, applicant } = submission;
  const holder = { caseId: receipt.id, department: facts.department, ...applicant };
  return issueDocument(tx, deps.documents, {
    holder,
    prefix: prefixOf(item),
    content: {
      kind: 'receipt',
      caseNumber: receipt.number,
      applicant: document.applicantName,
      item: item.name.zh,
      itemInEnglish: item.name.en ?? item.name.zh,
      organ: item.department.name.zh,
      on: today(deps),
      queryCode: receipt.queryCode,
      statusUrl: deps.statusUrl(receipt.number),
      materials: materialNames({ item, application: document }),
      answerBy: answerBy(today(deps), deps.conventions()),
    },
  });
}

async function keepingOf(
  tx: Tx,
  { vault }: CaseDeps,
  { submission, number, code }: { submission: Submission; number: string; code: string },
) {
  const subject = subjectOf(submission.applicant);
  return {
    applicantName: await vault.sealFor(tx, subject, submission.document.applicantName),
    queryCode: await vault.sealFor(tx, subject, code),
    queryHash: await queryHashOf(tx, vault, { number, code }),
  };
}

/** The keyed hash under which number and code open a case: useless to whoever reads the table without the key. */
export const queryHashOf = (tx: Tx, vault: CaseDeps['vault'], { number, code }: { number: string; code: string }) =>
  vault.lookupHash(tx, 'caseQuery', `${number}/${code}`);

export type Resubmission = { caller: Caller; id: CaseId; document: ApplicationDocument };

/** Takes the corrected application: a new day of receipt, with five working days of its own. */
export async function resubmitCase(
  tx: Tx,
  deps: CaseDeps,
  { caller, id, document }: Resubmission,
): Promise<Result<{ version: number }, Refusal | { code: 'caseNotFound' }>> {
  const current = await loadCase(tx, id);
  if (!('facts' in current.value) || !belongsTo(current.value.facts.applicant, caller))
    return no({ code: 'caseNotFound' });
  const on = today(deps);
  const command: Command = { type: 'resubmit', on, answerBy: answerBy(on, deps.conventions()), application: '' };
  const allowed = decide(command, current.value);
  if (!allowed.ok) return allowed;

  const { applicant, department } = current.value.facts;
  const at = deps.now();
  const application = await keepApplication(tx, deps.vault, { caseId: id, applicant, department, document, at });
  const decision = decide({ ...command, application }, current.value);
  if (!decision.ok) return decision;
  const moved = await appendEvents(tx, {
    id,
    after: current,
    events: decision.value,
    stamp: { actor: caller.actor, at },
  });
  await project(tx, id, { ...moved, at });
  return ok({ version: moved.version });
}
