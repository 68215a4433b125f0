import type { ModelWork } from '../definition/work/facts.ts';

/** A model of another item than it is kept for, or one that names a department that there is not. */
export type PlaceFault = { code: 'otherItem' | 'departmentUnknown'; detail: string; place: true };

/** What is wrong with where a model is to stand, each department once. */
export function faultsOfPlace(
  { item, tasks }: ModelWork,
  place: { item: string; departments: ReadonlySet<string> },
): PlaceFault[] {
  const named = new Set([...tasks.values()].flatMap(({ department, jointWith }) => [department, ...jointWith]));
  return [
    ...(item === place.item ? [] : [{ code: 'otherItem' as const, detail: item, place: true as const }]),
    ...[...named]
      .filter((department) => !place.departments.has(department))
      .map((detail) => ({ code: 'departmentUnknown' as const, detail, place: true as const })),
  ];
}
