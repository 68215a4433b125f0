import { rm } from 'node:fs/promises';
import { no, ok, type Result } from '../../kernel/result.ts';
import { findCluster } from './cluster.ts';
import { askServer, makeDatabase } from './contact.ts';
import { makeCluster } from './initdb.ts';
import { launch } from './launch.ts';
import type { Place } from './place.ts';
import type { Postmaster } from './postmaster.ts';
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
  if (cluster.value.state === 'absent') {
    const made = await makeCluster(place, program.value);
    if (!made.ok) return made;
  }
  const socketDir = socketFolderOf(place.cluster, program.value.account);
  const earlier = await settleEarlier(place.cluster, socketDir);
  if (!earlier.ok) return earlier;
  if (earlier.value === undefined) return launchNew(place, program.value, socketDir);
  const made = await makeDatabase(earlier.value.socketDir, place);
  return made.ok ? ok({ ...earlier.value, adopted: true }) : made;
}

async function launchNew(place: Place, program: Program, socketDir: string): Promise<Result<Running, PostgresRefusal>> {
  const prepared = await makeSocketFolder(socketDir, program.account);
  if (!prepared.ok) return prepared;
  const launched = await launch(place, program, socketDir);
  const running = launched.ok ? await prove(place, launched.value, socketDir) : launched;
  if (running.ok) return running;
  if (launched.ok) await stopPostmaster(launched.value);
  await rm(socketDir, { recursive: true, force: true });
  return running;
}

/** The server behind the socket serves our data, and holds our database. */
async function prove(
  place: Place,
  postmaster: Postmaster,
  socketDir: string,
): Promise<Result<Running, PostgresRefusal>> {
  const { cluster: path, log } = place;
  const contact = await askServer(socketDir, path);
  if (contact.state === 'other') return no({ code: 'otherServer', path, found: contact.found });
  if (contact.state !== 'ours')
    return no({ code: 'notStarted', path, detail: contact.state === 'refusing' ? contact.detail : contact.state, log });
  const made = await makeDatabase(socketDir, place);
  return made.ok ? ok({ postmaster, socketDir, version: contact.version, adopted: false }) : made;
}
