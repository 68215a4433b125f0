import { vi } from 'vitest';
import type { Receipt } from '../../../src/modules/intake/drafts/contract/drafts.ts';
import { systemScope } from '../../../src/platform/database/index.ts';
import { publicHealthAnswers } from '../catalogue/answers.ts';
import { pdf } from '../files/samples.ts';
import { citizen } from '../identity/people.ts';
import { EXAMINING, fourReviews } from '../process/four-reviews.ts';
import { publish } from '../process/published.ts';
import { jsonOf, type Agent, type Answer } from './agent.ts';
import { act, finishTask, handIn } from './errand.ts';
import type { House } from './house.ts';
import { hallOf, signedInOfficer, signedInPerson } from './people.ts';
import { servicesOf } from './ratings.ts';

/** Through whose hands a case goes, each department with a reviewer of its own; `hall`: where it is given out. */
export type Hands = { clerk: Agent; reviewers: readonly Agent[]; approver: Agent; issuer: Agent; hall: string };

export type Applying = { person: Agent; idNumber: string };

/** How the cookie of somebody becomes the one who sends: to one program, or to several in turns. */
type Sends = (cookie: string) => Agent;

const ITEM = 'public-health';
const MATERIALS = ['common.business-licence', 'public-health.m2'];
/** The name under which tests open accounts. */
const NAME = '演示李四';

/** The item with four reviews, and all who handle it. */
export async function handsOf(house: House, sends: Sends): Promise<Hands> {
  const { identity } = house.modules;
  const { databases, config, now } = house.foundation;
  await databases.owner.within(systemScope(config.area), (tx) =>
    publish(tx, { item: ITEM, model: fourReviews, at: now() }),
  );
  const reviewers: Agent[] = [];
  for (const [index, department] of EXAMINING.entries()) {
    const post = { number: 911 + index, roles: ['reviewer'], department } as const;
    reviewers.push(sends((await signedInOfficer(identity, post)).cookie));
  }
  const clerk = await signedInOfficer(identity, { number: 901, roles: ['clerk'] });
  const approver = await signedInOfficer(identity, { number: 903, roles: ['approver'] });
  const { cookie } = await signedInOfficer(identity, { number: 904, roles: ['issuer'] });
  const issuer = sends(cookie);
  const hall = await hallOf(issuer);
  return { clerk: sends(clerk.cookie), reviewers, approver: sends(approver.cookie), issuer, hall };
}

export async function applying(house: House, number: number, sends: Sends): Promise<Applying> {
  const { cookie } = await signedInPerson(house.modules.identity, number);
  return { person: sends(cookie), idNumber: citizen(number) };
}

/**
 * The whole of it, each step after the other: draft, submission, acceptance, four reviews, decision, licence, the result in a hand, its
 * rating. `onStep` hears of each that was answered.
 */
export async function wholeErrand(
  { person, idNumber }: Applying,
  hands: Hands,
  onStep: () => void = () => undefined,
): Promise<Receipt> {
  const { clerk, reviewers, approver, issuer, hall } = hands;
  const step = (answer: Answer, expected?: number) => {
    const body = jsonOf(answer, expected);
    onStep();
    return body;
  };
  const draft = await completeDraft(person, step);
  const receipt = step(await handIn(person, draft, `once-${draft}`)) as Receipt;
  const { caseId } = receipt;
  step(await act(clerk, caseId, ['accept', {}]));
  for (const reviewer of reviewers) step(await finishTask(reviewer, caseId));
  step(await act(approver, caseId, ['decide', { outcome: 'grant', paragraphs: [] }]));
  const result = `/api/issuing/results/${caseId}`;
  await vi.waitUntil(async () => (await issuer.get(result)).status === 200, { timeout: 30_000 });
  const who = { as: 'applicant', identity: 'typed', name: NAME, idNumber, authority: null };
  const signature = { typedName: NAME, reason: 'noDevice' };
  step(await issuer.post(`${result}/hand-over`, { hall, ...who, signature }));
  const served = async () => (await servicesOf(person, caseId)).find((service) => service.step === 'completion');
  const { serial } = await vi.waitUntil(served, { timeout: 30_000 });
  const rating = { grade: 'satisfied', options: [], words: '办得很快', named: true };
  step(await person.post(`/api/cases/${caseId}/services/${serial}/rating`, rating));
  return receipt;
}

async function completeDraft(person: Agent, step: (answer: Answer, expected?: number) => unknown): Promise<string> {
  const { id } = step(await person.post('/api/drafts', { item: ITEM })) as { id: string };
  step(await person.post(`/api/drafts/${id}/answers`, { answers: publicHealthAnswers }));
  for (const material of MATERIALS) {
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(pdf())], { type: 'application/pdf' }), 'paper.pdf');
    const place = `/drafts/${id}/materials/${material}`;
    step(await person.send('POST', place, { raw: form, key: `${id}-${material}` }), 303);
  }
  return id;
}
