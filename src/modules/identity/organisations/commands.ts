import { v7 } from 'uuid';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Once, type Scope, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { findRegistered } from '../people/finding.ts';
import { decide } from './decide.ts';
import type { Agency, Command, Organisation, Refusal, Revoker } from './model.ts';
import { findOrganisationByUscc } from './queries.ts';
import { insertAgency, markRevoked } from './store/agency.ts';
import { insertOrganisation, organisations } from './store/organisation.ts';

/** Whose act it is, and the key under which it happens only once. */
type Acting = { by: Actor; once?: Once | undefined };
export type OrganisationRefusal = Refusal | KeyReused;

/** Enters a legal person or other organisation under its code (GB 32100). Answers the one that stands under it already. */
export function enterOrganisation(
  deps: Deps,
  { uscc, name, by, once }: Acting & { uscc: string; name: string },
): Promise<Result<{ organisation: string }, OrganisationRefusal>> {
  const organisation = v7();
  return withinOnce(
    deps.db,
    { scope: forOrganisation(deps, organisation), once },
    async (tx): Promise<Result<{ organisation: string }, Refusal>> => {
      const known = await findOrganisationByUscc(tx, uscc);
      if (known) return ok({ organisation: known.id });
      const changed = await change(deps, tx, { organisation, command: { type: 'enter', uscc }, by });
      if (!changed.ok) return changed;
      const at = deps.now();
      return (await insertOrganisation(tx, { id: organisation, uscc, name, at }))
        ? ok({ organisation })
        : no({ code: 'alreadyEntered' });
    },
  );
}

export type NewAgency = Acting & Omit<Agency, 'id' | 'agent'> & { organisation: string; agentCitizenId: string };
export type AgencyRefusal = OrganisationRefusal | { code: 'agentNotRegistered' };

/** Lets a registered person act for an organisation. */
export async function grantAgency(deps: Deps, asked: NewAgency): Promise<Result<{ agency: string }, AgencyRefusal>> {
  const { organisation, agentCitizenId, by, once, ...terms } = asked;
  const agent = await findRegistered(deps, agentCitizenId);
  if (agent === undefined) return no({ code: 'agentNotRegistered' });
  const agency = { ...terms, id: v7(), agent };
  return withinOnce(deps.db, { scope: forOrganisation(deps, organisation), once }, async (tx) => {
    const changed = await change(deps, tx, { organisation, command: { type: 'grantAgency', agency }, by });
    if (!changed.ok) return changed;
    await insertAgency(tx, organisation, agency);
    return ok({ agency: agency.id });
  });
}

/** Whoever acts for the organisation in a session finds it ended from the next request on. */
export function revokeAgency(
  deps: Deps,
  { organisation, agency, by, once, as }: Acting & { organisation: string; agency: string; as: Revoker },
): Promise<Result<undefined, OrganisationRefusal>> {
  return withinOnce(deps.db, { scope: forOrganisation(deps, organisation), once }, async (tx) => {
    const command = { type: 'revokeAgency', agency, by: as } as const;
    const changed = await change(deps, tx, { organisation, command, by });
    if (!changed.ok) return changed;
    await markRevoked(tx, agency, deps.now());
    return ok(undefined);
  });
}

/** The agent lays down his or her own agency; somebody else's is not found. */
export async function layDownAgency(
  deps: Deps,
  { organisation, agency, by, once }: Acting & { organisation: string; agency: string },
): Promise<Result<undefined, OrganisationRefusal>> {
  const { value } = await deps.db.within(about(deps, by.id), (tx) => organisations.load(tx, organisation));
  const own = value.state === 'entered' && value.agencies.some(({ id, agent }) => id === agency && agent === by.id);
  return own ? revokeAgency(deps, { organisation, agency, by, once, as: 'agent' }) : no({ code: 'agencyUnknown' });
}

async function change(
  deps: Deps,
  tx: Tx,
  { organisation, command, by }: { organisation: string; command: Command; by: Actor },
): Promise<Result<Organisation, Refusal>> {
  const after = await organisations.load(tx, organisation);
  const decision = decide(command, after.value);
  if (!decision.ok) return decision;
  const stamp = { actor: by, at: deps.now() };
  const { value } = await organisations.append(tx, { id: organisation, after, events: decision.value, stamp });
  return ok(value);
}

const forOrganisation = ({ area }: Deps, organisation: string): Scope => ({ area, organisations: [organisation] });
