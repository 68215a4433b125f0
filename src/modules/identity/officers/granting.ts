import type { Once } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { Deps } from '../deps.ts';
import type { OfficerRole } from '../permissions/rules/role.ts';
import { changeOfficer } from './commands.ts';
import type { OfficerGrant } from './model.ts';

/** Who grants, as the log names him and as the person whom the rule keeps from granting to himself. */
export type Granting = { by: { actor: Actor; person: string }; once?: Once | undefined };

export const grantRole = (
  deps: Deps,
  { officer, grant, by, once }: Granting & { officer: string; grant: OfficerGrant },
) => changeOfficer(deps, { officer, by: by.actor, once, command: () => ({ type: 'grantRole', grant, by: by.person }) });

export const withdrawRole = (
  deps: Deps,
  { officer, role, by, once }: Granting & { officer: string; role: OfficerRole },
) =>
  changeOfficer(deps, { officer, by: by.actor, once, command: () => ({ type: 'withdrawRole', role, by: by.person }) });
