import { v7 } from 'uuid';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../src/kernel/codes/synthetic.ts';
import { about, type Deps } from '../../../src/modules/identity/deps.ts';
import { openAccount } from '../../../src/modules/identity/people/commands.ts';
import { valueOf } from './value.ts';

/** Somebody whose identity was checked: by whom he can be named, and who he is. */
export type Proven = { person: string; name: string; citizenId: string };

type About = { name?: string; bornOn?: string; level?: 1 | 2 | 3 };

/** Opens an account after a check of papers, unless the test wants a lower level. */
export async function proven(
  deps: Deps,
  number: number,
  { name = '演示王五', bornOn = '1990-05-17', level = 3 }: About = {},
): Promise<Proven> {
  const person = v7();
  const citizenId = syntheticCitizenId(civilDate(bornOn), number);
  const data = { name, citizenId, phone: '13800000000' };
  await deps.db.within(about(deps, person), async (tx) =>
    valueOf(
      await openAccount(deps, tx, {
        id: person,
        data,
        level,
        channel: 'appointment',
        actor: { kind: 'system', id: 'test' },
      }),
    ),
  );
  return { person, name, citizenId };
}
