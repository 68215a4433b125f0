import type { Area } from '../../kernel/id.ts';
import type { Sealed } from '../crypto/index.ts';
import { systemScope, type Db, type Tx } from '../database/index.ts';
import { fileId, type FileId } from './file.ts';
import './tables.ts';

export type FilePlace = { id: FileId; hash: string; sealed_key: Sealed };

const PAGE = 100;
/** Before every id. */
const FIRST = fileId('00000000-0000-0000-0000-000000000000');

/** Every file of a county, page by page in the order in which they came, each page in a short transaction of its own. */
export async function* filePages(follower: Db, area: Area, only?: 'unscanned'): AsyncGenerator<FilePlace[]> {
  for (let after = FIRST; ;) {
    const page = await follower.within(systemScope(area), (tx) => findPage(tx, { area, after }, only));
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.id;
  }
}

function findPage(tx: Tx, { area, after }: { area: Area; after: FileId }, only?: 'unscanned'): Promise<FilePlace[]> {
  return tx
    .selectFrom('files.file')
    .select(['id', 'hash', 'sealed_key'])
    .where('area', '=', area)
    .where('id', '>', after)
    .$if(only !== undefined, (query) => query.where('scan_state', '=', 'unscanned'))
    .orderBy('id')
    .limit(PAGE)
    .execute();
}
