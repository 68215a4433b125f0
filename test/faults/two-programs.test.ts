import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { systemScope } from '../../src/platform/database/index.ts';
import { startRealApp } from '../support/app/real-app.ts';
import { roundRobin } from '../support/app/round-robin.ts';
import { urlOf } from '../support/app/url.ts';
import { applying, handsOf, wholeErrand } from '../support/app/whole-errand.ts';
import { findBroken } from '../support/invariants/find-broken.ts';
import { isInstalled, startThrowawayPostgres } from '../support/postgres/index.ts';

const ERRANDS = 12;
/** From the first answer to the rating, each errand has so many steps that are answered. */
const STEPS = 13;
/** When about half of all is done: then some are being handed in, some reviewed, some decided. */
const STRUCK_AFTER = (ERRANDS * STEPS) / 2;

const debian = await isInstalled('debian15');

test.skipIf(!debian)(
  'two programs take whole errands in turns, to the rating, while one of them is killed',
  async () => {
    const server = await startThrowawayPostgres({ kind: 'debian15' });
    onTestFinished(() => server.stop());
    const data = await mkdtemp(join(tmpdir(), 'ow-two-'));
    onTestFinished(() => rm(data, { recursive: true, force: true }));
    const databaseUrl = urlOf(server.connection);
    // Both at once on an empty database: one migrates and fills it, the other waits.
    const [one, other] = await Promise.all([1, 2].map(() => startRealApp({ data, databaseUrl })));
    if (!one || !other) throw new Error('two were asked for');
    const house = await other.house();
    const sends = (cookie: string) => roundRobin([one.url, other.url], cookie);
    const hands = await handsOf(house, sends);

    let steps = 0;
    let killed: Promise<unknown> | undefined;
    const onStep = () => {
      steps += 1;
      if (steps === STRUCK_AFTER) killed = one.program().end('SIGKILL');
    };
    const errands = Array.from({ length: ERRANDS }, async (_, number) =>
      wholeErrand(await applying(house, number + 1, sends), hands, onStep),
    );
    const acknowledged = await Promise.all(errands);
    expect(await killed).toEqual({ code: null, signal: 'SIGKILL' });
    expect(steps).toBe(ERRANDS * STEPS);

    const { config, databases, fileStore: store } = house.foundation;
    const standing = { area: config.area, follower: databases.follower };
    expect(await findBroken({ ...standing, store, acknowledged })).toEqual([]);
    const counted = await databases.follower.within(systemScope(config.area), async (tx) => ({
      licences: (await tx.selectFrom('certificates.version').select('certificate').execute()).length,
      delivered: (await tx.selectFrom('issuing.result').select('case_id').where('state', '=', 'delivered').execute())
        .length,
      ratings: (await tx.selectFrom('ratings.rating').select('id').execute()).length,
    }));
    expect(counted).toEqual({ licences: ERRANDS, delivered: ERRANDS, ratings: ERRANDS });
  },
);
