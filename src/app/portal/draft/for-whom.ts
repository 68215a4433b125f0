import type { FastifyRequest } from 'fastify';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import {
  chooseCapacity,
  createGatekeeper,
  findAgenciesOf,
  findRunningMandates,
  findWards,
  type CapacityChoice,
} from '../../../modules/identity/index.ts';
import type { Asking, Starting } from '../../../modules/intake/index.ts';
import type { ForWhom } from '../../../web/portal/pages/draft/ForWhom.tsx';
import { askingOf, type PortalDeps } from '../deps.ts';

/** For whom this person may begin an application for an item, himself first. */
export async function findForWhom(
  deps: PortalDeps,
  { caller: { scope } }: FastifyRequest,
  item: string,
): Promise<ForWhom[]> {
  const { db, vault, now, nameOf } = deps.intake;
  const { person, area } = scope;
  if (person === undefined) return [];
  const day = civilDateOf(now());
  return db.within({ area, person }, async (tx) => {
    const mandates = await findRunningMandates(vault, tx, { agent: person, day });
    const wards = await findWards(vault, tx, { guardian: person, now: now() });
    const agencies = await findAgenciesOf(tx, person, day);
    const covers = (items: readonly string[] | 'all') => items === 'all' || items.includes(item);
    return [
      { kind: 'self', value: 'self', name: await nameOf(tx, { person, organisation: null }) },
      ...mandates
        .filter(({ items, acts }) => covers(items) && acts.includes('fill'))
        .map(
          ({ id, principalName: name, until }) => ({ kind: 'mandate', value: `mandate/${id}`, name, until }) as const,
        ),
      ...wards
        .filter(({ ofAge }) => !ofAge)
        .map(({ id, name }) => ({ kind: 'ward', value: `ward/${id}`, name }) as const),
      ...agencies
        .filter(({ items }) => covers(items))
        .map(
          ({ organisation, name }) => ({ kind: 'organisation', value: `organisation/${organisation}`, name }) as const,
        ),
    ];
  });
}

export type Chosen = { asking: Asking; for: Starting['for'] };

/**
 * In whose name the application is begun: the choice is kept in the draft; an organisation's, and one's own after it, in the session on
 * the server. Undefined for what may not be chosen.
 */
export async function choose(deps: PortalDeps, request: FastifyRequest, value: string): Promise<Chosen | undefined> {
  const [kind = '', id = ''] = value.split('/', 2);
  const organisation = kind === 'organisation' ? id : null;
  const asking = await askingAs(deps, request, organisation);
  if (!asking) return undefined;
  if (kind === 'mandate') return { asking, for: { mandate: id } };
  return { asking, for: kind === 'ward' ? { ward: id } : undefined };
}

async function askingAs(
  deps: PortalDeps,
  request: FastifyRequest,
  organisation: string | null,
): Promise<Asking | undefined> {
  const asking = askingOf(request);
  const { scope, sessionId: session } = asking.caller;
  const [current = null] = scope.organisations ?? [];
  if (current === organisation) return asking;
  if (scope.person === undefined) return undefined;
  const choice: CapacityChoice =
    organisation === null ? { capacity: 'self' } : { capacity: 'organisation', organisation };
  const chosen = await chooseCapacity(deps.identity, { session, person: scope.person }, choice);
  if (!chosen.ok) return undefined;
  const { cookies, ip } = request;
  return { ...asking, caller: await createGatekeeper(deps.identity).identify({ cookies, ip }) };
}
