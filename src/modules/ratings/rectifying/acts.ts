import { officerId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { keepsAwayFrom, type Asking } from '../../intake/index.ts';
import type { RatingDeps } from '../deps.ts';
import { excludeRating } from '../giving/exclude.ts';
import { sealedFor } from '../giving/give.ts';
import type { Named } from '../giving/model.ts';
import { ratingStreams } from '../giving/store/ratings.ts';
import { commandOf, type Act } from './command-of.ts';
import { decide } from './decide.ts';
import type { Handler, Rectification, Refusal } from './model.ts';
import { projectMoved } from './projections/rectifications.ts';
import { findRectification } from './queries/rectifications.ts';
import { rectificationStreams } from './store/rectifications.ts';

export type RectificationRefusal =
  Refusal | KeyReused | { code: 'ratingNotFound' } | { code: 'stale'; expected: number; actual: number };

type Moved = Result<{ version: number }, RectificationRefusal>;
export type Moving = { asking: Asking; id: string; version: number; act: Act };

/** The permission of each act: that a rating does not count is said by the leader of the department, and by nobody below him. */
export const permissionOf = ({ type }: Pick<Act, 'type'>): string =>
  type === 'review' ? 'rectification:review' : 'rectification:handle';

/** One act on a bad rating. */
export const moveRectification = (deps: RatingDeps, { asking, id, version, act }: Moving): Promise<Moved> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Moved> => {
    const { caller } = asking;
    const row = await findRectification(tx, id);
    if (!row || !deps.permits(caller, permissionOf(act), row.department)) return no({ code: 'ratingNotFound' });
    const held = await rectificationStreams.load(tx, id);
    if (held.version !== version) return no({ code: 'stale', expected: version, actual: held.version });
    const { named } = await ratingOf(tx, id);
    const officer = await handlerOf(tx, deps, { caller, named });
    const said = act.words.trim();
    const words = { said, sealed: said === '' ? '' : await deps.vault.sealFor(tx, sealedFor(id, named), said) };
    const decided = decide(commandOf(deps, { act, current: held.value, officer, words }), held.value);
    if (!decided.ok) return decided;
    const stamp = { actor: caller.actor, at: deps.now() };
    const moved = await rectificationStreams.append(tx, { id, after: held, events: decided.value, stamp });
    await projectMoved(tx, id, moved);
    await excludeIfFound(tx, deps, { id, current: moved.value, caller });
    return ok({ version: moved.version });
  });

/** The rating itself; it is there, since it opened what is handled. */
export async function ratingOf(tx: Tx, id: string) {
  const { value } = await ratingStreams.load(tx, id);
  if (value.state === 'ungiven') throw new Error(`rating ${id} is handled and was never given`);
  return value;
}

type Handling = { caller: Caller; named: Named | null };

/** 公务员法 art. 76: who gave the rating may be the officer himself, a relative, or an organisation in which he has an interest. */
export async function handlerOf(tx: Tx, deps: RatingDeps, { caller, named }: Handling): Promise<Handler> {
  const { id } = caller.actor;
  if (named === null) return { id, conflicted: false };
  const interests = await deps.interestsOf(tx, officerId(id));
  const concerned = { people: [named.person], organisations: [named.organisation] };
  return { id, conflicted: keepsAwayFrom(interests, concerned) };
}

type Excluding = { id: string; current: Rectification; caller: Caller };

async function excludeIfFound(tx: Tx, deps: RatingDeps, { id, current, caller }: Excluding): Promise<void> {
  if (current.state !== 'closed' || current.as !== 'excluded') return;
  const finding = current.finding === 'malicious' ? 'malicious' : 'mistaken';
  await excludeRating(tx, deps, { id, finding, caller });
}
