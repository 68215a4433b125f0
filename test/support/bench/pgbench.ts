import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const PROGRAM = '/usr/lib/postgresql/15/bin/pgbench';

export type Pgbench = {
  connection: { host: string; port?: number; user: string; database: string };
  script: string;
  constants: Readonly<Record<string, string>>;
  clients: number;
  seconds: number;
};

/** The call as a person would type it; constants are left out. */
export const commandOf = ({ clients, seconds, script }: Pgbench) =>
  ['pgbench', ...optionsOf({ clients, seconds, script })].join(' ');

const optionsOf = ({ clients, seconds, script }: Pick<Pgbench, 'clients' | 'seconds' | 'script'>) =>
  `-n -M prepared -c ${clients} -j 2 -T ${seconds} -f ${script}`.split(' ');

/** Runs the script over and over in the role of the program. Answers how often a second; throws when a single one failed. */
export async function runPgbench(bench: Pgbench): Promise<{ perSecond: number; done: number }> {
  const { connection, constants } = bench;
  const { host, port = 5432, user, database } = connection;
  const constantOptions = Object.entries(constants).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const { stdout, stderr } = await promisify(execFile)(
    PROGRAM,
    [...optionsOf(bench), '-h', host, '-p', String(port), '-U', user, ...constantOptions, database],
    { env: { ...process.env, PGOPTIONS: '-c role=onewindow_app -c timezone=UTC' }, maxBuffer: 16_777_216 },
    // The command line holds all the constants: nobody wants to read it.
  ).catch((error: { stdout: string; stderr: string }) => error);
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
  const done = Number(/transactions actually processed: (\d+)/.exec(stdout)?.[1]);
  const failed = Number(/failed transactions: (\d+)/.exec(stdout)?.[1]);
  if (!(perSecond > 0) || failed !== 0) throw new Error(`pgbench:\n${stdout}\n${stderr}`);
  return { perSecond, done };
}
