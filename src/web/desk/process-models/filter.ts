import type { NamedModel } from '../../../modules/process/library/contract.ts';

/** Which models the list shows, as the address keeps it. */
export type ModelFilter = { name?: string; department?: string; origin?: NamedModel['origin'] };

export const ORIGINS = ['modelled', 'generated'] as const satisfies readonly NamedModel['origin'][];

/** What an address asks for; whatever it says that no filter knows is left out. */
export function modelFilterOf(search: Readonly<Record<string, unknown>>): ModelFilter {
  const { name, department } = search;
  const origin = ORIGINS.find((known) => known === search['origin']);
  return {
    ...(typeof name === 'string' && name.trim() !== '' && { name: name.slice(0, 60) }),
    ...(typeof department === 'string' && department !== '' && { department: department.slice(0, 60) }),
    ...(origin && { origin }),
  };
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** Models whose item has the words in its Chinese or English name or its key, of one department (by its Chinese name), of one origin. */
export function modelsMeant(
  models: readonly NamedModel[],
  { name = '', department, origin }: ModelFilter,
): NamedModel[] {
  const words = folded(name);
  return models.filter(
    (model) =>
      (origin === undefined || model.origin === origin) &&
      (department === undefined || model.department?.zh === department) &&
      [model.item, model.name?.zh, model.name?.en].some((text) => text !== undefined && folded(text).includes(words)),
  );
}

/** The departments of a list by their Chinese names, each once. */
export function departmentsOf(models: readonly NamedModel[]): NonNullable<NamedModel['department']>[] {
  const known = new Map(models.flatMap(({ department }) => (department === null ? [] : [[department.zh, department]])));
  return [...known.values()].toSorted((one, other) => one.zh.localeCompare(other.zh, 'zh'));
}
