import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type Program = {
  url: string;
  pid: number;
  /** All it wrote to standard error so far: what it says to people, and its log. */
  said(): string;
  /** Sends the signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

type Choices = {
  data: string;
  port?: number;
  args?: readonly string[];
  /** What is undefined is not set at all. */
  env?: Readonly<Record<string, string | undefined>>;
  /** The command of another installation than this checkout. */
  command?: string;
};

const ownCommand = fileURLToPath(new URL('../../scripts/onewindow.mjs', import.meta.url));

/** The built program as a process of its own, started on a free port if none is named, with the command that the README names. */
export async function startProgram({
  data,
  port = 0,
  args = [],
  env = {},
  command = ownCommand,
}: Choices): Promise<Program> {
  const child = spawn(process.execPath, [command, 'start', '--port', String(port), '--data', data, ...args], {
    // A history is made only where a test asks for one.
    env: { ...process.env, ONEWINDOW_DEMO_CASES: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const heard = listenTo(child);
  const { pid } = child;
  const url = await heard.url;
  if (pid === undefined) throw new Error('the program has no process id');
  const ended = once(child, 'close');
  return {
    url,
    pid,
    said: heard.said,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await ended;
      return { code: child.exitCode, signal: child.signalCode };
    },
  };
}

/** One call of the command line that ends by itself. */
export async function callProgram(...args: string[]): Promise<{ code: number | null; out: string; said: string }> {
  const child = spawn(process.execPath, [ownCommand, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'close');
  return { code: child.exitCode, out, said };
}

function listenTo(child: ChildProcess): { url: Promise<string>; said: () => string } {
  let said = '';
  const url = new Promise<string>((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      // The greeting may come in several pieces; how to stop is its last line.
      const found = /runs at (http\S+?)\/?\n[\s\S]*^To stop it: .*\n/m.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('close', () => reject(new Error(`the program ended instead of starting:\n${said}`)));
  });
  return { url, said: () => said };
}
