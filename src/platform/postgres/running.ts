import { isErrno } from './processes.ts';
import { askServer } from './contact.ts';
import { findOwner } from './owner.ts';
import { placeIn } from './place.ts';
import { findRecorded } from './postmaster.ts';
import type { PostgresServer } from './server.ts';

/** The running server of a data folder, for commands beside the application that owns it. Proven ours; starts and claims nothing. */
export async function findRunningPostgres(
  dataDir: string,
): Promise<Pick<PostgresServer, 'socketDir' | 'dataDir' | 'version' | 'pid'> | undefined> {
  const place = await findPlace(dataDir);
  if (place === undefined) return undefined;
  const recorded = await findRecorded(place.cluster);
  if (recorded.state !== 'alive' || recorded.file.socketDir === undefined) return undefined;
  const { socketDir } = recorded.file;
  const contact = await askServer(socketDir, place.cluster);
  if (contact.state !== 'ours') return undefined;
  return { socketDir, dataDir: place.cluster, version: contact.version, pid: recorded.postmaster.pid };
}

/** The application process that owns a data folder now, for `stop` to signal. */
export async function findOwnerOf(dataDir: string): Promise<{ pid: number; host: string } | undefined> {
  const place = await findPlace(dataDir);
  return place === undefined ? undefined : findOwner(place.folder);
}

async function findPlace(dataDir: string) {
  try {
    return await placeIn(dataDir);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}
