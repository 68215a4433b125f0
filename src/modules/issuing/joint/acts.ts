import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { Asking, IssuingDeps, ThemeOfResults } from '../deps.ts';
import { closedFor, type ActRefusal, type Made } from '../results/acts.ts';
import { decide as decideResult } from '../results/decide.ts';
import type { By, Command as ResultCommand, Event as ResultEvent } from '../results/model.ts';
import { record } from '../results/store/append.ts';
import { holdResult } from '../results/store/results.ts';
import { decide } from './decide.ts';
import type { Command, JointIssue, Refusal } from './model.ts';
import { casesIn } from './standing.ts';
import { holdJoint, jointStreams } from './store/joint.ts';

export type JointRefusal = Refusal | ActRefusal | KeyReused | { code: 'receiptUnprintable' };

/** At which window something is done with several results of one theme; `cases`: those that the clerk marked. */
export type AtTheme = { asking: Asking; theme: string; hall: string; cases: readonly string[] };

export type HeldResult = { id: CaseId; after: Versioned<Made>; by: By };

/** What a joint act starts from: the theme is held, and each of its marked results, in the order of their ids. */
export type JointDesk = {
  tx: Tx;
  theme: ThemeOfResults;
  joint: Versioned<JointIssue>;
  held: readonly HeldResult[];
  actor: Actor;
  on: CivilDate;
  at: Date;
};

/**
 * One corridor for what happens to several results of a theme at once. All of it is one transaction: when one result cannot, none does. Of
 * two windows the second waits, and is told what the first one did.
 */
export const actTogether = <Value>(
  deps: IssuingDeps,
  { asking: { caller, once }, theme: id, hall, cases }: AtTheme,
  work: (desk: JointDesk) => Promise<Result<Value, JointRefusal>>,
): Promise<Result<Value, JointRefusal>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<Value, JointRefusal>> => {
    const at = deps.now();
    const on = civilDateOf(at);
    const closed = await closedFor(tx, { hall, on });
    if (closed) return no(closed);
    const theme = await deps.themes.open(tx, id);
    if (!theme) return no({ code: 'resultNotFound' });
    const joint = await holdJoint(tx, id);
    const marked = [...new Set(cases)].map((one) => caseId(one));
    if (marked.length === 0) return no({ code: 'nothingMarked' });
    if (!marked.every((one) => casesIn(theme).includes(one))) return no({ code: 'resultNotFound' });
    const held: HeldResult[] = [];
    for (const one of marked.toSorted((first, second) => (first < second ? -1 : 1))) {
      const result = await holdOne(tx, deps, { id: one, caller });
      if (!result.ok) return result;
      held.push(result.value);
    }
    return work({ tx, theme, joint, held, actor: caller.actor, on, at });
  });

type One = { id: CaseId; caller: Asking['caller'] };

async function holdOne(
  tx: Tx,
  deps: IssuingDeps,
  { id, caller }: One,
): Promise<Result<HeldResult, { code: 'resultNotFound' }>> {
  const after = await holdResult(tx, id);
  if (!after || after.value.state === 'awaited') return no({ code: 'resultNotFound' });
  const { value, version } = after;
  if (!deps.permits(caller, 'issuing:handle', value.facts.department)) return no({ code: 'resultNotFound' });
  const keepsAway = await deps.keepsAway(tx, caller.actor.id, value.facts);
  return ok({ id, after: { value, version }, by: { officer: caller.actor.id, keepsAway } });
}

export type Decided = HeldResult & { events: readonly ResultEvent[] };

/** What becomes of each marked result, or why one of them cannot. */
export function decideEach(
  { held }: JointDesk,
  commandOf: (one: HeldResult, place: number) => ResultCommand,
): Result<Decided[], JointRefusal> {
  const all: Decided[] = [];
  for (const [place, one] of held.entries()) {
    const decided = decideResult(commandOf(one, place), one.after.value);
    if (!decided.ok) return decided;
    all.push({ ...one, events: decided.value });
  }
  return ok(all);
}

/** Writes down what became of each, and that it was one act. */
export async function recordTogether(
  { tx, theme, joint, actor, at }: JointDesk,
  { each, command }: { each: readonly Decided[]; command: Command },
): Promise<Result<undefined, Refusal>> {
  const decided = decide(command);
  if (!decided.ok) return decided;
  const stamp = { actor, at };
  for (const { id, after, events } of each) await record(tx, { id, after, events, stamp });
  await jointStreams.append(tx, { id: theme.id, after: joint, events: decided.value, stamp });
  return ok(undefined);
}
