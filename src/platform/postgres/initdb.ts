import { appendFile, chown, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { no, ok, type Result } from '../../kernel/result.ts';
import { runCommand } from './command.ts';
import { SERVER_USER } from './contact.ts';
import { hasRoom, refusalIn } from './failure.ts';
import type { Place } from './place.ts';
import type { PostgresRefusal } from './refusals.ts';
import type { Program } from './program.ts';

/** A new cluster takes 47 MB, and its first log segment another 16. */
const ROOM_FOR_CLUSTER = 96 * 1024 * 1024;

const UNFINISHED = 'pg.unfinished-';

/**
 * Makes the cluster beside its place and moves it there whole: what stands in the place is never half a cluster. Remains of a making that
 * was cut off are removed, unless a server has run in them since.
 */
export async function makeCluster(place: Place, program: Program): Promise<Result<undefined, PostgresRefusal>> {
  const cleared = await clearUnfinished(place);
  if (!cleared.ok) return cleared;
  if (!(await hasRoom(place.folder, ROOM_FOR_CLUSTER))) return no({ code: 'diskFull', path: place.folder });
  const unfinished = join(place.folder, `${UNFINISHED}${crypto.randomUUID()}`);
  await mkdir(unfinished, { mode: 0o700 });
  const { account, runner } = program;
  if (account !== undefined) await chown(unfinished, account.uid, account.gid);
  const { code, output } = await runCommand(initdbCommand(program, unfinished), runner);
  if (code === 0) return ok(await moveInto(place, unfinished));
  await rm(unfinished, { recursive: true, force: true });
  await appendFile(place.log, output);
  return no(refusalIn(output, place));
}

function initdbCommand({ binaries, major, settings }: Program, folder: string): string[] {
  // PostgreSQL's own C.UTF-8 does not change with the system's libraries; before 17 only the C library's is there.
  // `--locale=C` would sort the same, but know no Chinese letters: similarity search then finds nothing, silently.
  const locale =
    Number(major) >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale-provider=libc'];
  return [
    join(binaries, 'initdb'),
    ...['-D', folder, '-U', SERVER_USER, '--auth-local=trust', '--auth-host=reject'],
    ...['--encoding=UTF8', '--locale=C.UTF-8', ...locale, '--data-checksums', '--no-instructions'],
    ...(settings['fsync'] === 'off' ? ['--no-sync'] : []),
  ];
}

async function clearUnfinished({ folder }: Place): Promise<Result<undefined, PostgresRefusal>> {
  const remains = (await readdir(folder)).filter((file) => file.startsWith(UNFINISHED));
  for (const path of remains.map((file) => join(folder, file))) {
    if ((await readdir(path)).includes('postmaster.opts')) return no({ code: 'otherFiles', path });
    // An initdb whose parent was killed may still be writing here; it fails once its folder is gone.
    await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
  return ok(undefined);
}

async function moveInto({ folder, cluster }: Place, unfinished: string): Promise<undefined> {
  await rename(unfinished, cluster);
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
}
