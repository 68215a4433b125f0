import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { compareModels, type ModelChange } from '../difference/compare.ts';
import type { ModelComparison } from './contract.ts';
import { findModelVersion, type StoredModel } from './queries.ts';
import { nameModels, type ModelNames } from './sheet.ts';

type Compared = { item: string; before: number; after: number; names: ModelNames; on: CivilDate };

/** What one version of an item's model means otherwise than another; undefined where there is no such version. */
export async function findComparison(
  tx: Tx,
  { item, before, after, names, on }: Compared,
): Promise<ModelComparison | undefined> {
  const [old, now] = [await findModelVersion(tx, item, before), await findModelVersion(tx, item, after)];
  if (old === undefined || now === undefined) return undefined;
  const [model] = await nameModels(tx, [rowOf(now)], { names, on });
  if (model === undefined) throw new Error('a row has its names');
  const changes = compareModels(old.xml, now.xml);
  const called = await names.departments(tx);
  const departments = [...departmentsIn(changes)].map((key) => [key, called.get(key) ?? { zh: key }] as const);
  return { model, before: rowOf(old), after: rowOf(now), changes, departments: Object.fromEntries(departments) };
}

const rowOf = ({ xml: _file, ...row }: StoredModel) => row;

/** Facts whose values are keys of departments. */
const OF_DEPARTMENTS = new Set(['department', 'jointWith']);

const departmentsIn = (changes: readonly ModelChange[]) =>
  new Set(
    changes
      .flatMap(({ facts }) => facts.filter(({ fact }) => OF_DEPARTMENTS.has(fact)))
      .flatMap(({ before, after }) => `${before ?? ''} ${after ?? ''}`.split(/\s+/))
      .filter((key) => key !== ''),
  );
