import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { compileModel } from '../definition/compile/every.ts';
import { mainProcessOf } from '../definition/load.ts';
import { readDocument } from '../definition/read.ts';
import { readWork } from '../definition/work/read.ts';
import { stepsOf, type Step } from '../definition/work/steps.ts';
import type { ModelRow, ModelSheet, ModelStep, NamedModel } from './contract.ts';
import { findModelInForce, findVersions } from './queries.ts';

type Name = { zh: string; en?: string };

/** What the catalogue calls items in force and organs: a port, since models know keys only. An item that is not in force has no name. */
export type ModelNames = {
  items: (tx: Tx, keys: readonly string[], on: CivilDate) => Promise<ReadonlyMap<string, NamesOfItem>>;
  departments: (tx: Tx) => Promise<ReadonlyMap<string, Name>>;
};
export type NamesOfItem = { name: Name; department: Name };

type Naming = { names: ModelNames; on: CivilDate };

export async function nameModels(tx: Tx, rows: readonly ModelRow[], { names, on }: Naming): Promise<NamedModel[]> {
  const keys = rows.map(({ item }) => item);
  const known = await names.items(tx, keys, on);
  return rows.map((row) => ({ ...row, ...(known.get(row.item) ?? { name: null, department: null }) }));
}

/** The model in force of an item as people read it; undefined when the item has none. */
export async function findSheet(
  tx: Tx,
  item: string,
  naming: Naming,
): Promise<Omit<ModelSheet, 'mayDraw'> | undefined> {
  const stored = await findModelInForce(tx, item, naming.on);
  if (stored === undefined) return undefined;
  const { xml, ...row } = stored;
  const [steps, departments] = [await stepsIn(xml), await naming.names.departments(tx)];
  const [named] = await nameModels(tx, [row], naming);
  if (named === undefined) throw new Error('a row has its names');
  const versions = await findVersions(tx, item);
  return { model: named, versions, steps: steps?.map((step) => sayDepartments(step, departments)) ?? null };
}

/** Undefined when the file cannot be read, or says of its work what this program does not understand. */
async function stepsIn(xml: string): Promise<Step[] | undefined> {
  const document = await readDocument(new TextEncoder().encode(xml));
  if (!document.ok) return undefined;
  const processes = compileModel(document.value, false);
  const main = Array.isArray(processes) ? mainProcessOf({ processes, warnings: [] }) : undefined;
  const element = main && document.value.elements[main.id];
  const work = element && readWork(element);
  return element && work?.ok === true ? stepsOf(element, work.value) : undefined;
}

function sayDepartments({ work, ...step }: Step, names: ReadonlyMap<string, Name>): ModelStep {
  if (work === undefined) return step;
  const { asks: _asked, department, jointWith, ...facts } = work;
  const nameOf = (key: string) => names.get(key) ?? { zh: key };
  return { ...step, work: { ...facts, department: nameOf(department), jointWith: jointWith.map(nameOf) } };
}
