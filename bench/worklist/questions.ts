import { addDays, civilDateOf } from '../../src/kernel/civil-date.ts';
import { personId } from '../../src/kernel/id.ts';
import { findTasks } from '../../src/modules/process/index.ts';
import type { Narrowed } from '../../src/modules/intake/cases/queries/narrowing.ts';
import { findWork } from '../../src/modules/intake/cases/queries/work-list.ts';
import { narrowedBy } from '../../src/modules/intake/finding/find.ts';
import { holderOf } from '../../test/support/bulk/copies.ts';
import type { FindCases } from '../../src/modules/intake/finding/contract.ts';
import type { Scope, Tx } from '../../src/platform/database/index.ts';
import type { FindingDeps } from '../../src/modules/intake/finding/deps.ts';
import type { Sought } from './sought.ts';

/** One list as the desk asks for it, and whose. `ask` answers how many rows the page has. */
export type Question = {
  what: string;
  scope: Scope;
  ask: (tx: Tx) => Promise<number>;
  /** Whose statements are looked at, where those are not of cases and tasks. */
  of?: RegExp;
};

type Asking = { deps: FindingDeps; sought: Sought; area: Scope['area'] };

type Filter = Omit<Narrowed, 'today' | 'lookup'> & { after?: string };

/** Every way in which the desk narrows its lists, by officers of a busy department, of one that works beside others, and of the county. */
export function questionsOf({ deps, sought, area }: Asking): Question[] {
  const today = civilDateOf(deps.now());
  const person = personId('0190a000-0000-7000-8000-00000000000f');
  const busy: Scope = { area, person, departments: ['approval'] };
  const beside: Scope = { area, person, departments: ['health'] };
  const two: Scope = { area, person, departments: ['police', 'fire'] };
  const county: Scope = { area, person, departments: 'all' };
  const cases = (what: string, scope: Scope, filter: Filter = {}): Question => ({
    what,
    scope,
    ask: async (tx) => (await findWork(tx, { ...filter, today })).rows.length,
  });
  const find = (what: string, asked: FindCases): Question => ({
    what,
    scope: busy,
    ask: async (tx) => {
      const { sought: by, after: _first, ...filter } = asked;
      return (await findWork(tx, await narrowedBy(tx, deps, { filter, sought: by }))).rows.length;
    },
  });
  const tasks = (what: string, scope: Scope, wanted: Partial<Parameters<typeof findTasks>[1]> = {}): Question => ({
    what,
    scope,
    ask: async (tx) => {
      const { departments = [] } = scope;
      return (await findTasks(tx, { departments, roles: ['clerk', 'reviewer'], ...wanted })).rows.length;
    },
  });
  const week = { from: addDays(today, -12), until: addDays(today, -6) };
  return [
    cases('open cases', busy),
    cases('open, halfway down', busy, { after: sought.deepOpen }),
    cases('open, of departments beside', beside),
    cases('open, two departments', two),
    cases('open, whole county', county),
    cases('open, whole county, halfway down', county, { after: sought.deepCounty }),
    ...(['submitted', 'awaitingCorrection', 'accepted', 'notAccepted', 'concluded', 'all'] as const).map((state) =>
      cases(`state ${state}`, busy, { state }),
    ),
    cases('concluded, of departments beside', beside, { state: 'concluded' }),
    cases('concluded, halfway down', busy, { state: 'concluded', after: sought.deepConcluded }),
    cases('concluded, whole county', county, { state: 'concluded' }),
    ...(['overdue', 'today', 'week'] as const).map((due) => cases(`due ${due}`, busy, { due })),
    cases('due week, of departments beside', beside, { due: 'week' }),
    cases('department', county, { department: 'tax' }),
    cases('item', busy, { item: 'public-health' }),
    cases('item, concluded, whole county', county, { item: 'veteran-card', state: 'concluded' }),
    cases('received in a week', busy, week),
    cases('received in a week, all', busy, { ...week, state: 'all' }),
    cases('received in a week, all, beside', beside, { ...week, state: 'all' }),
    cases('number, whole', busy, { state: 'all', number: sought.number }),
    cases('number, its day', busy, { state: 'all', number: sought.number.slice(0, 12) }),
    cases('number, its year', busy, { state: 'all', number: sought.number.slice(0, 8) }),
    cases('number, its year, beside', beside, { state: 'all', number: sought.number.slice(0, 8) }),
    find('name', { state: 'all', sought: { by: 'name', text: sought.name } }),
    find('telephone', { state: 'all', sought: { by: 'phone', text: sought.phone } }),
    find('identity number', { state: 'all', sought: { by: 'number', text: sought.citizen } }),
    tasks('tasks', busy),
    tasks('tasks, halfway down', busy, { after: sought.deepTasks }),
    tasks('tasks of my section', busy, { sections: [{ department: 'approval', section: '行政审批科' }] }),
    tasks('tasks that I hold', busy, { holder: holderOf(7) }),
    tasks('tasks of an item', busy, { item: 'public-health' }),
    tasks('tasks, whole county', county),
    tasks('tasks, two departments', two),
  ];
}
