import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { Deps } from '../deps.ts';
import type { Administrator } from '../permissions/rules/administrator.ts';
import type { Appointment } from './appointment.ts';
import { appointOfficer, type Appointed, type AppointRefusal } from './appointing.ts';
import { grantRole } from './granting.ts';
import type { OfficerRefusal } from './commands.ts';
import { findServingOfficers } from './queries/serving.ts';

export type FirstRefusal = AppointRefusal | OfficerRefusal | { code: 'administratorServes'; kind: Administrator };

/** More officers than a county's platform ever has. */
const EVERYBODY = 10_000;

/** The act of whoever sets the platform up at its command line, before anybody could act in it. */
const founder: Actor = { kind: 'system', id: 'onewindow init' };

/**
 * The first administrator of each kind, made by whoever sets the platform up; afterwards administrators make each other. The temporary
 * password is shown once; where the second factor is compulsory nothing but enrolling one is possible with it.
 */
export async function createFirstAdministrator(
  deps: Deps,
  { kind, ...appointment }: Appointment & { kind: Administrator },
): Promise<Result<Required<Appointed>, FirstRefusal>> {
  const serving = await deps.db.within({ area: deps.area }, (tx) => findServingOfficers(tx, EVERYBODY));
  const taken = serving.some(({ grants }) => grants.some(({ role }) => role === kind));
  if (taken) return no({ code: 'administratorServes', kind });
  const appointed = await appointOfficer(deps, { ...appointment, by: founder });
  if (!appointed.ok) return appointed;
  const grant = { role: kind, departments: [] };
  const { officer, temporaryPassword } = appointed.value;
  if (temporaryPassword === undefined) throw new Error('appointed just now, and yet without a password');
  const granted = await grantRole(deps, { officer, grant, by: { actor: founder, person: founder.id } });
  return granted.ok ? ok({ ...appointed.value, temporaryPassword }) : granted;
}
