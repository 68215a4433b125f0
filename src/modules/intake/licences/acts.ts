import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { officerId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import {
  actOnCertificate,
  heldByOf,
  holdLicence,
  type ActRefusal,
  type CopyRefusal,
  type FaceChange,
  type HeldLicence,
} from '../../certificates/index.ts';
import { issueDocument, type DocumentRefusal, type IssuedDocument } from '../../documents/index.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import type { Stale } from '../cases/commands.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import { findPending, recordDespite } from '../remedies/holding.ts';
import { heldBack, type HoldRefusal } from '../remedies/rules/held-back.ts';
import type { ActedOn, ActOnLicence } from './contract.ts';
import { basisOf, decisionOn } from './decision-paper.ts';
import { matterOf } from './matter.ts';

export type LicenceRefusal =
  | { code: 'licenceNotFound' | 'holderErased' }
  /** Another organ gave it, or no role of the officer's decides there. */
  | { code: 'notYourLicence' }
  | { code: 'conflictOfInterest' }
  | HoldRefusal
  | Stale
  | KeyReused
  | ActRefusal
  | CopyRefusal
  | DocumentRefusal;

type Acting = { asking: Asking; id: string; wish: ActOnLicence };

/**
 * An organ decides on a licence that it gave: the numbered decision, the licence and its new face, if there is one, are one commit. Who
 * decides is an approver of the organ (行政许可法 arts. 49, 50, 69, 70), and nobody in a matter of his own or of his relatives.
 */
export const actOnLicence = (
  deps: CaseDeps,
  { asking: { caller, once }, id, wish }: Acting,
): Promise<Result<ActedOn, LicenceRefusal>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<ActedOn, LicenceRefusal>> => {
    const held = await holdLicence(tx, deps.certificates, id);
    if (!held.ok) return held;
    const actor = await actorOn(tx, deps, { caller, held: held.value });
    if (!actor.ok) return actor;
    const { version } = held.value.certificate;
    if (version !== wish.version) return no({ code: 'stale', expected: wish.version, actual: version });
    if (wish.reason.trim() === '' || basisOf(wish) === '') return no({ code: 'reasonMissing' });
    const pending = await findPending(tx, held.value.row.case_id);
    const back = heldBack({ pending, despite: wish.despite, undoes: wish.act === 'resumed' });
    if (back) return no(back);
    const deciding = { held: held.value, wish, actor: actor.value, officer: caller.actor.id };
    const decided = await decideOnLicence(tx, deps, deciding);
    if (!decided.ok) return decided;
    const done = { what: wish.act, decision: decided.value.decision, reason: wish.despite ?? '' };
    await recordDespite(tx, deps, { pending, caller, ...done });
    return decided;
  });

/** Whose act it is in the log. */
async function actorOn(
  tx: Tx,
  deps: CaseDeps,
  { caller, held: { row } }: { caller: Caller; held: HeldLicence },
): Promise<Result<Actor, LicenceRefusal>> {
  const actor = deps.actorFor(caller, 'licence:act', row.department);
  if (!actor) return no({ code: 'notYourLicence' });
  const interests = await deps.interestsOf(tx, officerId(caller.actor.id));
  const concerned = { people: [row.person], organisations: [row.organisation] };
  return keepsAwayFrom(interests, concerned) ? no({ code: 'conflictOfInterest' }) : ok(actor);
}

type Deciding = { held: HeldLicence; wish: ActOnLicence; actor: Actor; officer: string };

/** Prints the decision and acts on the licence, for whoever may decide. */
export async function decideOnLicence(
  tx: Tx,
  deps: CaseDeps,
  { held, wish, actor, officer }: Deciding,
): Promise<Result<ActedOn, LicenceRefusal>> {
  const { act, cause = null, reason } = wish;
  const [at, on] = [deps.now(), civilDateOf(deps.now())];
  const change = changeOf(wish);
  const paper = await issuePaper(tx, deps, { held, wish, change, on });
  if (!paper.ok) return paper;
  const { id, number, sha256 } = paper.value;
  const acted = await actOnCertificate(tx, deps.certificates, {
    ...{ held, act, change, cause, on, officer },
    decision: { basis: basisOf(wish), reason: reason.trim() },
    paper: { id, number: number ?? '', sha256 },
    stamp: { actor, at },
  });
  return acted.ok ? ok({ version: acted.value.version, decision: number ?? '' }) : acted;
}

const changeOf = ({ holder, entries, until }: ActOnLicence): FaceChange => ({
  ...(holder !== undefined && holder.trim() !== '' && { holder: holder.trim() }),
  ...(entries !== undefined && { entries: entries.map(({ name, value }) => ({ name, value: value.trim() })) }),
  ...(until !== undefined && { until: until === null ? null : civilDate(until) }),
});

type Issuing = { held: HeldLicence; wish: ActOnLicence; change: FaceChange; on: CivilDate };

async function issuePaper(
  tx: Tx,
  deps: CaseDeps,
  { held, wish, change, on }: Issuing,
): Promise<Result<IssuedDocument, DocumentRefusal>> {
  const matter = await matterOf(tx, { certificate: held.id, caseId: held.row.case_id });
  const content = decisionOn(held, matter, { wish, change, on });
  return issueDocument(tx, deps.documents, { holder: heldByOf(held.row), prefix: matter.prefix, content });
}
