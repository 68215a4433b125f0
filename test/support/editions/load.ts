import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '../../../src/modules/intake/drafts/contract/drafts.ts';
import { agentAt } from '../app/agent.ts';
import { publicHealthAnswers } from '../catalogue/answers.ts';
import { pdf } from '../files/samples.ts';

export type Load = {
  /** To whom the next requests go, in turns. */
  send(urls: readonly string[]): void;
  /** Every submission that was received, and by which program. */
  receipts: (Receipt & { url: string })[];
  /** What was not answered as it must be. */
  failures: string[];
  /** Until no request to that program is under way. */
  drained(url: string): Promise<void>;
  /** Until so many more submissions were received, by that program if it is named. */
  received(more: number, url?: string): Promise<void>;
  stop(): Promise<void>;
};

const MATERIALS = ['common.business-licence', 'public-health.m2'];
const PAUSE_MS = 20;

/** People who apply one after another, without end, until stopped; nobody tries anything twice. */
export function startLoad(cookies: readonly string[], first: readonly string[]): Load {
  let urls = first;
  let turn = 0;
  const stopped = new AbortController();
  const underWay = new Map<string, number>();
  const receipts: Load['receipts'] = [];
  const failures: string[] = [];

  const ask: Ask = async (cookie, [method, path, sending, expected = 200]) => {
    turn += 1;
    const url = urls[turn % urls.length] ?? '';
    underWay.set(url, (underWay.get(url) ?? 0) + 1);
    try {
      const answer = await agentAt(url, cookie).send(method, path, { ...sending, ...keyed(method) });
      if (answer.status !== expected) throw new Error(`${answer.status} ${answer.text.slice(0, 300)}`);
      return { url, text: answer.text };
    } catch (error) {
      throw new Error(`${method} ${path}: ${String(error)}`, { cause: error });
    } finally {
      underWay.set(url, (underWay.get(url) ?? 1) - 1);
    }
  };
  const person = async (cookie: string) => {
    while (!stopped.signal.aborted)
      await applied(ask, cookie).then(
        (receipt) => receipts.push(receipt),
        (error: unknown) => failures.push(String(error)),
      );
  };
  const people = cookies.map(person);
  const until = async (holds: () => boolean) => {
    // What failed is told by the test, not by its time limit.
    while (!holds() && failures.length === 0) await sleep(PAUSE_MS);
  };
  const countOf = (url?: string) => receipts.filter((receipt) => url === undefined || receipt.url === url).length;
  return {
    send: (others) => (urls = others),
    receipts,
    failures,
    drained: (url) => until(() => (underWay.get(url) ?? 0) === 0),
    received: async (more, url) => {
      const wanted = countOf(url) + more;
      await until(() => countOf(url) >= wanted);
    },
    stop: async () => {
      stopped.abort();
      await Promise.all(people);
    },
  };
}

type Sending = { body?: unknown; raw?: FormData };
type Request = [method: 'GET' | 'POST', path: string, sending?: Sending, expected?: number];
type Ask = (cookie: string, request: Request) => Promise<{ url: string; text: string }>;

const keyed = (method: string) => (method === 'POST' ? { key: randomUUID() } : {});

/** Draft, answers, materials, submission, and a look at what came of it. */
async function applied(ask: Ask, cookie: string): Promise<Load['receipts'][number]> {
  const begun = await ask(cookie, ['POST', '/api/drafts', { body: { item: 'public-health' } }]);
  const { id } = JSON.parse(begun.text) as { id: string };
  await ask(cookie, ['POST', `/api/drafts/${id}/answers`, { body: { answers: publicHealthAnswers } }]);
  for (const material of MATERIALS) {
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(pdf())], { type: 'application/pdf' }), 'paper.pdf');
    await ask(cookie, ['POST', `/drafts/${id}/materials/${material}`, { raw: form }, 303]);
  }
  const body = { consent: true, anotherOne: true };
  const { url, text } = await ask(cookie, ['POST', `/api/drafts/${id}/submit`, { body }]);
  const receipt = JSON.parse(text) as Receipt;
  await ask(cookie, ['GET', `/my/cases/${receipt.caseId}`]);
  return { ...receipt, url };
}
