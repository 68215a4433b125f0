import { onTestFinished, vi } from 'vitest';
import { EXPRESS_TOKEN, openExpressSimulator, type ExpressSimulator } from '../../../src/app/simulators/express.ts';
import type { Receipt } from '../../../src/modules/intake/drafts/contract/drafts.ts';
import { jsonOf } from '../app/agent.ts';
import { act, finishTasks, handedIn } from '../app/errand.ts';
import { hallOf, signedInOfficer, signedInPerson, type Known, type Officer } from '../app/people.ts';
import { citizen } from '../identity/people.ts';
import { openStruckHouse, type StruckHouse } from './struck-house.ts';

/** Everybody through whose hands an application goes until its result is out, and the courier. */
export type Handing = {
  struck: StruckHouse;
  officers: Record<'clerk' | 'reviewer' | 'approver' | 'issuer', Officer>;
  hall: string;
  courier: ExpressSimulator;
};

export async function openHanding(): Promise<Handing> {
  const courier = await openExpressSimulator({ port: 0 });
  onTestFinished(() => courier.close());
  const env = { ONEWINDOW_EXPRESS_URL: courier.url, ONEWINDOW_EXPRESS_TOKEN: EXPRESS_TOKEN };
  const struck = await openStruckHouse(env);
  const { identity } = struck.house.modules;
  const officers = {
    clerk: await signedInOfficer(identity, { number: 902, roles: ['clerk'] }),
    reviewer: await signedInOfficer(identity, { number: 903, roles: ['reviewer'] }),
    approver: await signedInOfficer(identity, { number: 904, roles: ['approver'] }),
    issuer: await signedInOfficer(identity, { number: 930, roles: ['issuer'] }),
  };
  return { struck, officers, hall: await hallOf(officers.issuer), courier };
}

export type Examined = Receipt & { holder: Known; citizenId: string };

/** An application of somebody, accepted and reviewed: it waits for the decision. */
export async function examined({ struck, officers }: Handing, number: number): Promise<Examined> {
  const holder = await signedInPerson(struck.house.modules.identity, number);
  const receipt = await handedIn(struck.house, holder);
  jsonOf(await act(officers.clerk, receipt.caseId, ['accept', {}]));
  await finishTasks(officers.reviewer, receipt.caseId);
  return { ...receipt, holder, citizenId: citizen(number) };
}

export const ready = ({ officers }: Handing, caseId: string) =>
  vi.waitUntil(async () => (await officers.issuer.get(`/api/issuing/results/${caseId}`)).status === 200, 20_000);

export const ADDRESS = { name: '演示李四', phone: '13800000001', address: '模拟县水泊街道演示路1号' };
