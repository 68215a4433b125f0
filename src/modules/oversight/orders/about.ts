import { caseId, officerId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { caseStreams, keepsAwayFrom } from '../../intake/index.ts';
import { loadRun } from '../../process/index.ts';
import type { OversightDeps } from '../deps.ts';
import { headsOf } from '../clocks/recipients.ts';
import type { DraftOrder } from './contract.ts';
import type { About, Handler } from './model.ts';

/** What an order is to be about; undefined where there is no such case or task. */
export async function aboutOf(tx: Tx, about: DraftOrder['about']): Promise<About | undefined> {
  if (about.kind === 'section') return { ...about, caseId: null, task: null, item: null };
  const id = caseId(about.caseId);
  const { value: found } = await caseStreams.load(tx, id);
  if (found.state === 'unreceived') return undefined;
  const { department, item } = found.facts;
  const of = { caseId: id, item: item.key };
  if (about.kind === 'case') return { kind: 'case', department, section: null, task: null, ...of };
  const { value: run } = await loadRun(tx, id);
  const task = run.status === 'unbegun' ? undefined : run.tasks.find((one) => one.task === about.task);
  return task && { kind: 'task', department: task.department, section: task.section, task: task.task, ...of };
}

/** Whose key seals what is said: the applicant's, or one of the order's own where it is about no case. */
export async function sealedFor(tx: Tx, id: string, about: About): Promise<string> {
  const applicant = await applicantOf(tx, about);
  return applicant ? subjectOf(applicant) : `oversight.order/${id}`;
}

/** Who applied in the case that it is about. */
export async function applicantOf(tx: Tx, { caseId: id }: About) {
  if (id === null) return undefined;
  const { value } = await caseStreams.load(tx, id);
  return value.state === 'unreceived' ? undefined : value.facts.applicant;
}

/** Who acts on it: whether it is a matter of his own (公务员法 art. 76), and whether it is addressed to him. */
export async function handlerOf(
  tx: Tx,
  deps: OversightDeps,
  { caller, about }: { caller: Caller; about: About },
): Promise<Handler> {
  const { id } = caller.actor;
  const heads = await headsOf(tx, deps, about);
  const addressed = heads.some(({ officer }) => officer === id);
  const found = about.caseId === null ? undefined : (await caseStreams.load(tx, about.caseId)).value;
  if (found === undefined || found.state === 'unreceived') return { id, addressed, conflicted: false };
  const { applicant, number } = found.facts;
  const people = 'people' in found ? found.people : [applicant.person];
  const interests = await deps.interestsOf(tx, officerId(id));
  const conflicted = keepsAwayFrom(interests, { people, organisations: [applicant.organisation], number });
  return { id, addressed, conflicted };
}
