import { v7 } from 'uuid';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { hashPassword } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { normalLoginName } from '../passwords/rules.ts';
import { setPassword } from '../passwords/store/password.ts';
import { temporaryPassword } from '../passwords/temporary.ts';
import { openAccount } from '../people/commands.ts';
import { takeOver } from '../people/displacing.ts';
import { findRegistered } from '../people/finding.ts';
import type { Refusal as AccountRefusal } from '../people/model.ts';
import { loginLookup } from '../people/sealing.ts';
import { claimLogin, releaseLogin } from '../people/store/login.ts';
import { findPerson } from '../people/store/person.ts';
import { appointmentFaults, normalAppointment, type Appointment, type AppointmentFault } from './appointment.ts';
import { decide } from './decide.ts';
import { initial, type Refusal } from './model.ts';
import { findOfficeOf } from './queries/serving.ts';
import { insertOfficer, officers } from './store/officer.ts';

export type AppointRefusal =
  | Refusal
  | KeyReused
  | AccountRefusal
  | { code: 'appointmentInvalid'; faults: AppointmentFault[] }
  | { code: 'loginNameTaken' }
  | { code: 'staffNumberTaken' };

/** Without the password where the same wish was granted before: it was shown then, and stands nowhere. */
export type Appointed = { officer: string; person: string; loginName: string; temporaryPassword?: string };

/** Level 4 of the scale: the personnel office saw the person and the papers. */
const SEEN_IN_PERSON = 4;

/**
 * Makes a person an officer. Whoever had opened an account under that number on his own word loses it: the officer begins with a
 * temporary password, shown once, to be changed at the first sign-in. `password`: null for who has none and signs in nowhere.
 */
export async function appointOfficer(
  deps: Deps,
  { by, once, password, ...asked }: Appointment & { by: Actor; once?: Once | undefined; password?: string | null },
): Promise<Result<Appointed, AppointRefusal>> {
  const faults = appointmentFaults(asked);
  if (faults.length > 0) return no({ code: 'appointmentInvalid', faults });
  const appointment = normalAppointment(asked);
  const given = password === null ? undefined : (password ?? temporaryPassword());
  const hash = given && (await hashPassword(given));
  const known = await findRegistered(deps, appointment.citizenId);
  const person = known ?? v7();
  const officer = v7();
  const appointed = await withinOnce(deps.db, { scope: about(deps, person), once }, async (tx): Promise<Entered> => {
    if (await findOfficeOf(tx, person)) return no({ code: 'alreadyAppointed' });
    const account = await settleAccount(deps, tx, { person, known: known !== undefined, appointment, by });
    if (!account.ok) return account;
    if (!(await claimLoginName(deps, tx, { person, loginName: appointment.loginName }))) {
      return no({ code: 'loginNameTaken' });
    }
    if (hash) await setPassword(tx, { person, hash, mustChange: password === undefined, at: deps.now() });
    const entered = await enterOffice(deps, tx, { officer, person, appointment, by });
    return entered.ok ? ok({ officer, person, loginName: appointment.loginName }) : entered;
  });
  if (!appointed.ok || appointed.value.officer !== officer) return appointed;
  return ok({ ...appointed.value, ...(given && { temporaryPassword: given }) });
}

type Entered = Result<Omit<Appointed, 'temporaryPassword'>, AppointRefusal>;
type Entering = { person: string; appointment: Appointment; by: Actor };

async function settleAccount(
  deps: Deps,
  tx: Tx,
  { person, known, appointment: { name, citizenId, phone }, by }: Entering & { known: boolean },
) {
  const data = { name, citizenId, phone };
  if (!known) {
    return openAccount(deps, tx, { id: person, data, level: SEEN_IN_PERSON, channel: 'appointment', actor: by });
  }
  const row = await findPerson(tx, person);
  if (row?.level === SEEN_IN_PERSON) return ok(undefined);
  return takeOver(deps, tx, { person, data, level: SEEN_IN_PERSON, issuer: 'appointment', actor: by });
}

/** One login name for a person; that of an earlier office goes. */
async function claimLoginName(deps: Deps, tx: Tx, { person, loginName }: { person: string; loginName: string }) {
  await releaseLogin(tx, person, 'loginName');
  const lookup = await loginLookup(deps.vault, tx, { kind: 'loginName', value: normalLoginName(loginName) });
  return claimLogin(tx, { lookup, person, kind: 'loginName' });
}

async function enterOffice(
  deps: Deps,
  tx: Tx,
  { officer, person, appointment: { staffNumber, name, post }, by }: Entering & { officer: string },
): Promise<Result<undefined, AppointRefusal>> {
  const decision = decide({ type: 'appoint', person, staffNumber, post }, initial);
  if (!decision.ok) return decision;
  const at = deps.now();
  const after = { value: initial, version: 0 };
  await officers.append(tx, { id: officer, after, events: decision.value, stamp: { actor: by, at } });
  const inserted = await insertOfficer(tx, { id: officer, person, staffNumber, name, post, at });
  return inserted ? ok(undefined) : no({ code: 'staffNumberTaken' });
}
