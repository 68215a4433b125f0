import { v7 } from 'uuid';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { about, presenting, type Deps } from '../deps.ts';
import { changeAccount, openAccount } from '../people/commands.ts';
import { takeOver } from '../people/displacing.ts';
import { findRegistered } from '../people/finding.ts';
import type { Refusal as AccountRefusal } from '../people/model.ts';
import { normalCitizenId, normalName } from '../people/rules/spelling.ts';
import type { PersonalData } from '../people/sealing.ts';
import { findPassword } from '../passwords/store/password.ts';
import { findPerson, setLevel } from '../people/store/person.ts';
import type { ForeignIdentity } from './model.ts';
import { findLinked, hasLink, insertLink } from './store/link.ts';

/** Name and number were compared with a register; below it a number is anybody's word. */
const PROVEN = 2;

export type LinkRefusal = AccountRefusal | { code: 'identityIncomplete' } | { code: 'proofTooWeakToLink' };

/**
 * The person of ours whom a foreign issuer means. Linked before: that one. Else by the citizen's number: a new account, or an existing one,
 * which only a proof stronger than its own takes over; a weaker one could be anybody's.
 */
export async function findOrLinkPerson(deps: Deps, identity: ForeignIdentity): Promise<Result<string, LinkRefusal>> {
  const { subjectLookup, linked } = await findLink(deps, identity);
  if (linked !== undefined) return raiseLevel(deps, linked, identity);
  const citizenId = normalCitizenId(identity.citizenId ?? '');
  const name = normalName(identity.name ?? '');
  if (citizenId === undefined || name === undefined) return no({ code: 'identityIncomplete' });
  const known = await findRegistered(deps, citizenId);
  const person = known ?? v7();
  const data: PersonalData = { name, citizenId, phone: null };
  return deps.db.within(about(deps, person), async (tx): Promise<Result<string, LinkRefusal>> => {
    const settled = await settleAccount(deps, tx, { person, known: known !== undefined, identity, data });
    if (!settled.ok) return settled;
    await insertLink(tx, { issuer: identity.issuer, subjectLookup, person, at: deps.now() });
    return ok(person);
  });
}

/** Whom of ours a foreign issuer means, before anything is changed; undefined for somebody who has no account yet. */
export async function findMeant(deps: Deps, identity: ForeignIdentity): Promise<string | undefined> {
  return (await findLink(deps, identity)).linked ?? findRegistered(deps, identity.citizenId ?? '');
}

async function findLink(deps: Deps, { issuer, subject }: ForeignIdentity) {
  const subjectLookup = await deps.db.within({ area: deps.area }, (tx) =>
    deps.vault.lookupHash(tx, 'issuer subject', `${issuer} ${subject}`),
  );
  const linked = await deps.db.within(presenting(deps, subjectLookup), (tx) => findLinked(tx, issuer, subjectLookup));
  return { subjectLookup, linked };
}

/** An issuer that has come to know a person better raises the account that it opened. */
async function raiseLevel(
  deps: Deps,
  person: string,
  { issuer, level }: ForeignIdentity,
): Promise<Result<string, LinkRefusal>> {
  return deps.db.within(about(deps, person), async (tx): Promise<Result<string, LinkRefusal>> => {
    const row = await findPerson(tx, person);
    if (!row || row.lockedAt || level <= row.level) return ok(person);
    const actor = { kind: 'person', id: person } as const;
    const raised = await changeAccount(deps, tx, { person, actor, command: { type: 'raiseLevel', level, issuer } });
    if (!raised.ok) return raised;
    await setLevel(tx, person, level);
    return ok(person);
  });
}

type Settling = { person: string; known: boolean; identity: ForeignIdentity; data: PersonalData };

async function settleAccount(deps: Deps, tx: Tx, { person, known, identity: { issuer, level }, data }: Settling) {
  const actor = { kind: 'person', id: person } as const;
  if (!known) return openAccount(deps, tx, { id: person, data, level, channel: 'issuer', actor });
  const row = await findPerson(tx, person);
  // Who was met at a counter has a record that nobody signs in to yet: there is nothing to take over, and the number was proven.
  if (row && level >= PROVEN && (await isOpenToNobody(tx, person))) return ok(undefined);
  if (!row || level <= row.level) return no({ code: 'proofTooWeakToLink' } as const);
  return takeOver(deps, tx, { person, data, level, issuer, actor });
}

const isOpenToNobody = async (tx: Tx, person: string): Promise<boolean> =>
  (await findPassword(tx, person)) === undefined && !(await hasLink(tx, person));
