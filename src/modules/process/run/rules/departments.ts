import { listsOf, ownValueAt } from '../../core/branching.ts';
import { containersOf } from '../../core/containers.ts';
import type { Json } from '../../core/expression/value.ts';
import type { Judge } from '../../core/judge.ts';
import type { Net } from '../../core/net.ts';
import type { ManyInstances } from '../../core/node.ts';
import type { State } from '../../core/state.ts';
import type { ModelWork, Work } from '../../definition/work/facts.ts';
import type { Refusal } from '../model.ts';
import { workAt, type DepartmentLists, type RunningModel } from './running-model.ts';

/** The departments of the county, and which of them take no new work: dissolved, or a name for several together. */
export type Departments = { known: ReadonlySet<string>; closed: ReadonlySet<string> };

/** More departments than this are asked by no step. */
const MOST_DEPARTMENTS = 30;

export function listsIn(net: Net, { tasks }: ModelWork): DepartmentLists {
  const containers = containersOf(net);
  const lists = new Map<string, string[]>();
  for (const [task, { departmentFrom }] of tasks) {
    if (departmentFrom === undefined) continue;
    for (const id of around(task, containers)) {
      const loop = manyAt(net, id);
      if (loop?.item !== departmentFrom) continue;
      for (const list of listsOf(loop)) lists.set(list, [...new Set([...(lists.get(list) ?? []), id])]);
    }
  }
  return lists;
}

/** An element and everything that it stands in. */
export function around(element: string, containers: ReturnType<typeof containersOf>): Set<string> {
  const found = new Set<string>();
  const waiting = [element];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(containers.get(id) ?? []));
  }
  return found;
}

function manyAt({ nodes }: Net, id: string): ManyInstances | undefined {
  const node = nodes.get(id);
  return node !== undefined && 'loop' in node && node.loop?.as === 'many' ? node.loop : undefined;
}

/** Why departments cannot be asked: nobody is named, somebody twice, or one that there is not or is no more. */
export function refusalOfList(list: Json | undefined, { known, closed }: Departments): Refusal | undefined {
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_DEPARTMENTS)
    return { code: 'departmentsMissing', most: MOST_DEPARTMENTS };
  const seen = new Set<Json>();
  for (const one of list) {
    if (typeof one !== 'string' || !known.has(one)) return { code: 'departmentUnknown', department: String(one) };
    if (closed.has(one)) return { code: 'departmentClosed', department: one };
    if (seen.has(one)) return { code: 'departmentTwice', department: one };
    seen.add(one);
  }
  return undefined;
}

/** The same of every list of departments among values that are to be set. */
export function refusalOfLists(
  { lists }: RunningModel,
  set: Readonly<Record<string, Json>>,
  departments: Departments,
): Refusal | undefined {
  for (const [name, value] of Object.entries(set)) {
    const refusal = lists.has(name) ? refusalOfList(value, departments) : undefined;
    if (refusal) return refusal;
  }
  return undefined;
}

/**
 * A model whose steps for departments begin for those alone that there are: with a list that is none of them, however it came about, the
 * run stops there until somebody mends it.
 */
export function guarded(model: RunningModel, departments: Departments): RunningModel {
  const { net, lists } = model;
  if (lists.size === 0) return model;
  const loops = new Set([...lists.values()].flat().map((id) => manyAt(net, id)));
  const instances: Judge['instances'] = (loop, lookup) => {
    const found = net.judge.instances(loop, lookup);
    if (!loops.has(loop) || (typeof found === 'string' && found !== 'instancesUnknown')) return found;
    const items = typeof found === 'string' ? undefined : found.items;
    return refusalOfList(items && [...items], departments) === undefined ? found : 'departmentsUnknown';
  };
  return { ...model, net: { ...net, judge: { ...net.judge, instances } } };
}

type Standing = { state: Pick<State, 'tokens'>; node: string; token: number; lead: string };

/** The work of a task: where it is done once for each department, by the department of its instance. */
export function workOf(model: RunningModel, { state, node, token, lead }: Standing): Work {
  const work = workAt(model, node, lead);
  const own = work.departmentFrom === undefined ? undefined : ownValueAt(state, token, work.departmentFrom);
  return typeof own === 'string' ? { ...work, department: own } : work;
}
