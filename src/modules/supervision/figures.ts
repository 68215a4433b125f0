import { civilDateOf, type CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { findDelay } from '../../platform/log/index.ts';
import { forecastDays, forecastOf } from '../process/index.ts';
import type { Cause, Counts, Figures, FiguresQuery } from './contract.ts';
import type { SupervisionDeps } from './deps.ts';
import { lightsOf, lightsOn } from './lights.ts';
import { openNames, type Named, type Names } from './names.ts';
import { cut, partsOf } from './parts.ts';
import { FOLLOWER } from './projections/figures.ts';
import { findDue, findOpen, findReasons, findRed } from './queries/open.ts';
import { findCauses, findDays, findParts } from './queries/totals.ts';
import { hallIn } from './rules/channel.ts';
import { concluded, noCounts, onTimeShare, overrunShare, total } from './rules/counts.ts';
import { LEAST_DECISIONS, standingOut } from './rules/standing-out.ts';
import { firstOf, monthOf, stretchesOf, type Stretch } from './rules/stretch.ts';
import { saidOf } from './said.ts';
import { supervisedBy } from './scope.ts';

type Asked = { caller: Caller; query: FiguresQuery };

/** Every figure of the first page, or of a month that is over, seen in one moment of the database. */
export const findFigures = (deps: SupervisionDeps, { caller, query }: Asked): Promise<Figures> =>
  deps.db.within(supervisedBy(deps, caller), (tx) => figuresOf(tx, deps, query));

async function figuresOf(tx: Tx, deps: SupervisionDeps, { month: asked, ...narrowed }: FiguresQuery): Promise<Figures> {
  const at = deps.now();
  const today = civilDateOf(at);
  const month = asked ?? monthOf(today);
  const { stretch, before } = stretchesOf(month, today);
  const names = await openNames(tx, today);
  const days = await findDays(tx, narrowed, { from: before.from, until: stretch.until });
  const given = { parts: await findParts(tx, narrowed, firstOf(month)), red: await findRed(tx, narrowed, today) };
  const counts = {
    today: days.find(({ on }) => on === today) ?? noCounts,
    month: total(within(days, stretch)),
    before: total(within(days, before)),
  };
  const delay = await findDelay(tx, FOLLOWER);
  return {
    at: at.toISOString(),
    delay: { events: delay?.events ?? 0, since: delay?.since?.toISOString() ?? null },
    ...{ today, month, stretch, before },
    of: await named(names, narrowed),
    counts: { ...counts, today: total([counts.today]) },
    onTime: { month: onTimeShare(counts.month), before: onTimeShare(counts.before) },
    overruns: { month: overrunShare(counts.month), before: overrunShare(counts.before) },
    days: within(days, stretch).map((day) => ({
      on: day.on,
      received: day.received,
      concluded: concluded(day),
      late: day.late,
    })),
    ...(await nowOf(tx, deps, { names, narrowed, today })),
    causes: {
      correction: await causesOf(tx, names, { narrowed, what: 'correctionCause', month: firstOf(month) }),
      refusal: await causesOf(tx, names, { narrowed, what: 'refusalCause', month: firstOf(month) }),
    },
    ratings: await saidOf(tx, names, { narrowed, month, today }),
    ...(await partsOf(given, names)),
    standOut: standOutOf(given, names),
  };
}

type Narrowing = Omit<FiguresQuery, 'month'>;

const within = <Day extends { on: CivilDate }>(days: readonly Day[], { from, until }: Stretch): Day[] =>
  days.filter(({ on }) => from <= on && on <= until);

async function named(names: Names, { department, channel, item }: Narrowing): Promise<Figures['of']> {
  const hall = channel === undefined ? undefined : hallIn(channel);
  return {
    ...(hall !== undefined && { hall: names.department(hall) }),
    ...(department !== undefined && { department: names.department(department) }),
    ...(item !== undefined && { item: await names.item(item) }),
  };
}

type Now = { names: Names; narrowed: Narrowing; today: CivilDate };

/** How cases stand, and what turns red within the week by the rule of the desk's own forecast. */
async function nowOf(tx: Tx, deps: SupervisionDeps, { names, narrowed, today }: Now) {
  const conventions = deps.conventions();
  const open = await findOpen(tx, narrowed, today);
  const days = forecastDays(today, conventions.calendar);
  const until = days.at(-1) ?? today;
  const due = await findDue(tx, narrowed, until);
  const reasons: Figures['forecast']['reasons'] = [];
  for (const { department, item, ...rest } of await findReasons(tx, narrowed, { from: today, until }))
    reasons.push({ department: names.department(department), item: await names.item(item), ...rest });
  return {
    lights: lightsOf(open, lightsOn(today, conventions)),
    forecast: {
      days,
      departments: forecastOf(due, days, today).map(({ department, ...row }) => ({
        department: names.department(department),
        ...row,
      })),
      reasons,
    },
  };
}

const MOST_CAUSES = 8;
type Causes = { narrowed: Narrowing; what: 'correctionCause' | 'refusalCause'; month: CivilDate };

async function causesOf(tx: Tx, names: Names, { narrowed, ...asked }: Causes): Promise<Cause[]> {
  const causes: Cause[] = [];
  for (const { cause, item, times } of await findCauses(tx, narrowed, { ...asked, most: MOST_CAUSES })) {
    const name = asked.what === 'correctionCause' ? await names.lack(item, cause) : names.refused(cause);
    causes.push({ cause, name, times });
  }
  return causes;
}

function standOutOf(given: Parameters<typeof cut>[0], names: Names): Figures['standOut'] {
  const { best, worst, tooFew } = standingOut(
    cut(given, 'department').map(({ key, counts }) => decidedOf(key, counts)),
  );
  const told = <One extends { key: string }>(one: One): One & Named => ({ ...one, ...names.department(one.key) });
  return { best: best.map(told), worst: worst.map(told), tooFew, least: LEAST_DECISIONS };
}

const decidedOf = (key: string, { onTime, late }: Counts) => ({ key, onTime, late });
