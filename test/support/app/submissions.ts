import { setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '../../../src/modules/intake/drafts/contract/drafts.ts';
import type { Answer } from './agent.ts';
import { completeDraft, handIn } from './errand.ts';
import type { House } from './house.ts';
import { signedInPerson, type Known } from './people.ts';

/** One application that is ready, and the key under which its sender means it once. */
export type Submission = { applicant: Known; draft: string; key: string };

/** `count` applications of `people` persons, each ready to be handed in. */
export async function prepared(
  house: House,
  { count, people }: { count: number; people: number },
): Promise<Submission[]> {
  const applicants: Known[] = [];
  for (let number = 1; number <= people; number += 1)
    applicants.push(await signedInPerson(house.modules.identity, number));
  const each = applicants.map(async (applicant) => {
    const own: Submission[] = [];
    for (let done = 0; done < count / people; done += 1) {
      const draft = await completeDraft(house, applicant);
      own.push({ applicant, draft, key: `once-${draft}` });
    }
    return own;
  });
  return (await Promise.all(each)).flat();
}

const PAUSE_MS = 100;

/**
 * Sends as a page does whose network is bad: again and again under the same key, until an answer comes that is neither silence nor
 * "later" (503). Any other refusal is thrown.
 */
export async function sent({ applicant, draft, key }: Submission): Promise<Receipt> {
  for (;;) {
    const answer = await handIn(applicant, draft, key).catch(ifCut);
    if (answer?.status === 200) return JSON.parse(answer.text) as Receipt;
    if (answer !== undefined && answer.status !== 503) throw new Error(`answered ${answer.status}: ${answer.text}`);
    await sleep(PAUSE_MS);
  }
}

/** What `fetch` throws when there is nobody, or nobody any more, at the other end. */
export function ifCut(error: unknown): Answer | undefined {
  if (error instanceof TypeError) return undefined;
  throw error;
}

/** Sends all of them, so many at a time; `onReceipt` hears each answer as it comes. */
export async function allSent(
  submissions: readonly Submission[],
  { atOnce, onReceipt = () => undefined }: { atOnce: number; onReceipt?: (receipt: Receipt) => void },
): Promise<Receipt[]> {
  const waiting = submissions.values();
  const receipts: Receipt[] = [];
  const sender = async () => {
    for (const submission of waiting) {
      const receipt = await sent(submission);
      receipts.push(receipt);
      onReceipt(receipt);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  return receipts;
}
