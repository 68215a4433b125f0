import type { OfficerId } from '../../../../kernel/id.ts';
import { no, ok, type Result } from '../../../../kernel/result.ts';
import { migrate, type Mapping, type MigrationRefusal } from '../../core/migrating.ts';
import type { Work } from '../../definition/work/facts.ts';
import type { Event } from '../events.ts';
import type { ModelRef, Run, Running, RunTask } from '../model.ts';
import { after, followed } from './moving.ts';
import { workOf } from './departments.ts';
import type { RunningModel } from './running-model.ts';
import { factsOf, isPending, openedTask, type Setting } from './telling.ts';

/** Which version a run is to go on in, and where its places are there. `id` names the migration as a whole. */
export type MigrateRun = { id: string; model: ModelRef; file: string; mapping: Mapping; officer: OfficerId };

export type RunMigrationRefusal =
  | { code: 'runNotRunning' }
  /** It runs on another version than the migration is of: it went over before, or is not meant. */
  | { code: 'otherVersion'; version: number }
  | { code: 'cannotGoOver'; places: readonly MigrationRefusal[] };

/**
 * What going over to another version does to a run. Work that is the same there, by the same place, goes on with whoever has it and its
 * day; other work is opened anew for whom the new version names. What was returned, and what waits for it, is finished as it was begun. `setting.model`: the new version; `from`: the one that it runs on.
 */
export function decideMigration(
  { id, model, file, mapping, officer }: MigrateRun,
  run: Run,
  { setting, from, of }: { setting: Setting; from: RunningModel; of: number },
): Result<Event[], RunMigrationRefusal> {
  if (run.status !== 'running') return no({ code: 'runNotRunning' });
  if (run.model.version !== of) return no({ code: 'otherVersion', version: run.model.version });
  const over = migrate({ from: from.net, to: setting.model.net }, run.state, mapping);
  if (!over.ok) return no({ code: 'cannotGoOver', places: over.error });
  const { state, effects, kept } = over.value;
  const pending = run.tasks.filter(isPending).map((task) => ({ task, node: nodeOf(task, state, mapping) }));
  const waitedFor = new Set(pending.map(({ task }) => task.returnedFrom));
  const stays = ({ task, node }: (typeof pending)[number]): boolean =>
    task.returnedFrom !== null ||
    (task.signs !== undefined && staysSigned(task.signs.for)) ||
    waitedFor.has(task.task) ||
    isSameWork(task, workOf(setting.model, { state, node, token: task.token, lead: run.department }));
  /** Signatures stay with the step that they are for; one that is finished is. */
  const staysSigned = (key: string) => pending.filter(({ task }) => task.task === key).every(stays);
  const migrated: Event = {
    type: 'runMigrated',
    ...{ migration: id, officer, before: run.model, model, file },
    state: { ...state, tokens: state.tokens.map((token) => ({ ...token })), variables: { ...state.variables } },
    tasks: pending.filter(stays).map(({ task, node }) => ({
      task: task.task,
      node,
      name: setting.model.names.get(node) ?? task.name,
    })),
    kept: kept.map((event) => ({ ...event })),
  };
  const leaves = pending.filter((one) => !stays(one));
  const unsigned = leaves.flatMap(({ task }): Event[] =>
    task.signs === undefined ? [] : [{ type: 'taskCancelled', ...factsOf(task) }],
  );
  const reopened = leaves
    .filter(({ task }) => task.signs === undefined)
    .flatMap(({ task, node }, place) =>
      openAnew(task, { node, number: run.tasks.length + place + 1, model, state }, { run, setting }),
    );
  const events = [migrated, ...unsigned, ...reopened];
  const there = events.reduce(after, run);
  // Where it stands is in `runMigrated` already; what follows from that is told as of any move.
  const [, ...follows] = followed(there, { input: { type: 'begin' }, step: { state, effects } }, setting);
  return ok([...events, ...follows]);
}

/** A task that was opened once more for a step that is over has no token of its own any more. */
const nodeOf = ({ token, node, returnedFrom }: RunTask, { tokens }: Running['state'], { nodes }: Mapping): string =>
  (returnedFrom === null ? tokens.find(({ id }) => id === token)?.at : undefined) ?? nodes[node] ?? node;

const isSameWork = (task: RunTask, { act, role, department, section, suspendedBy }: Work): boolean =>
  task.act === act &&
  task.role === role &&
  task.department === department &&
  task.section === (section ?? null) &&
  task.suspendedBy === (suspendedBy ?? null);

type Anew = { node: string; number: number; model: ModelRef; state: Running['state'] };

function openAnew(
  task: RunTask,
  { node, number, model, state }: Anew,
  { run, setting }: { run: Running; setting: Setting },
): Event[] {
  const opening = { model, task: `t${number}`, node, token: task.token, from: [task.token] };
  const opened = openedTask(opening, { lead: run.department, state }, setting);
  // What waited for signatures waits for them no more.
  const isSigned = run.tasks.some((one) => one.signs?.for === task.task && one.state === 'open');
  const held: Event[] =
    task.state === 'suspended' && !isSigned ? [{ type: 'taskSuspended', ...factsOf(opened), why: 'correction' }] : [];
  return [{ type: 'taskCancelled', ...factsOf(task) }, opened, ...held];
}
