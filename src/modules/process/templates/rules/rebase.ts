import type { Work } from '../../definition/work/facts.ts';
import { LATITUDE_OF, OWNER_FACTS, refusalsOf, stepOf } from './check.ts';
import type { ChangeRefusal, Edition, LocalChange, TemplateFacts } from './model.ts';

/** A change that somebody wrote down, by the number of the entry that brought it. */
export type KeptChange = LocalChange & { id: number };

/**
 * Why a change does not go over by itself. `bothChanged`: the new edition changed the same fact, or what stands beside the new step; a
 * person may keep the change. Everything else the new edition does not bear, so the change can only be withdrawn.
 * `leansOnConflict`: it stands at a local step that is itself in question.
 */
export type ConflictCode =
  'bothChanged' | 'elementGone' | 'limitTooLong' | 'notAllowed' | 'stepTaken' | 'placeGone' | 'leansOnConflict';

/** `mayReplace`: the newer edition bears a change of that kind, though not this one. */
export type Conflict = { change: KeptChange; code: ConflictCode; mayKeep: boolean; mayReplace: boolean };

export type Rebased = {
  /** They hold on the new edition as they are. */
  applied: KeptChange[];
  /** The new edition says so itself: they are no longer needed. */
  needless: KeptChange[];
  conflicts: Conflict[];
};

/** What becomes of the county's changes when a newer edition takes the place of the one that they were made for. */
export function rebase(changes: readonly KeptChange[], old: Edition, next: Edition): Rebased {
  const rebased: Rebased = { applied: [], needless: [], conflicts: [] };
  const inQuestion = new Set<string>();
  const waiting = [...changes];
  const judge = (change: KeptChange) => {
    const others = changes.filter((other) => other !== change);
    const code = inQuestion.has(change.element) ? 'leansOnConflict' : verdictOn(change, others, { old, next });
    if (code === 'applied' || code === 'needless') rebased[code].push(change);
    else {
      const mayKeep = code === 'bothChanged' || code === 'leansOnConflict';
      rebased.conflicts.push({ change, code, mayKeep, mayReplace: next.allows.includes(LATITUDE_OF[change.kind]) });
      const step = stepOf(change);
      if (step) inQuestion.add(step.id);
    }
  };
  // What others lean on is judged before them.
  while (waiting.length > 0) {
    const open = new Set(waiting.map((change) => stepOf(change)?.id));
    const ready = waiting.filter(({ element }) => !open.has(element));
    const batch = ready.length > 0 ? ready : waiting;
    batch.forEach(judge);
    waiting.splice(0, waiting.length, ...waiting.filter((change) => !batch.includes(change)));
  }
  return rebased;
}

type Verdict = Exclude<ConflictCode, 'leansOnConflict'> | 'applied' | 'needless';

function verdictOn(
  change: KeptChange,
  others: readonly KeptChange[],
  { old, next }: { old: Edition; next: Edition },
): Verdict {
  const refusals = refusalsOf(change, next, others);
  const [against] = refusals.map(({ code }) => CONFLICT_OF[code]).filter((code) => code !== 'needless');
  if (against !== undefined) return against;
  if (refusals.length > 0) return 'needless';
  return touchedBy(change, old.facts, next.facts) ? 'bothChanged' : 'applied';
}

const CONFLICT_OF = {
  changeNotAllowed: 'notAllowed',
  elementFixed: 'notAllowed',
  elementUnknown: 'elementGone',
  placeUnfit: 'placeGone',
  placeTaken: 'placeGone',
  stepIdTaken: 'stepTaken',
  stepIdIllegal: 'stepTaken',
  limitTooLong: 'limitTooLong',
  limitNotComparable: 'limitTooLong',
  sameAsTemplate: 'needless',
} as const satisfies Record<ChangeRefusal['code'], ConflictCode | 'needless'>;

/** Whether the template changed what the change is about. */
function touchedBy(change: LocalChange, old: TemplateFacts, next: TemplateFacts): boolean {
  const [before, after] = [old.tasks.get(change.element)?.work, next.tasks.get(change.element)?.work];
  if (change.kind === 'setLimit') return !isSame(before?.limit, after?.limit);
  if (change.kind === 'setOwner') return ownerDiffers(change, before, after);
  const sides = change.kind === 'addOpinion' ? (['before', 'after'] as const) : [change.where];
  return sides.some((side) => !isSame(old[side].get(change.element), next[side].get(change.element)));
}

const ownerDiffers = ({ owner }: LocalChange & { kind: 'setOwner' }, before?: Work, after?: Work) =>
  OWNER_FACTS.some((fact) => owner[fact] !== undefined && before?.[fact] !== after?.[fact]);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
