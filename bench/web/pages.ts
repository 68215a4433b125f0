import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionOf, findRunningPostgres } from '../../src/platform/postgres/index.ts';
import { completeDraft, handedIn } from '../../test/support/app/errand.ts';
import { configOf, openHouse } from '../../test/support/app/house.ts';
import { signedInPerson, type Known } from '../../test/support/app/people.ts';
import { urlOf } from '../../test/support/app/url.ts';
import { removeLeftover } from '../../test/support/postgres/leftover.ts';
import { startProgram } from '../../test/support/program.ts';

/** A page of the portal, and whose cookie it takes; empty for a stranger's. */
export type Sample = { name: string; path: string; cookie: string };

export type Portal = { url: string; samples: readonly Sample[]; close(): Promise<void> };

/** The built program in a process of its own, with somebody who has begun one application and handed in another. */
export async function openPortal(): Promise<Portal> {
  const data = await mkdtemp(join(tmpdir(), 'onewindow-web-'));
  const program = await startProgram({ data });
  const server = await findRunningPostgres(data);
  if (!server) throw new Error('the program has no database');
  const settings = { ONEWINDOW_DATA: data, DATABASE_URL: urlOf(connectionOf(server)) };
  const house = await openHouse(configOf(settings), program.url);
  const person = await signedInPerson(house.modules.identity, 971);
  const draft = await completeDraft(house, person);
  const { caseId } = await handedIn(house, person);
  await house.close();
  return {
    url: program.url,
    samples: samplesOf(person, { draft, caseId }),
    close: async () => {
      await program.end();
      await removeLeftover(data);
    },
  };
}

/** Every kind of page on the way of an errand. */
function samplesOf({ cookie }: Known, { draft, caseId }: { draft: string; caseId: string }): Sample[] {
  const open = { home: '/', search: '/search?q=开理发店', list: '/items', guide: '/items/public-health' };
  const asked = { fit: '/items/public-health/fit', status: '/status', signIn: '/sign-in' };
  const own = {
    tasks: `/drafts/${draft}`,
    question: `/drafts/${draft}/pages/venue-category`,
    materials: `/drafts/${draft}/materials`,
    check: `/drafts/${draft}/check`,
    mine: '/my',
    case: `/my/cases/${caseId}`,
    data: '/my/data',
  };
  const of = (pages: Record<string, string>, whose: string) =>
    Object.entries(pages).map(([name, path]) => ({ name, path, cookie: whose }));
  return [...of({ ...open, ...asked }, ''), ...of(own, cookie)];
}
