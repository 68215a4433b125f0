import { v7 as uuid } from 'uuid';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { caseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import type { Asking, IssuingDeps } from '../deps.ts';
import { act, closedFor, type Acted, type ActRefusal, type AtWindow } from '../results/acts.ts';
import { decide as decideResult } from '../results/decide.ts';
import { record } from '../results/store/append.ts';
import { holdResult } from '../results/store/results.ts';
import { decide } from './decide.ts';
import { initial, type Book, type Command, type Range, type VoidReason } from './model.ts';
import { project } from './projections/books.ts';
import { blankStreams, holdBook, overlaps } from './store/books.ts';

type AtHall = { asking: Asking; hall: string };

/** A bundle of numbered blank forms has come to a hall. */
export const receiveBook = (
  deps: IssuingDeps,
  { asking: { caller, once }, hall }: AtHall,
  range: Range,
): Promise<Result<{ id: string }, ActRefusal>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<{ id: string }, ActRefusal>> => {
    const at = deps.now();
    const on = civilDateOf(at);
    const closed = await closedFor(tx, { hall, on });
    if (closed) return no(closed);
    const officer = caller.actor.id;
    const command: Command = { type: 'receive', on, officer, hall, range, overlaps: await overlaps(tx, range) };
    const id = uuid();
    const begun = { value: initial, version: 0 };
    const kept = await change(tx, { id, after: begun, command, stamp: { actor: caller.actor, at } });
    return kept.ok ? ok({ id }) : kept;
  });

/** Prints a result on the next sheet of a book: both are one commit, so no number is used for nothing. */
export const printOnSheet = (
  deps: IssuingDeps,
  at: AtWindow,
  { book, number }: { book: string; number: number },
): Promise<Result<Acted, ActRefusal>> =>
  act(deps, at, async ({ tx, id, current, by, on }) => {
    const command = { type: 'print', on, by, sheet: { book, number } } as const;
    const allowed = decideResult(command, current);
    if (!allowed.ok) return allowed;
    const after = await holdBook(tx, book);
    if (after.value.state !== 'received') return no({ code: 'bookUnknown' });
    const { certificateType, hall } = after.value;
    if (hall !== at.hall) return no({ code: 'otherHall', hall });
    if (!current.facts.papers.some((paper) => paper.certificateType === certificateType))
      return no({ code: 'otherForm' });
    const use: Command = { type: 'use', on, officer: by.officer, number, caseId: id };
    const stamp = { actor: at.asking.caller.actor, at: deps.now(), caseId: id };
    const used = await change(tx, { id: book, after, command: use, stamp });
    return used.ok ? ok(command) : used;
  });

/** Makes a sheet void with its reason; what was printed on it has to be printed anew, and cannot be in anybody's hand. */
export const voidSheet = (
  deps: IssuingDeps,
  { asking: { caller, once }, hall }: AtHall,
  { book, number, reason }: { book: string; number: number; reason: VoidReason },
): Promise<Result<{ voided: number }, ActRefusal>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<{ voided: number }, ActRefusal>> => {
    const at = deps.now();
    const on = civilDateOf(at);
    const closed = await closedFor(tx, { hall, on });
    if (closed) return no(closed);
    const printed = await withdrawn(tx, deps, { asking: { caller }, sheet: { book, number }, at });
    if (!printed.ok) return printed;
    const after = await holdBook(tx, book);
    if (after.value.state !== 'received') return no({ code: 'bookUnknown' });
    if (after.value.hall !== hall) return no({ code: 'otherHall', hall: after.value.hall });
    // It was used between our look and our hold: whoever did that has it in hand.
    if ((after.value.used[number] ?? null) !== printed.value) return no({ code: 'sheetSpent', number });
    const command: Command = { type: 'void', on, officer: caller.actor.id, number, reason };
    const made = await change(tx, { id: book, after, command, stamp: { actor: caller.actor, at } });
    return made.ok ? ok({ voided: number }) : made;
  });

type Withdrawing = { asking: Asking; sheet: { book: string; number: number }; at: Date };

/** The case for which a sheet was printed, taken off its result; null where it was blank. Results are held before books, always. */
async function withdrawn(
  tx: Tx,
  deps: IssuingDeps,
  { asking: { caller }, sheet, at }: Withdrawing,
): Promise<Result<string | null, ActRefusal>> {
  const { value } = await blankStreams.load(tx, sheet.book);
  const printedFor = value.state === 'received' ? value.used[sheet.number] : undefined;
  if (printedFor === undefined) return ok(null);
  const id = caseId(printedFor);
  const held = await holdResult(tx, id);
  if (!held || held.value.state === 'awaited') return no({ code: 'resultNotFound' });
  const by = { officer: caller.actor.id, keepsAway: await deps.keepsAway(tx, caller.actor.id, held.value.facts) };
  const decided = decideResult({ type: 'withdrawPrint', on: civilDateOf(at), by, sheet }, held.value);
  if (!decided.ok) return decided;
  await record(tx, { id, after: held, events: decided.value, stamp: { actor: caller.actor, at } });
  return ok(printedFor);
}

type Changing = { id: string; after: Versioned<Book>; command: Command; stamp: Stamp };

async function change(tx: Tx, { id, after, command, stamp }: Changing): Promise<Result<undefined, ActRefusal>> {
  const decided = decide(command, after.value);
  if (!decided.ok) return decided;
  await blankStreams.append(tx, { id, after, events: [decided.value], stamp });
  await project(tx, id, decided.value);
  return ok(undefined);
}
