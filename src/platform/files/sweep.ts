import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Area } from '../../kernel/id.ts';
import { systemScope, type Db } from '../database/index.ts';
import { filePages } from './file-pages.ts';
import type { FileStore } from './store.ts';
import './tables.ts';

const PAGE = 500;

type Deps = { follower: Db; store: FileStore };

/**
 * Removes what was stored before that moment and no row knows: uploads that nobody finished, files that were removed. Touches nothing
 * while a county has no file at all: then this is more likely the wrong database.
 */
export async function sweepFiles({ follower, store }: Deps, area: Area, before: Date): Promise<number> {
  let swept = await store.discardUnfinished(area, before);
  await forgetUploads(follower, area, before);
  if (await hasNone(follower, area)) return swept;
  let page: string[] = [];
  const removePage = async () => {
    const known = await findKnown(follower, area, page);
    const unknown = page.filter((hash) => !known.has(hash));
    for (const hash of unknown) await store.remove(area, hash);
    swept += unknown.length;
    page = [];
  };
  for await (const { hash, storedAt } of store.list(area)) {
    if (storedAt < before) page.push(hash);
    if (page.length === PAGE) await removePage();
  }
  await removePage();
  return swept;
}

export type BrokenFile = { id: string; fault: 'missing' | 'changed' };

/** Reads every stored file of a county and says which the store no longer holds as it was written. For `verify`; it takes its time. */
export async function* findBrokenFiles({ follower, store }: Deps, area: Area): AsyncGenerator<BrokenFile> {
  for await (const page of filePages(follower, area)) {
    for (const { id, hash } of page) {
      if ((await store.findSize(area, hash)) === undefined) yield { id, fault: 'missing' };
      else if ((await hashOf(store.read(area, hash))) !== hash) yield { id, fault: 'changed' };
    }
  }
}

function hasNone(follower: Db, area: Area): Promise<boolean> {
  return follower.within(systemScope(area), async (tx) => {
    const first = await tx.selectFrom('files.file').select('id').where('area', '=', area).limit(1).executeTakeFirst();
    return first === undefined;
  });
}

function findKnown(follower: Db, area: Area, hashes: string[]): Promise<ReadonlySet<string>> {
  return follower.within(systemScope(area), async (tx) => {
    const rows = await tx
      .selectFrom('files.file')
      .select('hash')
      .where('area', '=', area)
      .where('hash', '=', sql<string>`any(${hashes}::text[])`)
      .execute();
    const uploads = await tx.selectFrom('files.upload').select('parts').where('area', '=', area).execute();
    return new Set([...rows, ...uploads.flatMap(({ parts }) => parts)].map(({ hash }) => hash));
  });
}

/** What nobody went on with. */
const forgetUploads = (follower: Db, area: Area, before: Date) =>
  follower.within(systemScope(area), (tx) =>
    tx.deleteFrom('files.upload').where('area', '=', area).where('created_at', '<', before).execute(),
  );

async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const digest = createHash('sha256');
  for await (const piece of content) digest.update(piece);
  return digest.digest('hex');
}
