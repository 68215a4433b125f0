import { civilDate } from '../../../src/kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../src/kernel/codes/synthetic.ts';
import type { Deps } from '../../../src/modules/identity/deps.ts';
import { registerPerson } from '../../../src/modules/identity/people/commands.ts';
import { findRegistered } from '../../../src/modules/identity/people/finding.ts';

export const PASSWORD = 'green-Tea-1644';
export const IP = '203.0.113.7';

/** Number 1 to 999 of those who were born on a day that the tests reserve. */
export const citizen = (number: number) => syntheticCitizenId(civilDate('1990-05-17'), number);

/** Registers citizen `number` and answers the person's id. */
export async function registered(deps: Deps, number: number, name = '演示张三'): Promise<string> {
  const registration = { name, citizenId: citizen(number), phone: '13800000000', password: PASSWORD };
  const result = await registerPerson(deps, registration, IP);
  if (!result.ok) throw new Error(result.error.code);
  const person = await findRegistered(deps, citizen(number));
  if (person === undefined) throw new Error('registered, but not found');
  return person;
}
