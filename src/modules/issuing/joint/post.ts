import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { orderParcel } from '../../delivery/index.ts';
import type { Asking, IssuingDeps } from '../deps.ts';
import { actTogether, decideEach, recordTogether, type AtTheme, type JointRefusal } from './acts.ts';
import { standingOf } from './standing.ts';
import { jointStreams } from './store/joint.ts';

type Answer = Promise<Result<{ parcel: string; sent: number }, JointRefusal>>;

/**
 * Gives what was marked of a theme to the post in one parcel: one order at the courier, one waybill, and each result is on its way for
 * itself. What the applicant wants to have together waits for the last, as long as it may.
 */
export const postTogether = (deps: IssuingDeps, at: AtTheme): Answer =>
  actTogether(deps, at, async (desk) => {
    const { tx, held, on, theme, actor } = desk;
    const [first] = held;
    if (!first) return no({ code: 'nothingMarked' });
    const { caller } = at.asking;
    const cases = held.map(({ id }) => id);
    const until = await heldUntil(tx, deps, { cases, theme: theme.id, caller });
    if (until !== null) return no({ code: 'goesTogether', on: until });
    const { wish, facts } = first.after.value;
    const isOneWay = held.every(({ after: { value } }) => value.wish.address === wish.address);
    if (wish.address === null || !isOneWay) return no({ code: 'addressMissing' });
    const { department, holder } = facts;
    const ordered = await orderParcel(tx, deps.delivery, {
      ...{ caseId: first.id, direction: 'out', holder: { department, ...holder } },
      ...{ address: sealed(wish.address), actor },
    });
    if (!ordered.ok) return ordered;
    const parcel = ordered.value;
    const each = decideEach(desk, ({ id, by }) => ({
      ...{ type: 'post', on, by, hall: at.hall, parcel },
      joint: { theme: theme.id, lead: id === first.id },
    }));
    if (!each.ok) return each;
    const recorded = await recordTogether(desk, {
      each: each.value,
      command: { type: 'post', on, officer: actor.id, hall: at.hall, cases, parcel },
    });
    return recorded.ok ? ok({ parcel, sent: cases.length }) : recorded;
  });

type OfTheme = { cases: readonly CaseId[]; theme: string; caller: Asking['caller'] };

/** Until when any of these results waits for others of the theme, at the longest; null where all of them may leave. */
export async function heldUntil(
  tx: Tx,
  deps: IssuingDeps,
  { cases, theme: of, caller }: OfTheme,
): Promise<CivilDate | null> {
  const theme = await deps.themes.open(tx, of);
  const { choice } = (await jointStreams.load(tx, of)).value;
  if (!theme || choice === null) return null;
  const sees = (department: string) => deps.permits(caller, 'issuing:handle', department);
  const { release } = await standingOf(tx, deps, { theme, choice, sees });
  return release.held.some(({ part }) => part.case !== null && cases.includes(part.case)) ? release.until : null;
}
