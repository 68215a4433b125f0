import { civilDate } from '../../../kernel/civil-date.ts';
import type { Area, CaseId } from '../../../kernel/id.ts';
import { evolve } from '../evolve.ts';
import type { CaseEvent, Standing } from '../model.ts';
import { happeningsOf } from '../rules/happenings.ts';
import type { HappeningRow, StandingRow } from '../store/tables.ts';

/** Of a case on its way without a limit that runs. */
export const NEVER = civilDate('9999-12-31');

/** A case as it was, and where in its stream. */
export type Watched = { area: Area; caseId: CaseId; version: number; standing: Standing | undefined };

/** What the next event of a case makes of it, and the rows of what it counts for. */
export function watch(before: Watched, event: CaseEvent): { after: Watched; happenings: HappeningRow[] } {
  const { area, caseId } = before;
  const version = before.version + 1;
  const happenings = happeningsOf(before.standing, event).map(({ what, on, place, late, cause }, part) => ({
    ...{ area, case_id: caseId, version, part, what, happened_on: on, ...place, late, cause },
  }));
  return { after: { area, caseId, version, standing: evolve(before.standing, event) }, happenings };
}

/** The row of a case on its way; none once it is over. */
export function standingRows({ area, caseId, version, standing }: Watched): StandingRow[] {
  if (!standing) return [];
  const { place, since, due, ...rest } = standing;
  return [{ area, case_id: caseId, version, ...place, ...rest, since_on: since, due_by: due ?? NEVER }];
}

/** The other way round: what the next event needs to know. */
export const watchedOf = ({ area, case_id, version, since_on, due_by, ...row }: StandingRow): Watched => ({
  ...{ area, caseId: case_id, version },
  standing: {
    place: { department: row.department, channel: row.channel, item: row.item },
    phase: row.phase,
    since: since_on,
    due: due_by === NEVER ? null : due_by,
    suspended: row.suspended,
    pauses: row.pauses,
    procedures: row.procedures,
  },
});
