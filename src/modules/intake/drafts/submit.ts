import { caseId as caseIdOf } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { IssueRefusal } from '../../certificates/index.ts';
import type { DocumentRefusal } from '../../documents/index.ts';
import type { ApplicationDocument } from '../cases/application.ts';
import { signedIn } from '../commitment/standing.ts';
import { heldByCase, type Asking } from '../cases/deps.ts';
import type { Refusal } from '../cases/model.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import { actorOf } from '../cases/acting.ts';
import { receiveCase } from '../cases/receive.ts';
import { amendApplication, resubmitCase } from '../cases/replacing.ts';
import { supplyOwed } from '../cases/tolerance/supplying.ts';
import { decideInstantly } from '../instant/deciding.ts';
import { findInstantModel } from '../instant/models.ts';
import { mayBeInstant } from '../instant/offer.ts';
import { becomeCase } from '../early-service/follow-draft.ts';
import { closeLinks } from '../second-person/store/second-persons.ts';
import { noteStarted } from '../theme-cases/note-started.ts';
import type { Receipt } from './contract/drafts.ts';
import { heldByDraft, type DraftDeps } from './deps.ts';
import { documentOf, type Asked, type HandingIn } from './document.ts';
import type { DraftRefusal, HandInRefusal } from './model.ts';
import { findChange, type OpenDraft, type Wanted } from './opening.ts';
import { numbersOf } from './numbers.ts';
import { mayApply } from './permission.ts';
import { getCaseKeeping } from './queries/receipt.ts';
import { holdDraft } from './save.ts';
import { closeDraft } from './store/drafts.ts';

export type SubmitRefusal =
  DraftRefusal | HandInRefusal | Refusal | DocumentRefusal | IssueRefusal | KeyReused | { code: 'caseNotFound' };

type HandedIn = Result<Receipt, SubmitRefusal>;

/**
 * Hands a draft in, whole or not at all: what is off the way is left out, number and query code are made, the receipt is printed. Under
 * one key it happens once; a draft that has become a case says which.
 */
export const submitDraft = (deps: DraftDeps, asking: Asking, request: HandingIn): Promise<HandedIn> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<HandedIn> => {
    const open = await holdToSubmit(tx, deps, { asking, draft: request.draft });
    return open.ok ? submitOpen(tx, deps, { asking, open: open.value, request }) : open;
  });

/** Opens a draft to hand it in: whoever asks may, and the item is as it was when it was begun, or its theme keeps the version. */
export async function holdToSubmit(tx: Tx, deps: DraftDeps, wanted: Wanted): Promise<Result<OpenDraft, SubmitRefusal>> {
  const open = await holdDraft(tx, deps, wanted);
  if (!open.ok) return open;
  const { record, item } = open.value;
  const act = { permission: 'case:submit', applicant: record, item: item.key } as const;
  const permitted = await mayApply(tx, deps, {
    asking: wanted.asking,
    ...act,
    corrects: record.corrects !== null,
  });
  if (!permitted.ok) return permitted;
  const change = record.theme_case === null ? await findChange(tx, deps, open.value) : null;
  return change ? no({ code: 'itemChanged', version: change.to }) : open;
}

/** Hands in a draft that is held, in the caller's transaction. What belongs to a theme case is noted there. */
export async function submitOpen(tx: Tx, deps: DraftDeps, asked: Asked): Promise<HandedIn> {
  const { asking, open, request } = asked;
  const document = await documentOf(tx, deps, asked);
  if (!document.ok) return document;
  const handedIn = await handIn(tx, deps, { asking, open, document: document.value });
  if (!handedIn.ok || !(request.instant && !asking.counter && mayBeInstant(open))) return handedIn;
  return decidedAtOnce(tx, deps, { receipt: handedIn.value, document: document.value, item: open.item.key });
}

type AtOnce = { receipt: Receipt; document: ApplicationDocument; item: string };

/** 秒批: a machine decides what it can in this very commit; everything else waits for a person as ever. */
async function decidedAtOnce(tx: Tx, deps: DraftDeps, { receipt, document, item }: AtOnce): Promise<HandedIn> {
  const model = await findInstantModel(tx, item, deps.now());
  if (!model) return ok(receipt);
  const decided = await decideInstantly(tx, deps, { id: caseIdOf(receipt.caseId), model, document });
  return decided.ok ? ok(receipt) : decided;
}

type Handing = { asking: Asking; open: OpenDraft; document: ApplicationDocument };

/** A new case, or the correction of one; either way the files go with it and the draft is closed. */
async function handIn(tx: Tx, deps: DraftDeps, { asking, open, document }: Handing): Promise<HandedIn> {
  const { record, item } = open;
  const { person, organisation, mandate, ward, corrects } = record;
  const people = await peopleOf(tx, deps, { asking, open, document });
  // 公务员法 art. 76: also where only the form names a relative, such as the landlord, or the organisation.
  const organisations = asking.counter ? [organisation, ...(await organisationsIn(tx, deps, { open, document }))] : [];
  if (asking.counter && keepsAwayFrom(asking.counter.interests, { people, organisations }))
    return no({ code: 'conflictOfInterest' });
  const handedIn =
    corrects === null
      ? await receiveCase(tx, deps, {
          caller: asking.caller,
          applicant: { person, organisation, mandate, ward },
          people,
          channel: asking.counter ? 'window' : 'portal',
          hall: asking.counter?.hall,
          item,
          document,
          commitment: await signedIn(tx, deps, open),
        })
      : open.supplies
        ? await supplyOwed(tx, deps, { caller: asking.caller, id: corrects, document })
        : await (open.amends ? amendApplication : resubmitCase)(tx, deps, {
            caller: asking.caller,
            id: corrects,
            document,
            taken: asking.counter && { hall: asking.counter.hall },
          });
  if (!handedIn.ok) return handedIn;

  const caseId = 'id' in handedIn.value ? handedIn.value.id : corrects;
  if (caseId === null) throw new Error('a correction without a case');
  await deps.files.handOver(tx, heldByDraft(record.id), {
    heldBy: heldByCase(caseId),
    caseId,
    department: item.department.key,
  });
  await closeDraft(tx, record.id, caseId);
  await closeLinks(tx, record.id);
  const actor = actorOf({ caller: asking.caller, applicant: record });
  const { number, answerBy, queryCode } =
    'queryCode' in handedIn.value ? handedIn.value : await getCaseKeeping(tx, deps.vault, caseId);
  if (corrects === null) await becomeCase(tx, deps, { caller: { actor }, draft: record.id, caseId });
  if (record.theme_case !== null && corrects === null)
    await noteStarted(tx, deps, { theme: record.theme_case, item: item.key, caseId, number, actor });
  return ok({ caseId, number, answerBy, queryCode });
}

/** 公务员法 art. 76: everybody whose case it is and who acts in it, so that officers among them and their relatives keep away. */
async function peopleOf(tx: Tx, deps: DraftDeps, { asking, open, document }: Handing) {
  const numbers = numbersOf(open.form, document.answers, 'idcard');
  const concerned = await deps.personsWith(tx, numbers);
  const { person } = asking.caller.scope;
  return [...new Set([open.record.person, ...(person ? [person] : []), ...concerned])];
}

/** The organisations of ours that the form names by their unified social credit code. */
const organisationsIn = (
  tx: Tx,
  deps: DraftDeps,
  { open, document }: Pick<Handing, 'open' | 'document'>,
): Promise<string[]> => deps.organisationsWith(tx, numbersOf(open.form, document.answers, 'uscc'));
