import { caseId as toCaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { sealed, subjectOf } from '../../../platform/crypto/index.ts';
import { orderParcel } from '../../delivery/index.ts';
import type { IssuingDeps } from '../deps.ts';
import { heldUntil } from '../joint/post.ts';
import { act, type Acted, type ActRefusal, type AtWindow } from './acts.ts';
import type { OutsideReason } from './model.ts';

type Answer = Promise<Result<Acted, ActRefusal>>;

/** Lays it on a shelf, or moves it to another; whoever waits for it is told after the commit. */
export const shelveResult = (deps: IssuingDeps, at: AtWindow, { shelf }: { shelf: string }): Answer =>
  act(deps, at, async ({ by, on }) => ok({ type: 'shelve', on, by, place: { hall: at.hall, shelf } }));

/** Given out elsewhere than in the window, with the reason: so the share of the window is counted and not felt. */
export const issueOutside = (
  deps: IssuingDeps,
  at: AtWindow,
  { reason, note }: { reason: OutsideReason; note: string },
): Answer =>
  act(deps, at, async ({ tx, current, by, on }) => {
    const said = note.trim();
    const kept = said === '' ? null : await deps.vault.sealFor(tx, subjectOf(current.facts.holder), said);
    return ok({ type: 'issueOutside', on, by, hall: at.hall, reason, note: kept });
  });

/** Gives it to the post: result and parcel are one commit, and the courier is asked after it. */
export const postResult = (deps: IssuingDeps, at: AtWindow): Answer =>
  act(deps, at, async ({ tx, id, current, by, on }) => {
    const { wish, facts } = current;
    const { caller } = at.asking;
    if (wish.address === null) return no({ code: 'addressMissing' });
    const theme = await deps.themes.ofCase(tx, id);
    const until = theme === undefined ? null : await heldUntil(tx, deps, { cases: [id], theme, caller });
    if (until !== null) return no({ code: 'goesTogether', on: until });
    const { department, holder } = facts;
    const ordered = await orderParcel(tx, deps.delivery, {
      ...{ caseId: toCaseId(id), direction: 'out', holder: { department, ...holder } },
      ...{ address: sealed(wish.address), actor: caller.actor },
    });
    return ordered.ok ? ok({ type: 'post', on, by, hall: at.hall, parcel: ordered.value }) : ordered;
  });
