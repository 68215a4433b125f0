import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the server lives: the folder of all data, the cluster in it as PostgreSQL keeps it, and the server's own log. */
export type Place = { folder: string; cluster: string; log: string };

/** The folder must be there. Links are resolved, so that two names of one folder cannot be started as two. */
export async function placeIn(dataDir: string): Promise<Place> {
  const folder = await realpath(dataDir);
  return { folder, cluster: join(folder, 'pg'), log: join(folder, 'pg.log') };
}

export async function makePlace(dataDir: string): Promise<Place> {
  await mkdir(dataDir, { recursive: true });
  return placeIn(dataDir);
}
