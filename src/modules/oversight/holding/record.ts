import { civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { caseStreams } from '../../intake/index.ts';
import { findHoldings } from '../../process/index.ts';
import { watchStreams } from '../clocks/store/watches.ts';
import { orderSubject, taskSubject } from '../clocks/subjects.ts';
import type { OversightDeps } from '../deps.ts';
import { findNames } from '../names.ts';
import { handlerOf } from '../orders/about.ts';
import { orderRows } from '../orders/list.ts';
import { findOrdersOf } from '../orders/queries/orders.ts';
import { responsibilityOf, type Held } from '../rules/responsibility.ts';
import type { CaseRecord } from './contract.ts';

type Answer = Result<CaseRecord, { code: 'caseRecordNotFound' | 'conflictOfInterest' }>;

/** The accountability record of one case, for whoever may read the case. */
export const openCaseRecord = (deps: OversightDeps, { caller, id }: { caller: Caller; id: CaseId }): Promise<Answer> =>
  deps.db.within(caller.scope, async (tx): Promise<Answer> => {
    const { value: found } = await caseStreams.load(tx, id);
    if (found.state === 'unreceived') return no({ code: 'caseRecordNotFound' });
    const { department, item } = found.facts;
    const held = await findHoldings(tx, id);
    const departments = [...new Set([department, ...held.map((one) => one.department)])];
    if (!departments.some((one) => deps.permits(caller, 'case:read', one))) return no({ code: 'caseRecordNotFound' });
    const about = { kind: 'case', department, section: null, caseId: id, task: null, item: item.key } as const;
    if ((await handlerOf(tx, deps, { caller, about })).conflicted) return no({ code: 'conflictOfInterest' });
    const orders = await findOrdersOf(tx, id);
    const subjects = [
      id,
      ...[...new Set(held.map(({ task }) => task))].map((task) => taskSubject(id, task)),
      ...orders.map((order) => orderSubject(order.id)),
    ];
    return ok({
      ...(await timesOf(tx, deps, { held, caseDueOn: await caseDay(tx, id) })),
      warnings: await warningsOf(tx, deps, {
        subjects,
        taskNames: new Map(held.map(({ task, name }) => [task, name])),
      }),
      orders: await orderRows(tx, deps, orders),
      mayOrder: deps.permits(caller, 'order:issue', department),
    });
  });

/** The last day that its limit had, also of a case that is over. */
async function caseDay(tx: Tx, id: CaseId): Promise<CivilDate | null> {
  const events = (await caseStreams.recorded(tx, id)).map((one) => caseStreams.read(one));
  const days = events.flatMap((event) => {
    if ('due' in event) return [event.due.promisedOn ?? event.due.statutoryOn];
    return 'answerBy' in event ? [event.answerBy] : [];
  });
  const last = days.at(-1) ?? null;
  return last === null ? null : civilDate(last);
}

type Times = Pick<CaseRecord, 'waited' | 'sections' | 'officers'>;

async function timesOf(
  tx: Tx,
  deps: OversightDeps,
  { held, caseDueOn }: { held: readonly Held[]; caseDueOn: CivilDate | null },
): Promise<Times> {
  const { waited, sections, officers } = responsibilityOf(held, {
    now: deps.now(),
    caseDueOn,
    office: deps.conventions(),
  });
  const { department } = await findNames(tx, [], deps.now());
  const names = await deps.officerNames(tx, [...new Set(officers.map(({ officer }) => officer))]);
  const inHours = ({ minutes, red }: { minutes: number; red: number }) => ({ hours: minutes / 60, redHours: red / 60 });
  return {
    waited: inHours(waited),
    sections: sections.map((one) => ({
      department: department(one.department),
      section: one.section,
      ...inHours(one),
    })),
    officers: officers.map((one) => ({
      name: names.get(one.officer) ?? null,
      department: department(one.department),
      section: one.section,
      ...inHours(one),
    })),
  };
}

type Asked = { subjects: readonly string[]; taskNames: ReadonlyMap<string, string> };

/** What was said of every clock of the case, in order of time. */
async function warningsOf(
  tx: Tx,
  deps: OversightDeps,
  { subjects, taskNames }: Asked,
): Promise<CaseRecord['warnings']> {
  const events = [];
  for (const subject of subjects)
    events.push(...(await watchStreams.recorded(tx, subject)).map((one) => watchStreams.read(one)));
  const told = events.flatMap((event) => event.told);
  const officers = told.flatMap(({ officer, inSteadOf }) => [officer, ...(inSteadOf === null ? [] : [inSteadOf])]);
  const names = await deps.officerNames(tx, [...new Set(officers)]);
  return events
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .map((event) => ({
      at: event.at,
      of: event.kind,
      task: event.task === null ? null : (taskNames.get(event.task) ?? event.task),
      what: event.type === 'reminded' ? event.point : event.level,
      dueOn: event.dueOn,
      told: event.told.map(({ officer, as, inSteadOf }) => ({
        name: names.get(officer) ?? null,
        as,
        inSteadOf: inSteadOf === null ? null : (names.get(inSteadOf) ?? null),
      })),
    }));
}
