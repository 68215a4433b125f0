import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRecorded } from '../../../src/platform/postgres/postmaster.ts';
import { stopPostmaster } from '../../../src/platform/postgres/stop.ts';

/** Ends the server that a killed process left running on a test's own folder, and removes the folder. */
export async function removeLeftover(folder: string): Promise<void> {
  const recorded = await findRecorded(join(folder, 'pg'));
  if (recorded.state === 'alive') await stopPostmaster(recorded.postmaster);
  const socketDir = recorded.state === 'none' ? undefined : recorded.file.socketDir;
  if (socketDir?.startsWith(join(tmpdir(), 'ow-'))) await rm(socketDir, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
