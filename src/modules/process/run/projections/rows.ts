import { caseId, type Area, type CaseId } from '../../../../kernel/id.ts';
import type { Schema as Tables, Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { evolve } from '../evolve.ts';
import type { Event } from '../events.ts';
import { initial, type Run, type Running, type RunTask } from '../model.ts';
import { runStreams, type TaskRow } from '../store/run.ts';

type Of = { area: Area; id: CaseId };

const runRow = ({ area, id }: Of, { model, department, status }: Running): Tables['process.run'] => ({
  area,
  case_id: id,
  item: model.item,
  model_version: model.version,
  department,
  status,
});

const instant = (text: string | null) => (text === null ? null : new Date(text));

function taskRow({ area, id }: Of, task: RunTask): TaskRow {
  const { task: key, node, name, act, role, department, section, state, opinion } = task;
  return {
    area,
    case_id: id,
    task: key,
    item: task.model.item,
    node,
    name,
    act,
    role,
    department,
    section,
    state,
    holder: task.holder,
    lent_by: task.lentBy,
    opened_at: new Date(task.openedAt),
    started_at: instant(task.startedAt),
    due_on: task.dueOn,
    done_at: instant(task.doneAt),
    done_by: task.doneBy,
    opinion,
  };
}

const timerRows = ({ area, id }: Of, { timers }: Running): Tables['process.timer'][] =>
  timers.map(({ token, element, dueAt }) => ({ area, case_id: id, token, element, due_at: new Date(dueAt) }));

const incidentRows = ({ area, id }: Of, { incidents, department }: Running): Tables['process.incident'][] =>
  incidents.map(({ token, element, code, at }) => ({
    area,
    case_id: id,
    token,
    element,
    code,
    department,
    at: new Date(at),
  }));

const waitRows = ({ area, id }: Of, { waits = [], department }: Running): Tables['process.wait'][] =>
  waits.map(({ token, element, on, name, since }) => ({
    area,
    case_id: id,
    token,
    element,
    kind: on,
    name,
    department,
    since: new Date(since),
  }));

/** Brings the rows of a run to where it stands, in the transaction that moved it: only what changed is written. */
export async function project(tx: Tx, id: CaseId, { before, after }: { before: Run; after: Run }): Promise<void> {
  if (after.status === 'unbegun') return;
  const of = { area: tx.scope.area, id };
  const was = before.status === 'unbegun' ? undefined : before;
  if (was?.status !== after.status || was.model.version !== after.model.version) await writeRun(tx, runRow(of, after));
  const tasks = after.tasks.filter((task) => !was?.tasks.includes(task));
  await writeTasks(
    tx,
    tasks.map((task) => taskRow(of, task)),
  );
  if (was ? was.timers !== after.timers : after.timers.length > 0) await writeTimers(tx, of, after);
  if (was?.waits !== after.waits) await writeWaits(tx, of, after);
  if (was ? was.incidents !== after.incidents : after.incidents.length > 0) await writeIncidents(tx, of, after);
}

async function writeRun(tx: Tx, row: Tables['process.run']): Promise<void> {
  await tx
    .insertInto('process.run')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['area', 'case_id']).doUpdateSet({ status: row.status, model_version: row.model_version }),
    )
    .execute();
}

async function writeTasks(tx: Tx, rows: readonly TaskRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('process.task')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['area', 'case_id', 'task']).doUpdateSet((row) => ({
        node: row.ref('excluded.node'),
        name: row.ref('excluded.name'),
        state: row.ref('excluded.state'),
        holder: row.ref('excluded.holder'),
        lent_by: row.ref('excluded.lent_by'),
        started_at: row.ref('excluded.started_at'),
        done_at: row.ref('excluded.done_at'),
        done_by: row.ref('excluded.done_by'),
        opinion: row.ref('excluded.opinion'),
      })),
    )
    .execute();
}

async function writeTimers(tx: Tx, of: Of, run: Running): Promise<void> {
  await tx.deleteFrom('process.timer').where('area', '=', of.area).where('case_id', '=', of.id).execute();
  const rows = timerRows(of, run);
  if (rows.length > 0) await tx.insertInto('process.timer').values(rows).execute();
}

async function writeWaits(tx: Tx, of: Of, run: Running): Promise<void> {
  await tx.deleteFrom('process.wait').where('area', '=', of.area).where('case_id', '=', of.id).execute();
  const rows = waitRows(of, run);
  if (rows.length > 0) await tx.insertInto('process.wait').values(rows).execute();
}

async function writeIncidents(tx: Tx, of: Of, run: Running): Promise<void> {
  await tx.deleteFrom('process.incident').where('area', '=', of.area).where('case_id', '=', of.id).execute();
  const rows = incidentRows(of, run);
  if (rows.length > 0) await tx.insertInto('process.incident').values(rows).execute();
}

/** A run as its whole past makes it, for the rows that follow from it. */
function rowsOf<Row>({ area, id, events }: Past<Event>, rows: (of: Of, run: Running) => Row[]): Row[] {
  const run = events.map(({ event }) => event).reduce(evolve, initial);
  return run.status === 'unbegun' ? [] : rows({ area, id: caseId(id) }, run);
}

const common = { revision: 1, streams: runStreams, id: 'case_id' } as const;

/** What `verify` compares with the log, and a rebuild makes again from it. */
export const runProjections = [
  defineProjection({ ...common, table: 'process.run', rowsOf: (past) => rowsOf(past, (of, run) => [runRow(of, run)]) }),
  defineProjection({
    ...common,
    table: 'process.task',
    rowsOf: (past) => rowsOf(past, (of, { tasks }) => tasks.map((task) => taskRow(of, task))),
  }),
  defineProjection({ ...common, table: 'process.timer', rowsOf: (past) => rowsOf(past, timerRows) }),
  defineProjection({ ...common, table: 'process.incident', rowsOf: (past) => rowsOf(past, incidentRows) }),
  defineProjection({ ...common, table: 'process.wait', rowsOf: (past) => rowsOf(past, waitRows) }),
];
