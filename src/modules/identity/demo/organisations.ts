import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { enterOrganisation, grantAgency } from '../organisations/commands.ts';
import { findAgenciesOf } from '../organisations/queries.ts';

/** `agent`: who acts for it in every item from that day on, registered before. */
export type DemoOrganisation = {
  name: string;
  uscc: string;
  agent: { person: string; citizenId: string };
  from: CivilDate;
};

const director: Actor = { kind: 'system', id: 'onewindow demo' };

/** A firm of a demonstration, with somebody who acts for it. Answers its id; what stands already stays. Throws outside a demonstration. */
export async function enterDemoOrganisation(
  deps: Deps,
  { name, uscc, agent: { person, citizenId }, from }: DemoOrganisation,
): Promise<string> {
  if (!deps.demonstration) throw new Error('a demonstration firm was asked for outside a demonstration');
  const entered = await enterOrganisation(deps, { uscc, name, by: director });
  if (!entered.ok) throw new Error(`a firm of the demonstration was refused: ${entered.error.code}`);
  const { organisation } = entered.value;
  const running = await deps.db.within(about(deps, person), (tx) => findAgenciesOf(tx, person, from));
  if (running.some((agency) => agency.organisation === organisation)) return organisation;
  const terms = { items: 'all', from, until: null } as const;
  const granted = await grantAgency(deps, { ...terms, organisation, agentCitizenId: citizenId, by: director });
  if (!granted.ok) throw new Error(`an agent of the demonstration was refused: ${granted.error.code}`);
  return organisation;
}
