import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { findHalls } from '../../catalogue/index.ts';
import type { Asking, IssuingDeps } from '../deps.ts';
import { decide } from './decide.ts';
import type { Command, Counted, Day, Refusal } from './model.ts';
import { project } from './projections/hall-days.ts';
import { findFigures } from './queries/figures.ts';
import { dayIdOf, dayStreams, holdDay, type HallDay } from './store/days.ts';

export type DayRefusal = Refusal | KeyReused | { code: 'hallUnknown' };
type Answer = Promise<Result<{ state: Day['state'] }, DayRefusal>>;
type AtHall = { asking: Asking; hall: string };

/** Closes today in a hall. The figures are taken while nobody can act there, so they are the ones that were counted. */
export const closeDay = (
  deps: IssuingDeps,
  at: AtHall,
  { counted, explanation }: { counted: Counted; explanation: string },
): Answer =>
  change(deps, at, async (tx, day, by) => ({
    ...{ type: 'close', ...by, figures: await findFigures(tx, day), counted, explanation },
  }));

/** Somebody came after the evening balance: the day is open again, with the reason, and is closed once more. */
export const reopenDay = (deps: IssuingDeps, at: AtHall, { reason }: { reason: string }): Answer =>
  change(deps, at, async (_tx, _day, by) => ({ type: 'reopen', ...by, reason }));

type By = { on: HallDay['on']; officer: string };

const change = (
  deps: IssuingDeps,
  { asking: { caller, once }, hall }: AtHall,
  commandOf: (tx: Tx, day: HallDay, by: By) => Promise<Command>,
): Answer =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Answer => {
    const at = deps.now();
    const day = { hall, on: civilDateOf(at) };
    const halls = await findHalls(tx);
    if (!halls.some(({ key }) => key === hall)) return no({ code: 'hallUnknown' });
    const after = await holdDay(tx, day);
    const decided = decide(await commandOf(tx, day, { on: day.on, officer: caller.actor.id }), after.value);
    if (!decided.ok) return decided;
    const id = dayIdOf(day);
    const stamp = { actor: caller.actor, at };
    const { value } = await dayStreams.append(tx, { id, after, events: [decided.value], stamp });
    await project(tx, id, decided.value);
    return ok({ state: value.state });
  });
