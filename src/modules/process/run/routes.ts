import { addDays, civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import { grouped } from '../../../kernel/grouped.ts';
import { minutesFrom } from '../../../kernel/hall-hours.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { may, type App, type Caller } from '../../../platform/http/index.ts';
import type { ModelNames } from '../library/sheet.ts';
import { Times, TimesQuery } from './contract.ts';
import { countDue, findFinished } from './queries/times.ts';
import { forecastDays, forecastOf } from './rules/forecast.ts';
import { timeTaken } from './rules/section-times.ts';

export type TimesDeps = { db: Db; now: () => Date; names: ModelNames; conventions: () => Conventions };

const USUAL_DAYS = 30;

/** How long sections take, and what is due in the week ahead, in the departments that the caller works for. */
export function timesRoutes(app: App, deps: TimesDeps): void {
  app.get(
    '/process-times',
    { ...may('case:list'), schema: { querystring: TimesQuery, response: { 200: Times } } },
    ({ caller, query }) => {
      const today = civilDateOf(deps.now());
      const until = query.until === undefined ? today : civilDate(query.until);
      const from = query.from === undefined ? addDays(until, 1 - USUAL_DAYS) : civilDate(query.from);
      return deps.db.within(caller.scope, (tx) => timesOf(tx, deps, { caller, from, until, today }));
    },
  );
}

type Asked = { caller: Caller; from: CivilDate; until: CivilDate; today: CivilDate };

async function timesOf(tx: Tx, deps: TimesDeps, { caller, from, until, today }: Asked): Promise<Times> {
  const departments = caller.scope.departments ?? [];
  const names = await deps.names.departments(tx);
  const named = (key: string) => ({ key, name: names.get(key) ?? { zh: key } });
  const office = deps.conventions();
  const days = forecastDays(today, office.calendar);
  const last = days.at(-1) ?? today;
  const counts = await countDue(tx, { departments, until: last });
  const finished = await findFinished(tx, { departments, from, until });
  const sections = grouped(finished, ({ department, section }) => `${department}/${section ?? ''}`);
  return {
    from,
    until,
    dayHours: minutesFrom(0, office.hours) / 60,
    sections: [...sections.values()].map((all) => ({
      department: named(all[0].department),
      section: all[0].section,
      ...timeTaken(all, office),
    })),
    forecast: {
      days,
      departments: forecastOf(counts, days, today).map(({ department, ...due }) => ({
        department: named(department),
        ...due,
      })),
    },
  };
}
