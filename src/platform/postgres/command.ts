import { spawn } from 'node:child_process';

/** How to start a program as the server's account: either by the kernel at the fork, or through a program put before it. */
export type Runner = { prefix: readonly string[]; credentials: { uid: number; gid: number } | undefined };

export const ourselves: Runner = { prefix: [], credentials: undefined };

export type Outcome = { code: number | null; output: string };

/** Locale and zone are ours, not the caller's: PG* variables or an unset LANG must not change what is made or started. */
export const serverEnvironment = () => ({ PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' });

/** Runs a program to its end and answers what it said on both outputs. A program that cannot be started has code `null`. */
export function runCommand(command: readonly string[], runner: Runner): Promise<Outcome> {
  const [program = '', ...args] = [...runner.prefix, ...command];
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      ...runner.credentials,
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
