import { v7 } from 'uuid';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { personId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { hashPassword } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { AccessLog } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { hasLink } from '../issuers/store/link.ts';
import { hasDeclared, relatedPersonsOf } from '../officers/queries/relatives.ts';
import { findOfficeOf } from '../officers/queries/serving.ts';
import { findPassword, setPassword } from '../passwords/store/password.ts';
import { temporaryPassword } from '../passwords/temporary.ts';
import { changeAccount, openAccount } from '../people/commands.ts';
import { takeOver } from '../people/displacing.ts';
import { findRegistered } from '../people/finding.ts';
import type { Refusal as AccountRefusal } from '../people/model.ts';
import { shownFaults, type ShownFault, type ShownPerson } from '../people/rules/registration.ts';
import { normalCitizenId, normalName, normalPhone } from '../people/rules/spelling.ts';
import { loginLookup, openPerson, type PersonalData } from '../people/sealing.ts';
import { findPresentedPerson } from '../people/store/login.ts';
import { findPerson, setLevel, type StoredPerson } from '../people/store/person.ts';
import { meetingEnds, SEEN_AT_COUNTER, settlingOf, type Settling } from './rules.ts';
import { insertMeeting } from './store/meeting.ts';

export type MeetingRefusal =
  | KeyReused
  | AccountRefusal
  | { code: 'meetingInvalid'; faults: ShownFault[] }
  /** The number is known under another name, and that name was proven. */
  | { code: 'registeredOtherwise' }
  | { code: 'ownOrRelativesMatter' };

/** `known`: there was a record before. `firstPassword` only in the first answer to a wish: it is shown once and stands nowhere. */
export type Met = { id: string; name: string; until: string; known: boolean; firstPassword?: string };

/** `access`: the person asks for a first password, to follow the matter from home. */
export type Meeting = ShownPerson & { access: boolean };

type Asking = { caller: Caller; once?: Once | undefined };

const ISSUER = 'counter';

/**
 * A clerk has a person before him and his identity card in his hand: the person is found by the number, or gets a record with the clerk as
 * witness. Whoever had opened an account under that number on his own word loses it to the person. Written down as a look at the account.
 */
export async function meetAtCounter(
  deps: Deps,
  asking: Asking,
  { access, ...shown }: Meeting,
): Promise<Result<Met, MeetingRefusal>> {
  const faults = shownFaults(shown, civilDateOf(deps.now()));
  if (faults.length > 0) return no({ code: 'meetingInvalid', faults });
  const data = normalised(shown);
  if (await isKeptFrom(deps, asking.caller, data)) return no({ code: 'ownOrRelativesMatter' });
  const met = await meet(deps, asking, { data, access });
  // At another counter, or in the portal, the same number was entered at the same moment: now it is known.
  return !met.ok && met.error.code === 'alreadyRegistered' ? meet(deps, asking, { data, access }) : met;
}

async function meet(
  deps: Deps,
  { caller, once }: Asking,
  { data, access }: { data: PersonalData; access: boolean },
): Promise<Result<Met, MeetingRefusal>> {
  const known = await findRegistered(deps, data.citizenId);
  const person = known ?? v7();
  const id = v7();
  const password = temporaryPassword();
  const hash = await hashPassword(password);
  const settled = await withinOnce(deps.db, { scope: about(deps, person), once }, async (tx): Promise<Settled> => {
    const settling = await settle(deps, tx, { person, data, caller });
    if (!settling.ok) return settling;
    const opens = settling.value === 'takeOver' || (access && (await mayGetPassword(tx, person)));
    if (opens) await setPassword(tx, { person, hash, mustChange: true, at: deps.now() });
    await write(deps, tx, { id, person, caller });
    const until = meetingEnds(deps.now()).toISOString();
    return ok({ id, name: data.name, until, known: known !== undefined, opens });
  });
  if (!settled.ok) return settled;
  const { opens, ...met } = settled.value;
  return ok({ ...met, ...(opens && met.id === id && { firstPassword: password }) });
}

type Settled = Result<Omit<Met, 'firstPassword'> & { opens: boolean }, MeetingRefusal>;
type Seen = { person: string; data: PersonalData; caller: Caller };

/** After `shownFaults` found none. */
const normalised = ({ name, citizenId, phone }: ShownPerson): PersonalData => ({
  name: normalName(name) ?? name,
  citizenId: normalCitizenId(citizenId) ?? citizenId,
  phone: normalPhone(phone) ?? null,
});

/** 公务员法 art. 76, before anything is written: also a relative who was declared and is not registered yet. */
function isKeptFrom(deps: Deps, { actor, scope }: Caller, { citizenId }: PersonalData): Promise<boolean> {
  return deps.db.within(scope, async (tx) => {
    const lookup = await loginLookup(deps.vault, tx, { kind: 'citizenId', value: citizenId });
    if (await hasDeclared(tx, actor.id, lookup)) return true;
    const { person } = await relatedPersonsOf(tx, actor.id);
    return (await findPresentedPerson(tx, lookup)) === person;
  });
}

/**
 * A clerk gives nobody's account a new password that its owner, or an issuer, already opens; one that was given before and never taken up is
 * given anew. An officer's comes from whoever appointed him.
 */
async function mayGetPassword(tx: Tx, person: string): Promise<boolean> {
  const password = await findPassword(tx, person);
  if (!password) return !(await hasLink(tx, person));
  return password.mustChange && (await findOfficeOf(tx, person)) === undefined;
}

async function settle(deps: Deps, tx: Tx, seen: Seen): Promise<Result<Settling, MeetingRefusal>> {
  const { person, data, caller } = seen;
  const row = await findPerson(tx, person);
  const settling = settlingOf(row && { level: row.level, locked: row.lockedAt !== null });
  if (row && settling !== 'takeOver' && !(await isCalled(tx, deps, { row, name: data.name })))
    return no({ code: 'registeredOtherwise' });
  const done = await settleAccount(deps, tx, { person, data, caller, settling });
  return done.ok ? ok(settling) : done;
}

async function settleAccount(
  deps: Deps,
  tx: Tx,
  { person, data, caller: { actor }, settling }: Seen & { settling: Settling },
): Promise<Result<unknown, AccountRefusal>> {
  switch (settling) {
    case 'open':
      return openAccount(deps, tx, { id: person, data, level: SEEN_AT_COUNTER, channel: ISSUER, actor });
    case 'takeOver':
      return takeOver(deps, tx, { person, data, level: SEEN_AT_COUNTER, issuer: ISSUER, actor });
    case 'raise':
      await setLevel(tx, person, SEEN_AT_COUNTER);
      return changeAccount(deps, tx, {
        person,
        actor,
        command: { type: 'raiseLevel', level: SEEN_AT_COUNTER, issuer: ISSUER },
      });
    default:
      return ok(undefined);
  }
}

/** An erased record is nobody's any more, so no name stands against it. */
async function isCalled(tx: Tx, { vault }: Deps, { row, name }: { row: StoredPerson; name: string }): Promise<boolean> {
  const kept = await openPerson(vault, tx, row);
  return kept === undefined || kept.name === name;
}

async function write(
  deps: Deps,
  tx: Tx,
  { id, person, caller: { actor, scope } }: Omit<Seen, 'data'> & { id: string },
) {
  const { person: clerk } = scope;
  if (clerk === undefined) throw new Error('an officer without a person met somebody');
  const met = personId(person);
  await insertMeeting(tx, { id, person: met, officer: actor.id, clerk, metAt: deps.now() });
  const log = new AccessLog({ actor, at: deps.now() });
  log.record({ person: met, what: 'account', why: 'counter' });
  await log.write(tx);
}
