import type { CaseFile, Moved } from '../../src/modules/intake/cases/contract.ts';
import type { Draft, Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { publicHealthAnswers } from '../../test/support/catalogue/answers.ts';
import { pdf } from '../../test/support/files/samples.ts';
import { send, sendFile } from './send.ts';

/** Who handles the case: cookie lines; one reviewer for each department that examines. */
export type Cast = { clerk: string; reviewers: readonly string[]; approver: string };

/** One errand: where, who applies, who handles, and the version at which a case stands that was just handed in. */
export type Errand = { url: string; applicant: string; cast: Cast; submittedAt: number };

export const ITEM = 'public-health';
const MATERIALS = ['common.business-licence', 'public-health.m2'];
/** The model opens the task of acceptance first, then those of the departments, in their order. */
const FIRST_REVIEW = 2;
const file = pdf();

/** From the first answer to the conclusion and the public status: twelve requests, every change under a key of its own. */
export async function walkErrand(errand: Errand): Promise<void> {
  const { url, cast, submittedAt } = errand;
  const { caseId, number, queryCode } = await handIn(errand);
  const act = (as: string, name: string, body: object) =>
    send<Moved>(url, { as, path: `/api/cases/${caseId}/${name}`, body });
  const accepted = await act(cast.clerk, 'accept', { version: submittedAt });
  const done = { opinion: 'agree', note: '材料齐全，现场检查合格。' };
  for (const [index, reviewer] of cast.reviewers.entries())
    await act(reviewer, `tasks/t${FIRST_REVIEW + index}/complete`, done);
  await act(cast.approver, 'decide', { version: accepted.version, outcome: 'grant', paragraphs: [] });
  await send(url, { as: '', path: '/api/status', body: { number, code: queryCode } });
}

/** Begin, answer, attach what is required, submit. */
async function handIn({ url, applicant: as }: Pick<Errand, 'url' | 'applicant'>): Promise<Receipt> {
  const draft = await send<Draft>(url, { as, path: '/api/drafts', body: { item: ITEM } });
  await send(url, { as, path: `/api/drafts/${draft.id}/answers`, body: { answers: publicHealthAnswers } });
  for (const material of MATERIALS)
    await sendFile(url, { as, path: `/drafts/${draft.id}/materials/${material}`, file });
  return send<Receipt>(url, { as, path: `/api/drafts/${draft.id}/submit`, body: { consent: true } });
}

/** How many events handing in makes, as the clerk's page would tell. The case is accepted, so that nobody has one that waits. */
export async function findVersionWhenSubmitted({ url, applicant, cast }: Omit<Errand, 'submittedAt'>): Promise<number> {
  const { caseId } = await handIn({ url, applicant });
  const as = cast.clerk;
  const { row } = await send<CaseFile>(url, { as, path: `/api/cases/${caseId}` });
  const { version } = row;
  const refusal = {
    version,
    reason: '材料与经营场所不符。',
    basis: '《公共场所卫生管理条例》第四条',
    instead: '可重新提出申请。',
  };
  await send<Moved>(url, { as, path: `/api/cases/${caseId}/refuse-acceptance`, body: refusal });
  return version;
}
