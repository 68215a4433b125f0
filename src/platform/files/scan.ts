import type { Area } from '../../kernel/id.ts';
import type { Vault } from '../crypto/index.ts';
import { systemScope, type Db } from '../database/index.ts';
import { decryptChunks } from './chunks.ts';
import type { FileId } from './file.ts';
import { filePages } from './file-pages.ts';
import type { Scanner, ScanResult } from './scanner.ts';
import type { FileStore } from './store.ts';

export type ScanDeps = { follower: Db; store: FileStore; vault: Vault; scanner: Scanner; now: () => Date };

/**
 * Scans what nobody has scanned yet, oldest first, each file outside any transaction. A scanner that cannot be reached throws: the rest
 * stays `unscanned` for the next time. What was erased cannot be read and is passed over.
 */
export async function scanFiles(deps: ScanDeps, area: Area): Promise<{ clean: number; infected: number }> {
  const { follower, store, vault, scanner } = deps;
  const count = { clean: 0, infected: 0 };
  for await (const page of filePages(follower, area, 'unscanned')) {
    for (const { id, hash, sealed_key } of page) {
      const key = await follower.within(systemScope(area), (tx) => vault.openSealed(tx, sealed_key));
      if (key === 'erased') continue;
      const result = await scanner.scan(decryptChunks(key, store.read(area, hash)));
      await recordScan(deps, { area, id }, result);
      count[result.clean ? 'clean' : 'infected'] += 1;
    }
  }
  return count;
}

function recordScan({ follower, now }: ScanDeps, { area, id }: { area: Area; id: FileId }, result: ScanResult) {
  return follower.within(systemScope(area), (tx) =>
    tx
      .updateTable('files.file')
      .set({
        scan_state: result.clean ? 'clean' : 'infected',
        scan_finding: result.clean ? null : result.finding,
        scanned_at: now(),
      })
      .where('area', '=', area)
      .where('id', '=', id)
      .execute(),
  );
}
