import { submitTheme, type ThemeReceipt } from '../../../src/modules/intake/index.ts';
import { valueOf } from '../identity/value.ts';
import { preparedTheme } from '../intake/filled-draft.ts';
import { RETIRING } from '../intake/gathered.ts';
import { jsonOf, type Agent } from './agent.ts';
import { act, callerOf } from './errand.ts';
import type { House } from './house.ts';
import { signedInOfficer, type Officer } from './people.ts';

const PENSION = 'pension-retire';
const CARD = 'elder-card';
/** What both ask for, each with its own reason, and what one asks for by itself. */
export const ASKED = {
  [PENSION]: { 'common.id-card': '背面没有拍到', 'applicant.phone': '少一位' },
  [CARD]: { 'applicant.phone': '打不通', 'common.id-card': '照片太暗', 'beneficiary.name': '和身份证不一样' },
} as const;

/** A theme of whoever retires, with a card of another department. */
export async function retiring(house: House, applicant: Agent): Promise<ThemeReceipt> {
  const { intake } = house.modules;
  const caller = await callerOf(house, applicant);
  const request = await preparedTheme(intake, caller, { key: 'retire', told: RETIRING });
  return valueOf(await submitTheme(intake, { caller }, { ...request, anotherOne: true }));
}

export const caseOf = (theme: ThemeReceipt, item: string): string =>
  theme.parts.find((part) => part.item === item)?.receipt?.caseId ?? '';

/** A department asks for what it asks for. */
export async function asks(officer: Agent, theme: ThemeReceipt, item: keyof typeof ASKED): Promise<void> {
  const missing = Object.entries(ASKED[item]).map(([key, what]) => ({ key, what }));
  jsonOf(await act(officer, caseOf(theme, item), ['ask-correction', { missing }]));
}

/** Two departments that ask, each with a clerk of its own. `number`: of the first; the other's follows. */
export async function askingDepartments({ modules: { identity } }: House, number: number) {
  const clerkOf = (one: number, department: string): Promise<Officer> =>
    signedInOfficer(identity, { number: one, roles: ['clerk'], department });
  return { [PENSION]: await clerkOf(number, 'hrss'), [CARD]: await clerkOf(number + 1, 'civil') };
}
