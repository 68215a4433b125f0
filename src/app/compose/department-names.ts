import { findDepartmentNames } from '../../modules/catalogue/index.ts';
import type { IdentityPorts } from '../../modules/identity/index.ts';

/** What departments are called; one that the catalogue does not know keeps its key. */
export const departmentsNamed: NonNullable<IdentityPorts['namesOf']> = async (tx, keys) => {
  const names = await findDepartmentNames(tx);
  return keys.map((key) => {
    const { zh, en } = names.get(key) ?? { zh: key };
    return { key, name: { zh, ...(en !== undefined && { en }) } };
  });
};
