import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { actorOf } from '../cases/acting.ts';
import { withdrawCase } from '../cases/acts.ts';
import type { Barred, CommandRefusal } from '../cases/commands.ts';
import type { Asking } from '../cases/deps.ts';
import { belongsTo } from '../cases/rules/belonging.ts';
import { loadCase } from '../cases/store/cases.ts';
import { lockDraft } from '../drafts/store/drafts.ts';
import type { ThemeCaseDeps } from './deps.ts';
import type { Opened, Part, Refusal } from './model.ts';
import { move } from './moving.ts';
import { themeCaseStreams } from './store/theme-cases.ts';

type Wish = { theme: string; item: string };
export type WithdrawnPart = Result<{ withdrawn: true }, Refusal | CommandRefusal>;

/**
 * The applicant takes one part back. What is a case is withdrawn as such, and the theme case hears of it; what waits is given up here,
 * with what hangs on it.
 */
export async function withdrawPart(deps: ThemeCaseDeps, asking: Asking, wish: Wish): Promise<WithdrawnPart> {
  const found = await deps.db.within(asking.caller.scope, (tx) => findPart(tx, asking, wish));
  if (!found.ok) return found;
  const { part, version } = found.value;
  if (part.standing.state !== 'started') return takeBack(deps, asking, { ...wish, ...found.value });
  const withdrawn = await withdrawCase(deps, { asking, id: part.standing.case, version });
  return withdrawn.ok ? ok({ withdrawn: true }) : withdrawn;
}

/** `version`: of the part's case; 0 where it is none. */
type Found = { opened: Opened; part: Part; version: number };

async function findPart(tx: Tx, { caller }: Asking, { theme, item }: Wish): Promise<Result<Found, Refusal>> {
  const { value } = await themeCaseStreams.load(tx, theme);
  if (value.state === 'unopened' || !belongsTo(value.facts.applicant, caller)) return no({ code: 'themeCaseNotFound' });
  const part = value.parts.find((one) => one.item === item);
  if (!part) return no({ code: 'partNotInTheme', item });
  const version = 'case' in part.standing ? (await loadCase(tx, part.standing.case)).version : 0;
  return ok({ opened: value, part, version });
}

type Taken = Result<{ withdrawn: true }, Refusal | Barred | KeyReused>;

const takeBack = (deps: ThemeCaseDeps, asking: Asking, { theme, item, opened, part }: Wish & Found): Promise<Taken> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Taken> => {
    const { applicant } = opened.facts;
    const { caller } = asking;
    const right = await deps.acting.holds(tx, { caller, applicant, item, act: 'withdraw' });
    if (right !== 'holds')
      return no(right === 'ended' ? { code: 'mandateEnded' } : { code: 'beyondMandate', act: 'withdraw' });
    // The draft before the theme case, like whoever hands it in.
    await lockDraft(tx, part.draft);
    const command = { type: 'takeBack', item, at: deps.now().toISOString() } as const;
    const moved = await move(tx, deps, { id: theme, actor: actorOf({ caller, applicant }), command });
    return moved.ok ? ok({ withdrawn: true }) : moved;
  });
