import { civilDate } from '../../../src/kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../src/kernel/codes/synthetic.ts';
import { presenting, type Deps } from '../../../src/modules/identity/deps.ts';
import { registerPerson } from '../../../src/modules/identity/people/commands.ts';
import { loginLookup } from '../../../src/modules/identity/people/sealing.ts';
import { findPersonByLogin } from '../../../src/modules/identity/people/store/login.ts';

export const PASSWORD = 'green-Tea-1644';
export const IP = '203.0.113.7';

/** Number 1 to 999 of those who were born on a day that the tests reserve. */
export const citizen = (number: number) => syntheticCitizenId(civilDate('1990-05-17'), number);

export async function personBy(deps: Deps, citizenId: string): Promise<string | undefined> {
  const value = { kind: 'citizenId', value: citizenId } as const;
  const lookup = await deps.db.within({ area: deps.area }, (tx) => loginLookup(deps.vault, tx, value));
  return deps.db.within(presenting(deps, lookup), (tx) => findPersonByLogin(tx, lookup));
}

/** Registers citizen `number` and answers the person's id. */
export async function registered(deps: Deps, number: number, name = '演示张三'): Promise<string> {
  const registration = { name, citizenId: citizen(number), phone: '13800000000', password: PASSWORD };
  const result = await registerPerson(deps, registration, IP);
  if (!result.ok) throw new Error(result.error.code);
  const person = await personBy(deps, citizen(number));
  if (person === undefined) throw new Error('registered, but not found');
  return person;
}
