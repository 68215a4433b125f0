import { findDepartmentNames, findItemRows } from '../../modules/catalogue/index.ts';
import { permits, type IdentityDeps } from '../../modules/identity/index.ts';
import type { DesignDeps, PublishingDeps } from '../../modules/themes/index.ts';
import type { ModelNames, PublicationDeps } from '../../modules/process/index.ts';

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

/** What an item promises, by which its steps are measured; undefined where it is not in force. */
export const modelLimit: PublicationDeps['limitOf'] = async (tx, key, on) => {
  const [row] = await findItemRows(tx, [key], on);
  return row && { value: row.promisedLimit.value, unit: row.promisedLimit.unit };
};

/** The department in charge of an item; undefined where it is not in force. */
export const modelDepartment: PublicationDeps['departmentOf'] = async (tx, key, on) =>
  (await findItemRows(tx, [key], on))[0]?.department.key;

export const drawingPermits =
  (identity: IdentityDeps): PublicationDeps['permits'] =>
  (caller, permission, department) =>
    permits(identity, caller, { permission, facts: department === undefined ? {} : { department } }).allowed;

export const themePermits =
  (identity: IdentityDeps): PublishingDeps['permits'] =>
  (caller, department) =>
    permits(identity, caller, { permission: 'theme:publish', facts: { department } }).allowed;

export const designPermits =
  (identity: IdentityDeps): DesignDeps['mayDesign'] =>
  (caller, department) =>
    permits(identity, caller, { permission: 'theme:design', facts: department === undefined ? {} : { department } })
      .allowed;
