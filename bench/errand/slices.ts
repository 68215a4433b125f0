import { setTimeout } from 'node:timers/promises';
import { cpuMsOfFamily } from '../../test/support/bench/cpu.ts';
import { runPgbench, type Pgbench } from '../../test/support/bench/pgbench.ts';
import { send, type Sending } from './send.ts';
import type { Town } from './town.ts';
import { walkErrand, type Applicant, type Errand } from './walk.ts';

/** One slice of ours: errands a second, and milliseconds of CPU for each. */
export type Ours = { perSecond: number; done: number; appCpuMs: number; serverCpuMs: number; clientCpuMs: number };
export type Reference = { perSecond: number; done: number; serverCpuMs: number };

type Slice = { seconds: number; submittedAt: number };

/** Every applicant has one errand after the other until the time is over; what was begun is brought to its end. */
export async function sliceOfOurs(town: Town, { seconds, submittedAt }: Slice): Promise<Ours> {
  const { program, cast, applicants } = town;
  const before = await cpuOf(town);
  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  let done = 0;
  const settle = settleOf(town);
  const client = async (applicant: Applicant) => {
    while (performance.now() < until) {
      await walkErrand({ url: program.url, applicant, cast, submittedAt, settle });
      done += 1;
    }
  };
  await Promise.all(applicants.map(client));
  const took = (performance.now() - startedAt) / 1_000;
  const after = await cpuOf(town);
  const each = (measure: keyof typeof after) => (after[measure] - before[measure]) / done;
  return {
    perSecond: done / took,
    done,
    appCpuMs: each('app'),
    serverCpuMs: each('server'),
    clientCpuMs: each('client'),
  };
}

/** With the followers going it comes about by itself, and is waited for; else it is asked for. */
export const settleOf = ({ program, followers, cast: { issuer: as } }: Town): Errand['settle'] =>
  followers
    ? (caseId) => untilThere(program.url, { as, path: `/api/issuing/results/${caseId}` })
    : (caseId) => program.ask({ behind: caseId });

const LOOKS_EVERY_MS = 50;
const GIVES_UP_AFTER_MS = 20_000;

async function untilThere(url: string, asked: Sending): Promise<void> {
  const until = performance.now() + GIVES_UP_AFTER_MS;
  while (!(await isThere(url, asked))) {
    if (performance.now() > until) throw new Error(`${asked.path} did not come about`);
    await setTimeout(LOOKS_EVERY_MS);
  }
}

const isThere = (url: string, asked: Sending) =>
  send(url, asked).then(
    () => true,
    () => false,
  );

async function cpuOf({ program, server }: Town) {
  const { user, system } = process.cpuUsage();
  const { cpuMs = 0 } = await program.ask('cpu');
  return { app: cpuMs, server: cpuMsOfFamily(server.pid), client: (user + system) / 1_000 };
}

export async function sliceOfReference({ server }: Town, bench: Pgbench): Promise<Reference> {
  const before = cpuMsOfFamily(server.pid);
  const { perSecond, done } = await runPgbench(bench);
  return { perSecond, done, serverCpuMs: (cpuMsOfFamily(server.pid) - before) / done };
}
