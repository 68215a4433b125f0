import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findRunner } from '../../../src/platform/postgres/runner.ts';
import type { Answer } from './application.ts';

export type Application = {
  process: ChildProcess;
  /** What it said once its database stood or was refused. */
  answer: Promise<Answer>;
  /** Ends it by the signal and waits for its end. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
};

/** The answer of one that must have started. */
export async function getStarted(application: Application): Promise<Extract<Answer, { ok: true }>> {
  const answer = await application.answer;
  if (!answer.ok) throw new Error(answer.sentence);
  return answer;
}

export type Ordinary = { uid: number; gid: number; name: string };

export const isRoot = process.getuid?.() === 0;

/** Somebody who is neither root nor the server's account: `nobody`, or ourselves where the tests do not run as root. */
export function findOrdinaryUser(): Ordinary {
  const name = isRoot ? 'nobody' : String(process.getuid?.());
  const ask = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g'), name };
}

const program = fileURLToPath(new URL('./application.ts', import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Starts the application on a data folder; `before` is put in front of its command line, as in `['prlimit', '--fsize=1']`. */
export async function startApplication(
  dataDir: string,
  { as, before = [] }: { as?: Ordinary; before?: readonly string[] } = {},
): Promise<Application> {
  const runner = await findRunner(isRoot ? as : undefined, [dirname(process.execPath), dirname(program)]);
  if (!runner.ok) throw new Error(`${as?.name} cannot reach ${program}`);
  const command = [...runner.value.prefix, ...before, process.execPath, '--import', loader, program, dataDir];
  const child = spawn(command.shift() ?? '', command, {
    ...runner.value.credentials,
    // Its compiler would keep a cache in the temporary folder, which must be left as it was found.
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const answer = readAnswer(child);
  // A test that kills it before it answers does not ask for the answer.
  answer.catch(() => undefined);
  return {
    process: child,
    answer,
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

async function readAnswer(child: ChildProcess): Promise<Answer> {
  if (child.stdout === null) throw new Error('the application has no output');
  for await (const line of createInterface(child.stdout)) return JSON.parse(line);
  throw new Error('the application ended without an answer');
}
