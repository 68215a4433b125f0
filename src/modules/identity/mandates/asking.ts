import { v7 } from 'uuid';
import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { randomToken, tokenHash } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, keyOf, type Deps } from '../deps.ts';
import { normalCitizenId, normalName } from '../people/rules/spelling.ts';
import { loginLookup } from '../people/sealing.ts';
import { decide } from './decide.ts';
import { initial, type MandateAct, type Refusal, type Side } from './model.ts';
import { findParty, type PartyRefusal } from './party.ts';
import { countOpenMandates, MOST_RUNNING } from './queries.ts';
import { insertMandate, mandates } from './store/mandate.ts';

/** Long enough to reach somebody who rarely looks at a telephone. */
const LINK_DAYS = 7;

export type Asked = {
  person: string;
  askedBy: Side;
  /** The other side, as the asker knows it. */
  other: { name: string; citizenId: string };
  terms: { items: readonly string[] | 'all'; acts: readonly MandateAct[]; until: CivilDate };
  /** A principal who offers lets his saved data be filled in. */
  opensData?: boolean;
  by: Actor;
  once?: Once | undefined;
};

export type NameFault = { field: 'name' | 'citizenId' };
export type AskRefusal =
  | Refusal
  | PartyRefusal
  | KeyReused
  | { code: 'mandateInvalid'; faults: NameFault[] }
  | { code: 'tooManyMandates'; most: number };

/** The token is for the link that the asker passes on; only its hash is kept. */
export type Linked = { mandate: string; token: string; linkUntil: string };

/** Asks somebody for a mandate, or offers one: nothing holds before the other side has answered. */
export async function askMandate(deps: Deps, { person, once, ...asked }: Asked): Promise<Result<Linked, AskRefusal>> {
  const name = normalName(asked.other.name);
  const citizenId = normalCitizenId(asked.other.citizenId);
  if (name === undefined || citizenId === undefined) {
    const faults: NameFault[] = [
      ...(name === undefined ? [{ field: 'name' } as const] : []),
      ...(citizenId === undefined ? [{ field: 'citizenId' } as const] : []),
    ];
    return no({ code: 'mandateInvalid', faults });
  }
  const other = { name, citizenId };
  return withinOnce(deps.db, { scope: about(deps, person), once }, (tx) =>
    enter(deps, tx, { ...asked, person, other }),
  );
}

async function enter(
  deps: Deps,
  tx: Tx,
  { person, askedBy, other, terms, opensData = false, by }: Omit<Asked, 'once'>,
): Promise<Result<Linked, AskRefusal>> {
  const at = deps.now();
  const own = await findParty(deps, tx, person);
  if (!own.ok) return own;
  if ((await countOpenMandates(tx, { person, now: at })) >= MOST_RUNNING)
    return no({ code: 'tooManyMandates', most: MOST_RUNNING });

  const lookup = await loginLookup(deps.vault, tx, { kind: 'citizenId', value: other.citizenId });
  const named = await deps.vault.sealFor(tx, keyOf(person), other.name);
  const linkUntil = new Date(at.valueOf() + LINK_DAYS * 86_400_000);
  const decision = decide(
    {
      ...{ type: 'ask', asker: own.value, askedBy, namesItself: lookup === own.value.lookup, named, terms },
      ...{ opensData, on: civilDateOf(at), linkUntil: linkUntil.toISOString() },
    },
    initial,
  );
  if (!decision.ok) return decision;

  const id = v7();
  const token = randomToken();
  const after = { value: initial, version: 0 };
  await mandates.append(tx, { id, after, events: decision.value, stamp: { actor: by, at } });
  const asker = { id: person, name: own.value.sealedName, lookup: own.value.lookup };
  const addressed = { id: null, name: named, lookup };
  const sides = askedBy === 'agent' ? { principal: addressed, agent: asker } : { principal: asker, agent: addressed };
  await insertMandate(tx, {
    id,
    asked_by: askedBy,
    principal_id: sides.principal.id,
    agent_id: sides.agent.id,
    principal_name: sides.principal.name,
    agent_name: sides.agent.name,
    principal_lookup: sides.principal.lookup,
    agent_lookup: sides.agent.lookup,
    items: terms.items === 'all' ? null : [...terms.items],
    acts: [...terms.acts],
    until_on: terms.until,
    opens_data: opensData && askedBy === 'principal',
    link_hash: tokenHash(token),
    link_until: linkUntil,
    asked_at: at,
  });
  return ok({ mandate: id, token, linkUntil: linkUntil.toISOString() });
}
