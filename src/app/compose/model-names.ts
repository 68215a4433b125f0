import { findDepartmentNames, findItemRows } from '../../modules/catalogue/index.ts';
import type { ModelNames } from '../../modules/process/index.ts';

/** Models know items and organs by key; the catalogue knows what people call them. */
export const modelNames: ModelNames = {
  items: async (tx, keys, on) =>
    new Map(
      (await findItemRows(tx, keys, on)).map(({ key, name, department }) => [
        key,
        { name, department: department.name },
      ]),
    ),
  departments: findDepartmentNames,
};
