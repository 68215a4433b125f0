import { join, resolve } from 'node:path';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { restoreBackup, type RestoreReport } from '../../../platform/backup/index.ts';
import type { Config } from '../../../platform/config/index.ts';
import { findUnheldMasterIds, type KeyWrapper } from '../../../platform/crypto/index.ts';
import { systemScope, type Connection } from '../../../platform/database/index.ts';
import { diskStore, wholeStore } from '../../../platform/files/index.ts';
import { migrateAll, type Databases } from '../../compose/databases.ts';
import type { Call, InputRefusal } from '../command.ts';
import { archiveWording, refusalSentence } from './wording.ts';

export type Restoring = {
  /** Whose county it is, and the data folder that takes the files. */
  config: Pick<Config, 'area' | 'dataFolder'>;
  master: KeyWrapper;
  from: string;
  /** When somebody began to bring the data back: from then on RTO counts. */
  startedAt: Date;
  signal?: AbortSignal;
};

export type Restored = RestoreReport & { rpoMinutes: number; rtoSeconds: number; unheldMasterKeys: string[] };

type Target = { databases: Pick<Databases, 'owner'>; connection: Connection };

/** Brings the schema to this release and the archives into it. Times are rounded to a tenth. */
export async function restoreInto(
  { databases: { owner }, connection }: Target,
  { config, master, from, startedAt, signal }: Restoring,
  call: Pick<Call, 'language' | 'text'>,
): Promise<Result<Restored, InputRefusal>> {
  await migrateAll(owner, connection);
  const keys = call.text('keys');
  const files = wholeStore(diskStore(join(config.dataFolder, 'files')));
  const keysFrom = keys === undefined ? undefined : resolve(keys);
  const restored = await restoreBackup({ owner, files, from: resolve(from), keysFrom, ...(signal && { signal }) });
  if (!restored.ok) return no({ code: restored.error.code, message: refusalSentence(restored.error, call.language) });
  const unheldMasterKeys = await owner.within(systemScope(config.area), (tx) => findUnheldMasterIds(tx, master));
  const rtoSeconds = Math.round((Date.now() - startedAt.valueOf()) / 100) / 10;
  const rpoMinutes = Math.round((startedAt.valueOf() - Date.parse(restored.value.at)) / 6_000) / 10;
  return ok({ ...restored.value, rpoMinutes, rtoSeconds, unheldMasterKeys });
}

/** What came back, how much is lost and how long it took; and the master key, where it is another. */
export function restoredText(restored: Restored, { language }: Pick<Call, 'language'>): string {
  const say = archiveWording[language];
  const { unheldMasterKeys, rpoMinutes: lostMinutes, rtoSeconds: seconds } = restored;
  const lines = [say.restored({ ...restored, lostMinutes, seconds })];
  return [...lines, ...(unheldMasterKeys.length > 0 ? [say.masterKeyMissing(unheldMasterKeys)] : [])].join('\n');
}
