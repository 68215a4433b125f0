import { v7 } from 'uuid';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { appointOfficer } from '../officers/appointing.ts';
import { grantRole } from '../officers/granting.ts';
import { findOfficeOf } from '../officers/queries/serving.ts';
import { openAccount } from '../people/commands.ts';
import { findRegistered } from '../people/finding.ts';
import { hallOf, type DemoOfficer, type DemoPerson } from './cast.ts';

const director: Actor = { kind: 'system', id: 'onewindow demo' };

/** The level of somebody whose papers were looked at. */
const CHECKED = 3;

/**
 * Somebody of the demo county who signs in nowhere: an account without a password. Answers the person's id; who is known stays as he is.
 * Throws outside a demonstration.
 */
export async function enterDemoPerson(
  deps: Deps,
  data: Pick<DemoPerson, 'name' | 'citizenId' | 'phone'>,
): Promise<string> {
  if (!deps.demonstration) throw new Error('a demonstration account was asked for outside a demonstration');
  const known = await findRegistered(deps, data.citizenId);
  if (known !== undefined) return known;
  const id = v7();
  const opened = await deps.db.within(about(deps, id), (tx) =>
    openAccount(deps, tx, { id, data, level: CHECKED, channel: 'demonstration', actor: director }),
  );
  if (!opened.ok) throw new Error(`a person of the demo county was refused: ${opened.error.code}`);
  return id;
}

/** `hall`: where his counter stands, if elsewhere than in the county's hall. */
type Appointee = Omit<DemoOfficer, 'key' | 'hall'> & { hall?: string | undefined };

/** The same of an officer: with his role, and without a password. Answers the person's id. */
export async function enterDemoOfficer(
  deps: Deps,
  { grant, department, section, hall, ...who }: Appointee,
): Promise<string> {
  if (!deps.demonstration) throw new Error('a demonstration account was asked for outside a demonstration');
  const known = await findRegistered(deps, who.citizenId);
  const office = known && (await deps.db.within(about(deps, known), (tx) => findOfficeOf(tx, known)));
  if (known !== undefined && office) {
    if (office.grants.length === 0) await grantTo(deps, office.id, grant);
    return known;
  }
  const post = { department, section, hall: hall ?? hallOf(grant) };
  const appointed = await appointOfficer(deps, { ...who, post, password: null, by: director });
  if (!appointed.ok) throw new Error(`an officer of the demo county was refused: ${appointed.error.code}`);
  await grantTo(deps, appointed.value.officer, grant);
  return appointed.value.person;
}

async function grantTo(deps: Deps, officer: string, grant: DemoOfficer['grant']): Promise<void> {
  const granted = await grantRole(deps, { officer, grant, by: { actor: director, person: director.id } });
  if (!granted.ok) throw new Error(`a role of the demo county was refused: ${granted.error.code}`);
}
