import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { caseStreams } from '../../intake/index.ts';
import { loadRun } from '../../process/index.ts';
import type { OversightDeps } from '../deps.ts';
import { findNames, type Names } from '../names.ts';
import type { MarkNotices, Notice, NoticeCount, NoticePage, NoticeQuery } from './contract.ts';
import { countUnread, listNotices, markNotices } from './queries/notices.ts';
import type { NoticeRow } from './store/notices.ts';

/** What the caller was told, as far as he still reaches it. */
export const readNotices = (
  deps: OversightDeps,
  { caller, query }: { caller: Caller; query: NoticeQuery },
): Promise<NoticePage> =>
  deps.db.within(caller.scope, async (tx) => {
    const { id: officer } = caller.actor;
    const page = await listNotices(tx, { officer, unreadOnly: query.only === 'unread', after: query.after });
    const unread = await countUnread(tx, officer);
    return { notices: await shown(tx, deps, page.rows), unread, after: page.after };
  });

export const countNotices = (deps: OversightDeps, caller: Caller): Promise<NoticeCount> =>
  deps.db.within(caller.scope, async (tx) => ({ unread: await countUnread(tx, caller.actor.id) }));

/** Marking twice is marking once. */
export const markRead = (
  deps: OversightDeps,
  { caller, marking: { ids, read } }: { caller: Caller; marking: MarkNotices },
): Promise<NoticeCount> =>
  deps.db.within(caller.scope, async (tx) => {
    const { id: officer } = caller.actor;
    await markNotices(tx, { officer, ids, readAt: read ? deps.now() : null });
    return { unread: await countUnread(tx, officer) };
  });

async function shown(tx: Tx, deps: OversightDeps, rows: readonly NoticeRow[]): Promise<Notice[]> {
  const names = await findNames(
    tx,
    rows.map(({ item }) => item),
    deps.now(),
  );
  const absent = rows.flatMap(({ in_stead_of: officer }) => (officer === null ? [] : [officer]));
  const officers = await deps.officerNames(tx, [...new Set(absent)]);
  const notices: Notice[] = [];
  for (const row of rows) {
    const { id, kind, order_id: order, due_on: dueOn, at, read_at: readAt, in_stead_of: inSteadOf } = row;
    notices.push({
      ...{ id, kind, order, dueOn, at: at.toISOString(), read: readAt !== null },
      ...(await aboutOf(tx, row, names)),
      model: modelOf(row, names),
      department: names.department(row.department).name,
      inSteadOf: inSteadOf === null ? null : (officers.get(inSteadOf) ?? null),
    });
  }
  return notices;
}

async function aboutOf(tx: Tx, row: NoticeRow, names: Names): Promise<Pick<Notice, 'case' | 'task'>> {
  if (row.case_id === null) return { case: null, task: null };
  const id: CaseId = row.case_id;
  const { value: found } = await caseStreams.load(tx, id);
  if (found.state === 'unreceived') return { case: null, task: null };
  const { number, item } = found.facts;
  return { case: { id, number, item: names.item(item.key) }, task: await taskOf(tx, id, row.task) };
}

/** What is said of a drawing is about the model of an item. */
const modelOf = ({ kind, item }: NoticeRow, names: Names): Notice['model'] =>
  kind.startsWith('process.') && item !== null ? { item, name: names.item(item) } : null;

async function taskOf(tx: Tx, id: CaseId, key: string | null): Promise<Notice['task']> {
  if (key === null) return null;
  const { value: run } = await loadRun(tx, id);
  const task = run.status === 'unbegun' ? undefined : run.tasks.find((one) => one.task === key);
  return task ? { key, name: task.name } : null;
}
