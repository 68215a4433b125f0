import type { Static } from 'typebox';
import type { CaseFile, Moved } from '../../src/modules/intake/cases/contract.ts';
import type { Draft, Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import type { RatableServices } from '../../src/modules/ratings/giving/contract.ts';
import { publicHealthAnswers } from '../../test/support/catalogue/answers.ts';
import { pdf } from '../../test/support/files/samples.ts';
import { send, sendFile } from './send.ts';

/** Who handles the case: cookie lines; one reviewer for each department that examines. `hall`: where the issuer gives out. */
export type Cast = { clerk: string; reviewers: readonly string[]; approver: string; issuer: string; hall: string };
export type Applicant = { cookie: string; idNumber: string };

/**
 * One errand: where, who applies, who handles, and the version at which a case stands that was just handed in. `settle` has done what the
 * decision sets off behind the log.
 */
export type Errand = {
  url: string;
  applicant: Applicant;
  cast: Cast;
  submittedAt: number;
  settle: (caseId: string) => Promise<unknown>;
};

/** The name under which tests open accounts. */
const APPLICANT = '演示李四';
export const ITEM = 'public-health';
const MATERIALS = ['common.business-licence', 'public-health.m2'];
/** The model opens the task of acceptance first, then those of the departments, in their order. */
const FIRST_REVIEW = 2;
const file = pdf();

/** From the first answer to the licence in a hand, its rating and the public status: fifteen requests, every change under a key of its own. */
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
  await errand.settle(caseId);
  await takeHome(errand, caseId);
  await send(url, { as: '', path: '/api/status', body: { number, code: queryCode } });
}

/** Handed over at the counter to whoever applied, who signs with his name, and then rates how it was done. */
async function takeHome({ url, applicant, cast: { issuer, hall } }: Errand, caseId: string): Promise<void> {
  const signature = { typedName: APPLICANT, reason: 'noDevice' };
  const who = { as: 'applicant', identity: 'typed', name: APPLICANT, idNumber: applicant.idNumber, authority: null };
  const handOver = `/api/issuing/results/${caseId}/hand-over`;
  await send(url, { as: issuer, path: handOver, body: { hall, ...who, signature } });
  const place = `/api/cases/${caseId}/services`;
  const { services } = await send<Services>(url, { as: applicant.cookie, path: place });
  const [latest] = services;
  if (!latest) throw new Error(`nothing of case ${caseId} can be rated`);
  const rating = { grade: 'satisfied', options: [], words: '办得很快', named: true };
  await send(url, { as: applicant.cookie, path: `${place}/${latest.serial}/rating`, body: rating });
}

type Services = Static<typeof RatableServices>;

/** Begin, answer, attach what is required, submit. */
async function handIn({ url, applicant: { cookie: as } }: Pick<Errand, 'url' | 'applicant'>): Promise<Receipt> {
  const draft = await send<Draft>(url, { as, path: '/api/drafts', body: { item: ITEM } });
  await send(url, { as, path: `/api/drafts/${draft.id}/answers`, body: { answers: publicHealthAnswers } });
  for (const material of MATERIALS)
    await sendFile(url, { as, path: `/drafts/${draft.id}/materials/${material}`, file });
  return send<Receipt>(url, { as, path: `/api/drafts/${draft.id}/submit`, body: { consent: true } });
}

/** How many events handing in makes, as the clerk's page would tell. The case is accepted, so that nobody has one that waits. */
export async function findVersionWhenSubmitted({
  url,
  applicant,
  cast,
}: Omit<Errand, 'submittedAt' | 'settle'>): Promise<number> {
  const { caseId } = await handIn({ url, applicant });
  const as = cast.clerk;
  const { row } = await send<CaseFile>(url, { as, path: `/api/cases/${caseId}` });
  const { version } = row;
  const refusal = {
    version,
    reason: '材料与经营场所不符。',
    basis: '《公共场所卫生管理条例》第四条',
    ground: 'otherProvision',
    instead: '可重新提出申请。',
  };
  await send<Moved>(url, { as, path: `/api/cases/${caseId}/refuse-acceptance`, body: refusal });
  return version;
}
