import { civilDateOf } from '../../../kernel/civil-date.ts';
import { officerId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { countHeld, findTasks } from '../../process/index.ts';
import type { NotYours } from './commands.ts';
import type { TaskPage } from './contract.ts';
import type { HolderList } from './contract/holders.ts';
import type { CaseDeps } from './deps.ts';
import { loadsOn } from './rules/holders.ts';
import { TASK_ROLES, taskPageOf } from './task-list.ts';

const ASSIGN = 'task:assign';

/** Who has what in hand in a department, late first, and to whom it may be given. Of a section alone, where the head has one. */
export async function listHolders(
  tx: Tx,
  deps: CaseDeps,
  { caller, department: asked }: { caller: Caller; department: string | undefined },
): Promise<Result<HolderList, NotYours>> {
  const names = await deps.runs.departmentNames(tx);
  const named = (key: string) => ({ key, name: { zh: names.get(key) ?? key } });
  const departments = [...names.keys()].filter((key) => deps.permits(caller, ASSIGN, key));
  const own = departments.find((key) => key === caller.actor.department) ?? departments[0];
  const department = asked ?? own;
  if (department === undefined || !departments.includes(department)) return no({ code: 'notYourAct' });
  const sections = await deps.sectionsOf(tx, officerId(caller.actor.id));
  const today = civilDateOf(deps.now());
  const loads = loadsOn(await countHeld(tx, { department, sections }), today, deps.conventions());
  const staff = await deps.staffOf(tx, department);
  const ids = [...new Set([...loads.map(({ holder }) => holder), ...staff.map(({ id }) => id)])];
  const away = await deps.awayUntil(tx, ids);
  const officers = await deps.officerNames(tx, ids);
  return ok({
    department: named(department),
    departments: departments.map(named),
    holders: loads.map(({ holder: id, ...load }) => ({
      officer: { id, name: officers.get(id) ?? '' },
      awayUntil: away.get(id) ?? null,
      ...load,
    })),
    colleagues: staff.map(({ roles, ...one }) => ({ ...one, roles: [...roles], awayUntil: away.get(one.id) ?? null })),
  });
}

type Held = { caller: Caller; officer: string; department: string; after?: string | undefined };

/** What one officer has in hand there, most urgent first, a page at a time. */
export async function listHeld(
  tx: Tx,
  deps: CaseDeps,
  { caller, officer: holder, department, after }: Held,
): Promise<Result<TaskPage, NotYours>> {
  if (!deps.permits(caller, ASSIGN, department)) return no({ code: 'notYourAct' });
  const sections = await deps.sectionsOf(tx, officerId(caller.actor.id));
  const found = await findTasks(tx, { departments: [department], roles: TASK_ROLES, sections, holder, after });
  return ok(await taskPageOf(tx, deps, { caller, found }));
}
