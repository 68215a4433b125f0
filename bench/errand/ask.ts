import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Statement } from '../../test/support/bench/statements.ts';

/**
 * `behind`: a case: what the decision and its services set off behind the log is done now. `parts`: a theme case: it hears of its parts, and
 * what waits for nothing any more is handed in.
 */
export type Question = 'cpu' | 'watch' | 'statements' | 'lags' | { behind: string } | { parts: string };
export type Reply = { cpuMs?: number; statements?: Statement[]; lags?: number[]; started?: string[] };

/** The program in its own process, and what it can be asked. */
export type Program = {
  url: string;
  process: ChildProcess;
  ask(question: Question): Promise<Reply>;
  close(): Promise<void>;
};

type Start = { environment: Readonly<Record<string, string>>; followers?: boolean; profileInto?: string | undefined };

const file = fileURLToPath(new URL('./program.ts', import.meta.url));

export async function startProgram({ environment, followers = false, profileInto }: Start): Promise<Program> {
  const profiling = profileInto === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileInto}`];
  const child = fork(file, followers ? ['--followers'] : [], {
    env: { ...process.env, ...environment },
    execArgv: [...process.execArgv, ...profiling],
  });
  const first = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  const { url } = Object(first[0]);
  if (typeof url !== 'string') throw new Error('the program did not start');
  const ask = askerOf(child);
  const close = async () => {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
  return { url, process: child, ask, close };
}

/** Several clients ask at once: each question bears a number, and so does its answer. */
function askerOf(child: ChildProcess): Program['ask'] {
  const waiting = new Map<number, (reply: Reply) => void>();
  let asked = 0;
  child.on('message', (message) => {
    const { number, reply }: { number: number; reply: Reply } = Object(message);
    waiting.get(number)?.(reply);
    waiting.delete(number);
  });
  return (question) =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      child.send({ number: asked, question });
    });
}
