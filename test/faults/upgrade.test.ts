import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { area } from '../../src/kernel/id.ts';
import { findMissingMigrations, openDatabase } from '../../src/platform/database/index.ts';
import { diskStore } from '../../src/platform/files/index.ts';
import { urlOf } from '../support/app/url.ts';
import {
  editionOf,
  findPreviousCommit,
  nextEdition,
  peopleOf,
  present,
  type Edition,
} from '../support/editions/editions.ts';
import { startLoad } from '../support/editions/load.ts';
import { findBroken } from '../support/invariants/find-broken.ts';
import { isInstalled, startThrowawayPostgres } from '../support/postgres/index.ts';
import { startProgram } from '../support/program.ts';

const PEOPLE = 4;
const EACH = 4;

const debian = await isInstalled('debian15');
const previous = await findPreviousCommit();

/** The newer program starts, and thereby migrates, beside the older one that people use; both serve; the older one ends. */
async function upgraded(older: Edition, newer: Edition) {
  const server = await startThrowawayPostgres({ kind: 'debian15' });
  onTestFinished(() => server.stop());
  const data = await mkdtemp(join(tmpdir(), 'ow-upgrade-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const { connection } = server;
  const env = { DATABASE_URL: urlOf(connection), ONEWINDOW_DATA: data };
  const follower = openDatabase({ connection, role: 'follower', most: 2 });
  const owner = openDatabase({ connection, role: 'owner', most: 1 });
  onTestFinished(async () => {
    await follower.close();
    await owner.close();
  });
  const started = async (edition: Edition) => {
    const program = await startProgram({ data, command: edition.command, env: { ...env, ...edition.env } });
    onTestFinished(() => void program.end('SIGKILL'));
    return program;
  };

  const old = await started(older);
  const load = startLoad(peopleOf(older, { url: old.url, env, count: PEOPLE }), [old.url]);
  await load.received(EACH);
  const missing = await findMissingMigrations(owner, join(newer.root, 'migrations'));
  const before = load.receipts.length;
  const fresh = await started(newer);
  const meanwhile = load.receipts.length - before;
  load.send([old.url, fresh.url]);
  await Promise.all([load.received(EACH, old.url), load.received(EACH, fresh.url)]);
  load.send([fresh.url]);
  await load.drained(old.url);
  const ended = await old.end('SIGTERM');
  await load.received(EACH);
  await load.stop();
  const store = diskStore(join(data, 'files'));
  const standing = { area: area('370828000000'), follower, store };
  return {
    failures: load.failures,
    missing,
    meanwhile,
    ended,
    still: await findMissingMigrations(owner, join(newer.root, 'migrations')),
    broken: await findBroken({ ...standing, acknowledged: load.receipts }),
  };
}

const WITHOUT_A_GAP = { failures: [], ended: { code: 0, signal: null }, still: [], broken: [] };

test.skipIf(!debian)('a release with a wider schema takes over from this one while people apply', async () => {
  const newer = await nextEdition({
    '9001-expand': 'alter table intake.case_list add column remark text;',
    '9002-index': `-- outside a transaction\ncreate index concurrently case_list_remark on intake.case_list (remark);`,
  });
  const taken = await upgraded(present, newer);
  expect(taken).toMatchObject({ ...WITHOUT_A_GAP, missing: ['9001-expand.sql', '9002-index.sql'] });
  expect(taken.meanwhile).toBeGreaterThan(0);
});

// A clone without history has nothing to upgrade from; the test above shows the same with a release to come.
const before = previous === undefined ? [] : [previous];

test.skipIf(!debian).each(before)('this release takes over from %s while people apply', async (commit) => {
  const taken = await upgraded(await editionOf(commit), present);
  expect(taken).toMatchObject(WITHOUT_A_GAP);
  expect(taken.missing.length).toBeGreaterThan(0);
  expect(taken.meanwhile).toBeGreaterThan(0);
});
