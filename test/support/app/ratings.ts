import { vi } from 'vitest';
import type { EnrolledDevice } from '../../../src/modules/ratings/devices/contract.ts';
import { pairDevice } from '../../../src/modules/ratings/devices/enrol.ts';
import { findShown } from '../../../src/modules/ratings/devices/give.ts';
import type { RatableService } from '../../../src/modules/ratings/giving/contract.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { jsonOf, type Agent } from './agent.ts';
import { granted, handedIn } from './errand.ts';
import type { House } from './house.ts';
import { signedInOfficer, type Known } from './people.ts';
import type { TestApp } from './test-app.ts';

/** What can be rated in a case, the latest first. */
export const servicesOf = async (person: Agent, caseId: string) =>
  jsonOf<{ services: RatableService[] }>(await person.get(`/api/cases/${caseId}/services`)).services;

export type Served = { caseId: string; serial: number; services: RatableService[] };

/** A case of this person that was granted, once its services are noted; `serial`: that of the decision. */
export async function servedCase(
  { house, cast }: Pick<TestApp, 'house' | 'cast'>,
  person: Known = cast.person,
): Promise<Served> {
  const { caseId } = await handedIn(house, person);
  await granted(cast, caseId);
  const decided = async () => {
    const services = await servicesOf(person, caseId);
    return services[0]?.step === 'completion' ? services : undefined;
  };
  const services = await vi.waitUntil(decided, { timeout: 20_000 });
  return { caseId, serial: services[0]?.serial ?? 0, services };
}

/** Somebody whom nobody knows, as a tablet is to the program until it shows its secret. */
export const unknownCaller = ({ foundation }: House): Caller => ({
  actor: { kind: 'person', id: 'unknown' },
  scope: { area: foundation.config.area },
  kind: 'anonymous',
  ...{ roles: [], level: 0, secondFactor: false, sessionId: 'none' },
});

const heads = new WeakMap<House, Promise<Agent>>();

/** The head of a section of the approval bureau, one for each house. */
export function headOf(house: House): Promise<Agent> {
  const known = heads.get(house) ?? signedInOfficer(house.modules.identity, { number: 921, roles: ['sectionHead'] });
  heads.set(house, known);
  return known;
}

/** A tablet at a counter of the county's hall, enrolled by a head and paired. */
export async function pairedTablet({ house }: Pick<TestApp, 'house'>): Promise<{ device: string; token: string }> {
  const head = await headOf(house);
  const { halls } = jsonOf<{ halls: { key: string }[] }>(await head.get('/api/ratings/devices'));
  const wish = { department: 'approval', hall: halls[0]?.key ?? '', counter: '3 号窗口' };
  const { id, code } = jsonOf<EnrolledDevice>(await head.post('/api/ratings/devices', wish));
  const typed = `${code.slice(0, 4)} ${code.slice(4)}`;
  const pairing = await pairDevice(house.modules.ratings, { caller: unknownCaller(house), code: typed });
  if (!pairing.ok) throw new Error(pairing.error.code);
  return { device: id, token: pairing.value.token };
}

/** The code that a tablet shows for a telephone. */
export async function codeShown(house: House, token: string): Promise<string> {
  const shown = await findShown(house.modules.ratings, unknownCaller(house), token);
  return shown?.offer?.link.split('/').at(-1) ?? '';
}
