import { rm } from 'node:fs/promises';
import { no, ok, type Result } from '../../kernel/result.ts';
import { findCluster } from './cluster.ts';
import { askServer, makeDatabase } from './contact.ts';
import { makeCluster } from './initdb.ts';
import { launch } from './launch.ts';
import type { Place } from './place.ts';
import { findProgram, type Program, type Wishes } from './program.ts';
import type { PostgresRefusal } from './refusals.ts';
import type { Running } from './server.ts';
import { settleEarlier } from './settle.ts';
import { makeSocketFolder, socketFolderOf } from './socket-folder.ts';
import { stopPostmaster } from './stop.ts';

/** From whatever stands in the place to a running server: the one found running, or a new one, after making its cluster if there is none. */
export async function runServer(place: Place, wishes: Wishes): Promise<Result<Running, PostgresRefusal>> {
  const cluster = await findCluster(place.cluster);
  if (!cluster.ok) return cluster;
  const program = await findProgram(place, cluster.value, wishes);
  if (!program.ok) return program;
  const socketDir = socketFolderOf(place.cluster, program.value.account);
  if (!socketDir.ok) return socketDir;
  if (cluster.value.state === 'absent') {
    const made = await makeCluster(place, program.value);
    if (!made.ok) return made;
  }
  const earlier = await settleEarlier(place.cluster, socketDir.value);
  if (!earlier.ok) return earlier;
  if (earlier.value !== undefined) return ok({ ...earlier.value, adopted: true });
  return launchNew(place, program.value, socketDir.value);
}

async function launchNew(place: Place, program: Program, socketDir: string): Promise<Result<Running, PostgresRefusal>> {
  const prepared = await makeSocketFolder(socketDir, program.account);
  if (!prepared.ok) return prepared;
  const postmaster = await launch(place, program, socketDir);
  if (!postmaster.ok) {
    await rm(socketDir, { recursive: true, force: true });
    return postmaster;
  }
  const { cluster: path, log } = place;
  const contact = await askServer(socketDir, path);
  if (contact.state === 'ours') {
    await makeDatabase(socketDir);
    return ok({ postmaster: postmaster.value, socketDir, version: contact.version, adopted: false });
  }
  await stopPostmaster(postmaster.value);
  return no(
    contact.state === 'other'
      ? { code: 'otherServer', path, found: contact.found }
      : { code: 'notStarted', path, detail: contact.state === 'refusing' ? contact.detail : contact.state, log },
  );
}
