import { vi } from 'vitest';
import type { ThemeProgress } from '../../../src/modules/intake/index.ts';
import { jsonOf, type Agent } from './agent.ts';
import { granted } from './errand.ts';
import { signedInOfficer } from './people.ts';
import type { TestApp } from './test-app.ts';

/** Which department decides on each item of `retire`, as the starter entries say. */
const DEPARTMENTS = { 'pension-retire': 'hrss', 'gjj-withdraw': 'gjj', 'elder-card': 'civil' } as const;
export type RetireItem = keyof typeof DEPARTMENTS;

/** `numbers`: from which the officers of the test are numbered. */
type Deciding = { app: TestApp; person: Agent; issuer: Agent; theme: string; numbers: number };

/** Grants items of a theme, each by officers of its own department; the result is at the issuing window when it answers. */
export function decidingOn({ app, person, issuer, theme, numbers }: Deciding) {
  let last = numbers;
  const post = (role: 'clerk' | 'reviewer' | 'approver', department: string) =>
    signedInOfficer(app.house.modules.identity, { number: (last += 1), roles: [role], department });
  return async (item: RetireItem): Promise<string> => {
    const department = DEPARTMENTS[item];
    const [clerk, reviewer] = [await post('clerk', department), await post('reviewer', department)];
    const approver = await post('approver', department);
    const id = await vi.waitUntil(async () => {
      const { parts } = jsonOf<ThemeProgress>(await person.get(`/api/theme-cases/${theme}`));
      return parts.find((part) => part.item === item)?.case?.id;
    }, 20_000);
    await granted({ clerk, reviewer, approver }, id);
    await vi.waitUntil(async () => (await issuer.get(`/api/issuing/results/${id}`)).status === 200, 20_000);
    return id;
  };
}
