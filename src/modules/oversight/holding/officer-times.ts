import { addDays, civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { grouped } from '../../../kernel/grouped.ts';
import { minutesFrom } from '../../../kernel/hall-hours.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findFinished, timeTaken } from '../../process/index.ts';
import type { OversightDeps } from '../deps.ts';
import { findNames } from '../names.ts';
import { departmentsOf } from '../scope.ts';
import type { OfficerTimes, OfficerTimesQuery } from './contract.ts';

const USUAL_DAYS = 30;

/** How long officers took for what they finished, in the departments that the caller supervises. */
export const findOfficerTimes = (
  deps: OversightDeps,
  { caller, query }: { caller: Caller; query: OfficerTimesQuery },
): Promise<OfficerTimes> =>
  deps.db.within(caller.scope, async (tx) => {
    const office = deps.conventions();
    const until = query.until === undefined ? civilDateOf(deps.now()) : civilDate(query.until);
    const from = query.from === undefined ? addDays(until, 1 - USUAL_DAYS) : civilDate(query.from);
    const departments = departmentsOf(deps, caller, 'figures:see');
    const finished = await findFinished(tx, { departments, from, until });
    const done = finished.flatMap(({ doneBy, ...one }) => (doneBy === null ? [] : [{ ...one, doneBy }]));
    const groups = [...grouped(done, (one) => `${one.department}/${one.section ?? ''}/${one.doneBy}`).values()];
    const names = await findNames(tx, [], deps.now());
    const officers = await deps.officerNames(tx, [...new Set(done.map(({ doneBy }) => doneBy))]);
    return {
      from,
      until,
      dayHours: minutesFrom(0, office.hours) / 60,
      officers: groups.map((all) => ({
        name: officers.get(all[0].doneBy) ?? null,
        department: names.department(all[0].department),
        section: all[0].section,
        ...timeTaken(all, office),
      })),
    };
  });
