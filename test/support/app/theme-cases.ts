import { submitTheme, type ThemeReceipt } from '../../../src/modules/intake/index.ts';
import { valueOf } from '../identity/value.ts';
import { preparedTheme } from '../intake/filled-draft.ts';
import { callerOf } from './errand.ts';
import type { House } from './house.ts';
import type { Agent } from './agent.ts';

/** A theme that somebody handed in: who retires and takes the housing fund out, which waits for the pension; under a mandate, for another. */
export async function handedInTheme(house: House, applicant: Agent, mandate?: string): Promise<ThemeReceipt> {
  const { intake } = house.modules;
  const caller = await callerOf(house, applicant);
  const forWhom = mandate === undefined ? {} : { for: { mandate } };
  const request = await preparedTheme(intake, caller, { key: 'retire', told: { archive: false }, ...forWhom });
  return valueOf(await submitTheme(intake, { caller }, { ...request, anotherOne: true }));
}
