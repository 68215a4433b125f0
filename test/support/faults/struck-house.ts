import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import type { Answer } from '../app/agent.ts';
import type { House } from '../app/house.ts';
import { startRealApp, type RealApp } from '../app/real-app.ts';
import { ifCut } from '../app/submissions.ts';
import { openFilledDatabase } from '../app/filled-county.ts';
import type { TestDatabase } from '../database.ts';
import { removeLeftover } from '../postgres/leftover.ts';
import { openWire, type Boundary, type Wire } from '../postgres/wire.ts';

export type StruckHouse = { app: RealApp; house: House; database: TestDatabase; wire: Wire };

/** The built program, its county filled, on a database that it reaches over a wire, which a test cuts where it likes. */
export async function openStruckHouse(env: Readonly<Record<string, string>> = {}): Promise<StruckHouse> {
  const data = await mkdtemp(join(tmpdir(), 'ow-struck-'));
  onTestFinished(() => removeLeftover(data));
  const database = await openFilledDatabase(data);
  onTestFinished(() => database.close());
  const { connection } = database;
  if (!('host' in connection)) throw new Error('the database of a test has an address');
  const { host, port, user, database: name } = connection;
  const wire = await openWire({ host, port, user, database: name });
  onTestFinished(() => wire.close());
  const app = await startRealApp({ data, databaseUrl: wire.url, env });
  return { app, house: await app.house(), database, wire };
}

/** One step: what its transaction says, how it is asked for, always under one key, and what stands of it in the database. */
export type Step = { words: readonly string[]; send: () => Promise<Answer>; standing: () => Promise<unknown> };

/** What a transaction says when it appends such an event to the stream of `of`; whoever only reads of it says nothing like it. */
export const appends = (type: string, of: string): readonly string[] => [`"type":"${type}"`, of];

type Fault = 'cut' | 'kill';

/** Lets something happen behind the requests, a job or a follower, and strikes it at the commit that says these words. */
export async function strikeBehind(
  { app, wire }: StruckHouse,
  { words, sets }: { words: readonly string[]; sets: () => Promise<void> },
  [fault, boundary]: readonly [Fault, Boundary],
): Promise<void> {
  const { pid } = app.program();
  const meanwhile = () => void (fault === 'kill' && process.kill(pid, 'SIGKILL'));
  const hit = wire.strikeAt({ words, boundary, meanwhile });
  await sets();
  await hit;
  if (fault === 'kill') await app.killAndStart();
}

/** Sends, and loses the answer to the fault. */
const strike = (struck: StruckHouse, { words, send }: Step, [fault, boundary]: [Fault, Boundary]): Promise<void> => {
  const sets = async () => {
    const answer = await send().catch(ifCut);
    if (answer !== undefined && answer.status < 500)
      throw new Error(`${words[0]}: not struck ${boundary} its commit, but ${answer.status} ${answer.text}`);
  };
  return strikeBehind(struck, { words, sets }, [fault, boundary]);
};

const PAUSE_MS = 100;
const MOST_TRIES = 600;

/** As a page does whose network is bad: again under the same key, until an answer comes. */
async function answered({ send, words }: Step): Promise<Answer> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const answer = await send().catch(ifCut);
    if (answer !== undefined && answer.status < 400) return answer;
    if (answer !== undefined && answer.status !== 503) throw new Error(`${words[0]}: ${answer.status} ${answer.text}`);
    await sleep(PAUSE_MS);
  }
  throw new Error(`${words[0]}: no answer`);
}

/**
 * Strikes a step before and after its commit: nothing of it stands after the first fault, all of it after the second, and whoever asks
 * again under the same key gets one answer and changes nothing more.
 */
export async function throughFaults(
  house: StruckHouse,
  step: Step,
  [first, second]: readonly [Fault, Fault],
): Promise<Answer> {
  const [name] = step.words;
  const before = await step.standing();
  await strike(house, step, [first, 'before']);
  expect(await step.standing(), `${name}, struck before its commit`).toEqual(before);
  await strike(house, step, [second, 'after']);
  const after = await step.standing();
  expect(after, `${name}, struck after its commit`).not.toEqual(before);
  const answer = await answered(step);
  const again = await answered(step);
  expect([again.status, again.text], `${name}, asked for again`).toEqual([answer.status, answer.text]);
  expect(await step.standing(), `${name}, asked for again`).toEqual(after);
  return answer;
}
