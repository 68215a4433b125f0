import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionOf, findRunningPostgres } from '../../src/platform/postgres/index.ts';
import { handedIn } from '../../test/support/app/errand.ts';
import { configOf, openHouse, type House } from '../../test/support/app/house.ts';
import { signedInOfficer, signedInPerson, type Officer } from '../../test/support/app/people.ts';
import { urlOf } from '../../test/support/app/url.ts';
import { removeLeftover } from '../../test/support/postgres/leftover.ts';
import { startProgram } from '../../test/support/program.ts';

/** The built program in a process of its own, with a case that waits and a clerk; `house` looks into the same database. */
export type OfficeHours = { url: string; house: House; clerk: Officer; caseId: string; close(): Promise<void> };

export async function openOfficeHours(): Promise<OfficeHours> {
  const data = await mkdtemp(join(tmpdir(), 'onewindow-desk-'));
  const program = await startProgram({ data });
  const server = await findRunningPostgres(data);
  if (!server) throw new Error('the program has no database');
  const settings = { ONEWINDOW_DATA: data, DATABASE_URL: urlOf(connectionOf(server)) };
  const house = await openHouse(configOf(settings), program.url);
  const { caseId } = await handedIn(house, await signedInPerson(house.modules.identity, 981));
  const clerk = await signedInOfficer(house.modules.identity, { number: 982, roles: ['clerk'] });
  return {
    url: program.url,
    house,
    clerk,
    caseId,
    close: async () => {
      await house.close();
      await program.end();
      await removeLeftover(data);
    },
  };
}
