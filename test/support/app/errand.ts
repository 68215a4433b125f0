import type { CaseFile } from '../../../src/modules/intake/cases/contract.ts';
import type { TaskView } from '../../../src/modules/intake/cases/contract/tasks.ts';
import type { Receipt } from '../../../src/modules/intake/drafts/contract/drafts.ts';
import type { PostCheckFile } from '../../../src/modules/intake/post-checks/contract.ts';
import { createGatekeeper } from '../../../src/modules/identity/index.ts';
import { attachFile } from '../../../src/modules/intake/index.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { publicHealthAnswers } from '../catalogue/answers.ts';
import { pdf } from '../files/samples.ts';
import { valueOf } from '../identity/value.ts';
import { jsonOf, type Agent, type Answer } from './agent.ts';
import type { House } from './house.ts';
import type { Known, Officer } from './people.ts';

/** An application for the hygiene licence in which everything is answered, and attached or promised on paper: it can be handed in. */
export async function completeDraft(
  house: House,
  applicant: Known,
  { onPaper = [], ...forWhom }: { onPaper?: readonly string[]; for?: object } = {},
): Promise<string> {
  const begun = await applicant.post('/api/drafts', { item: 'public-health', ...forWhom });
  const { id } = jsonOf<{ id: string }>(begun);
  jsonOf(await applicant.post(`/api/drafts/${id}/answers`, { answers: publicHealthAnswers }));
  for (const material of ['common.business-licence', 'public-health.m2'])
    if (onPaper.includes(material))
      jsonOf(await applicant.post(`/api/drafts/${id}/materials/${material}/way`, { way: 'atWindow' }));
    else await attachTo(house, applicant, { draft: id, material });
  return id;
}

/** A small PDF for a material. */
export async function attachTo(
  house: House,
  applicant: Known,
  { draft, material }: { draft: string; material: string },
): Promise<void> {
  const { intake } = house.modules;
  const { area } = house.foundation.config;
  const received = valueOf(await intake.files.receive(area, { name: `${material}.pdf`, content: once(pdf()) }));
  valueOf(await attachFile(intake, { caller: await callerOf(house, applicant) }, { draft, material, received }));
}

/** Whom the program takes this session for, with the mandates that run now. */
export function callerOf({ modules: { identity } }: House, { cookie }: Agent): Promise<Caller> {
  const [name = '', token = ''] = cookie.split('=', 2);
  return createGatekeeper(identity).identify({ cookies: { [name]: token }, ip: '127.0.0.1' });
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Hands a draft in under a key; another running application of the same person is no obstacle. */
export const handIn = (applicant: Agent, draft: string, key: string): Promise<Answer> =>
  applicant.post(`/api/drafts/${draft}/submit`, { consent: true, anotherOne: true }, key);

export async function handedIn(house: House, applicant: Known): Promise<Receipt> {
  const draft = await completeDraft(house, applicant);
  return jsonOf<Receipt>(await handIn(applicant, draft, `key-of-${draft}`));
}

export type Desk = Record<'clerk' | 'reviewer' | 'approver', Agent>;

export const caseFileOf = async (officer: Agent, caseId: string) =>
  jsonOf<CaseFile>(await officer.get(`/api/cases/${caseId}`));

/** One act of an officer on a case as it stands. */
export async function act(officer: Agent, caseId: string, [name, words]: [string, object]): Promise<Answer> {
  const { row } = await caseFileOf(officer, caseId);
  return officer.post(`/api/cases/${caseId}/${name}`, { version: row.version, ...words });
}

const FINE = { opinion: 'agree', note: '材料齐全，符合条件。' } as const;

/** What an officer hands in for a task of his, beside its opinion: two go on a visit, nothing that comes only sometimes is needed. */
function doneWith({ act: kind, openedAt, asks }: TaskView, done: object): object {
  const visit = kind === 'visit' ? { on: openedAt.slice(0, 10), staff: ['演示甲', '演示乙'], absent: [] } : null;
  return { visit, answers: Object.fromEntries(asks.map(({ variable }) => [variable, false])), ...FINE, ...done };
}

/** The first task that waits for this officer, finished. */
export async function finishTask(officer: Agent, caseId: string, done: object = {}): Promise<Answer> {
  const { tasks } = await caseFileOf(officer, caseId);
  const task = tasks.find(({ mine, act: kind }) => mine && !['accept', 'decide', 'onTheSpot'].includes(kind));
  if (!task) throw new Error(`nothing of case ${caseId} waits for this officer`);
  return officer.post(`/api/cases/${caseId}/tasks/${task.task}/complete`, doneWith(task, done));
}

/** Everything that waits for this officer, one after the other. */
export async function finishTasks(officer: Agent, caseId: string): Promise<void> {
  while ((await caseFileOf(officer, caseId)).acts.includes('finishTask')) jsonOf(await finishTask(officer, caseId));
}

/** Accepted, reviewed and granted by three officers. */
export async function granted({ clerk, reviewer, approver }: Desk, caseId: string): Promise<void> {
  jsonOf(await act(clerk, caseId, ['accept', {}]));
  await finishTasks(reviewer, caseId);
  jsonOf(await act(approver, caseId, ['decide', { outcome: 'grant', paragraphs: [] }]));
}

/** 告知承诺: signed by name, handed in, and granted by who decides; its check is opened and drawn. */
export async function grantedOnCommitment(house: House, applicant: Known, approver: Agent): Promise<string> {
  const draft = await completeDraft(house, applicant);
  const { commitment } = jsonOf<{ commitment: { signer: string } }>(await applicant.get(`/api/drafts/${draft}`));
  jsonOf(await applicant.post(`/api/drafts/${draft}/commitment`, { version: 1, name: commitment.signer }));
  const { caseId } = jsonOf<Receipt>(await handIn(applicant, draft, `key-of-${draft}`));
  jsonOf(await act(approver, caseId, ['decide', { outcome: 'grant', paragraphs: [] }]));
  return caseId;
}

/** Its check goes to this reviewer, whoever was drawn. */
export async function givenToCheck(head: Agent, { officer, get }: Officer, caseId: string): Promise<void> {
  const { row } = jsonOf<PostCheckFile>(await get(`/api/post-checks/${caseId}`));
  jsonOf(await head.post(`/api/post-checks/${caseId}/assign`, { version: row.version, officer }));
}
