import type { Deps } from '../../../src/modules/identity/deps.ts';
import { appointOfficer } from '../../../src/modules/identity/officers/appointing.ts';
import { grantRole } from '../../../src/modules/identity/officers/granting.ts';
import type { OfficerGrant } from '../../../src/modules/identity/officers/model.ts';
import { citizen } from './people.ts';

export const system = { kind: 'system', id: 'test' } as const;

/** Appoints citizen `number` to the department and grants the roles. */
export async function appointed(deps: Deps, number: number, grants: readonly OfficerGrant[], department = 'health') {
  const result = await appointOfficer(deps, {
    by: system,
    name: '演示官员',
    citizenId: citizen(number),
    phone: '13800000002',
    staffNumber: `H-${number}`,
    loginName: `officer${number}`,
    post: { department, section: null, hall: null },
  });
  if (!result.ok) throw new Error(result.error.code);
  const { officer } = result.value;
  for (const grant of grants) {
    const granted = await grantRole(deps, { officer, grant, by: { actor: system, person: 'somebody else' } });
    if (!granted.ok) throw new Error(granted.error.code);
  }
  return result.value;
}
