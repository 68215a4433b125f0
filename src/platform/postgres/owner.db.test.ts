import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useScratch } from '../../../test/support/postgres/scratch.ts';
import { claimFolder, findOwner } from './owner.ts';

// Files only: no server is started here.
const scratch = useScratch();

const ownerFiles = async (folder: string) => (await readdir(folder)).filter((file) => file.includes('owner'));

/** Changes what the owner's file says, as another process, container or crash would have written it. */
async function rewrite(folder: string, change: Record<string, unknown>): Promise<void> {
  const [file = ''] = await ownerFiles(folder);
  const record: object = JSON.parse(await readFile(join(folder, file), 'utf8'));
  await writeFile(join(folder, file), JSON.stringify({ ...record, ...change }));
}

async function getOwnership(folder: string) {
  const claimed = await claimFolder(folder);
  if (!claimed.ok) throw new Error(claimed.error.code);
  return claimed.value;
}

describe('a folder', () => {
  test('has one owner until it is given free, and then the next', async () => {
    const folder = await scratch.folder();
    const first = await getOwnership(folder);
    expect(await findOwner(folder)).toMatchObject({ pid: process.pid });
    expect(await claimFolder(folder)).toMatchObject({ ok: false, error: { code: 'ownedByProcess', pid: process.pid } });
    await first.release();
    expect(await findOwner(folder)).toBeUndefined();
    const second = await getOwnership(folder);
    await second.release();
    expect(await ownerFiles(folder)).toHaveLength(1);
  });

  test('of a dead owner goes to exactly one of many who want it', async () => {
    for (let round = 0; round < 25; round += 1) {
      const folder = await scratch.folder();
      const dead = await getOwnership(folder);
      await rewrite(folder, { startedAt: '1' });
      const claims = await Promise.all(Array.from({ length: 12 }, () => claimFolder(folder)));
      expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
      for (const claim of claims) if (claim.ok) await claim.value.release();
      await dead.release();
    }
  });

  test('is free when the pid of its owner has come to mean another process', async () => {
    const folder = await scratch.folder();
    const lost = await getOwnership(folder);
    await rewrite(folder, { startedAt: '1' });
    const second = await getOwnership(folder);
    await lost.release();
    expect(await findOwner(folder)).toMatchObject({ pid: process.pid });
    await second.release();
  });

  test.each(['', '{"pid":', '[]', 'null', '{"pid":"7"}'])('is free when its owner left %j', async (text) => {
    const folder = await scratch.folder();
    await writeFile(join(folder, 'owner-9.json'), text);
    await (await getOwnership(folder)).release();
    expect(await ownerFiles(folder)).toEqual(['owner-10.json']);
  });
});

describe('an owner in another container, whose pid means nothing here', () => {
  test('is known by its heartbeat, and named with its host', async () => {
    const folder = await scratch.folder();
    const elsewhere = await getOwnership(folder);
    await rewrite(folder, { machine: 'another', host: 'hall-2', pid: 7 });
    expect(await claimFolder(folder)).toEqual({
      ok: false,
      error: { code: 'ownedElsewhere', path: folder, pid: 7, host: 'hall-2' },
    });
    await elsewhere.release();
  });

  test('is gone once its heartbeat has been silent', async () => {
    const folder = await scratch.folder();
    const record = { pid: 7, startedAt: '1', machine: 'another', host: 'hall-2' };
    await writeFile(join(folder, 'owner-1.json'), JSON.stringify(record));
    await (await getOwnership(folder)).release();
    expect(await ownerFiles(folder)).toEqual(['owner-2.json']);
  });
});
