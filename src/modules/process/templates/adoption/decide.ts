import { canonicalJson } from '../../../../kernel/canonical-json.ts';
import { no, ok, type Result } from '../../../../kernel/result.ts';
import { refusalsOf, refusalsOfAll, stepOf } from '../rules/check.ts';
import type { Edition, LocalChange } from '../rules/model.ts';
import { rebase, type Conflict, type ConflictCode, type Rebased } from '../rules/rebase.ts';
import { carriedOn } from './evolve.ts';
import type { Adoption, AdoptionRefusal, CarriedChange, Decision, Entry } from './model.ts';

/** A county that does everything otherwise should leave the template. */
const MOST_CHANGES = 200;

type Decided = Result<Entry, AdoptionRefusal>;

/** What whoever orders something has seen of the adoption, and why he orders it. */
export type Ordered = { revision: number; reason: string };

export function decideAdopt(
  adoption: Adoption | null,
  { template, edition, revision, reason }: Ordered & { template: string; edition: number },
): Decided {
  if (adoption !== null && !adoption.left)
    return no({ code: 'alreadyAdopted', template: adoption.template, edition: adoption.edition });
  const seen = adoption?.revision ?? 0;
  if (revision !== seen) return no({ code: 'adoptionChanged', expected: revision, actual: seen });
  return reason.trim() === '' ? no({ code: 'reasonMissing' }) : ok({ type: 'adopted', template, edition });
}

/** Every other order is given on an adoption that stands, as it was seen, and with a reason. */
function standing(adoption: Adoption | null, { revision, reason }: Ordered): Result<Adoption, AdoptionRefusal> {
  if (adoption === null || adoption.left) return no({ code: 'adoptionMissing' });
  if (adoption.revision !== revision)
    return no({ code: 'adoptionChanged', expected: revision, actual: adoption.revision });
  return reason.trim() === '' ? no({ code: 'reasonMissing' }) : ok(adoption);
}

export function decideChange(
  adoption: Adoption | null,
  { change, edition, ...ordered }: Ordered & { change: LocalChange; edition: Edition },
): Decided {
  const stands = standing(adoption, ordered);
  if (!stands.ok) return stands;
  const { changes } = stands.value;
  if (changes.length >= MOST_CHANGES) return no({ code: 'tooManyChanges', most: MOST_CHANGES });
  const [against] = refusalsOf(change, edition, changes);
  return against ? no(against) : ok({ type: 'changeAdded', change });
}

export function decideWithdraw(adoption: Adoption | null, { id, ...ordered }: Ordered & { id: number }): Decided {
  const stands = standing(adoption, ordered);
  if (!stands.ok) return stands;
  const { changes } = stands.value;
  const change = changes.find((one) => one.id === id);
  if (change === undefined) return no({ code: 'changeUnknown', id });
  const step = stepOf(change)?.id;
  if (changes.some(({ element }) => element === step)) return no({ code: 'changeLeanedOn', id });
  return ok({ type: 'changeWithdrawn', id });
}

export function decideLeave(adoption: Adoption | null, ordered: Ordered): Decided {
  const stands = standing(adoption, ordered);
  return stands.ok ? ok({ type: 'templateLeft' }) : stands;
}

/** The editions between which a county goes over, and what it says of each conflict. */
export type Taking = Ordered & { edition: number; old: Edition; next: Edition; decisions: readonly Decision[] };

/** A newer edition takes the place of the old one: what goes over by itself does, every conflict is decided by a person. */
export function decideTake(adoption: Adoption | null, taking: Taking): Decided {
  const stands = standing(adoption, taking);
  if (!stands.ok) return stands;
  const { changes } = stands.value;
  if (taking.edition <= stands.value.edition) return no({ code: 'editionNotNewer', edition: stands.value.edition });
  const rebased = rebase(changes, taking.old, taking.next);
  const carried = carriedOver(rebased, taking.decisions);
  if (!carried.ok) return carried;
  const [against] = refusalsOfAll(carriedOn(changes, carried.value), taking.next);
  if (against !== undefined) return no(against);
  return ok({ type: 'editionTaken', edition: taking.edition, carried: carried.value });
}

function carriedOver(
  { applied, needless, conflicts }: Rebased,
  decisions: readonly Decision[],
): Result<CarriedChange[], AdoptionRefusal> {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const asked = new Set(conflicts.map(({ change }) => change.id));
  const stray = decisions.find(({ id }) => !asked.has(id));
  if (stray !== undefined) return no({ code: 'decisionUncalledFor', id: stray.id });
  const undecided = [...asked].filter((id) => (byId.get(id)?.reason.trim() ?? '') === '');
  if (undecided.length > 0) return no({ code: 'conflictUndecided', ids: undecided });
  for (const conflict of conflicts) {
    const against = refusalOf(conflict, byId.get(conflict.change.id));
    if (against !== undefined) return no(against);
  }
  return ok([
    ...applied.map(({ id }) => ({ id, how: 'applied' as const })),
    ...needless.map(({ id }) => ({ id, how: 'needless' as const })),
    ...conflicts.flatMap(({ change: { id }, code }) => {
      const decision = byId.get(id);
      return decision === undefined ? [] : [decided(decision, code)];
    }),
  ]);
}

function decided(decision: Decision, code: ConflictCode): CarriedChange {
  const { id, take } = decision;
  const reason = decision.reason.trim();
  if (take === 'replace') return { id, how: 'replaced', code, reason, change: decision.change };
  return { id, how: take === 'keep' ? 'kept' : 'withdrawn', code, reason };
}

/** What a person may not say of a conflict. A third version is of the same kind: another thing altogether is withdrawn and written anew. */
function refusalOf({ change, mayKeep }: Conflict, decision: Decision | undefined): AdoptionRefusal | undefined {
  const { id, ...before } = change;
  if (decision?.take === 'keep' && !mayKeep) return { code: 'conflictNotKept', id };
  if (decision?.take !== 'replace') return undefined;
  if (decision.change.kind !== change.kind) return { code: 'replacementOfOtherKind', id };
  return canonicalJson(decision.change) === canonicalJson(before) ? { code: 'replacementSame', id } : undefined;
}
