import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { eachAlone, type Failed, type Round } from '../cases/each-alone.ts';
import { dropRenewal, findRenewedByLaw, heldByOf, holdLicence, renewByLaw } from '../../certificates/index.ts';
import { issueDocument } from '../../documents/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { noticeByLaw } from './decision-paper.ts';
import { matterOf } from './matter.ts';

const LAW = { kind: 'system', id: 'intake:renewedByLaw' } as const;
const BASIS = '《中华人民共和国行政许可法》第五十条第二款';

export type RenewedByLaw = { renewed: number; failed: Failed<string> };

/**
 * 行政许可法 art. 50: renews every licence whose holder asked in time and on which nobody decided before its last day was over, each in a
 * transaction of its own with the notice and the new version. What fails is named and left for the next time; any number of workers may
 * do it at once.
 */
export async function renewWhatTheLawRenewed(deps: CaseDeps, round: Round): Promise<RenewedByLaw> {
  const on = civilDateOf(deps.now());
  const { done, failed } = await eachAlone(deps, {
    ...round,
    find: (tx) => findRenewedByLaw(tx, on),
    work: (tx, id) => renewOne(tx, deps, { id, on }),
  });
  return { renewed: done, failed };
}

/** False where somebody decided or another worker was first. */
async function renewOne(tx: Tx, deps: CaseDeps, { id, on }: { id: string; on: CivilDate }): Promise<boolean> {
  const stamp = { actor: LAW, at: deps.now() };
  const held = await holdLicence(tx, deps.certificates, id);
  if (!held.ok) {
    if (held.error.code === 'holderErased') await dropRenewal(tx, { id, on, stamp });
    return false;
  }
  const { certificate, row } = held.value;
  if (certificate.value.state === 'unissued') return false;
  const { asked, until } = certificate.value;
  if (asked?.inTime !== true || until === null || on <= until) return false;
  const matter = await matterOf(tx, { certificate: id, caseId: row.case_id });
  const content = noticeByLaw(held.value, matter, { asked: asked.on, until, on });
  const paper = await issueDocument(tx, deps.documents, { holder: heldByOf(row), prefix: matter.prefix, content });
  if (!paper.ok) throw new Error(`no notice can be printed for licence ${id}: ${paper.error.code}`);
  const { number, sha256 } = paper.value;
  const noticed = { id: paper.value.id, number: number ?? '', sha256 };
  const done = await renewByLaw(tx, deps.certificates, { held: held.value, on, basis: BASIS, paper: noticed, stamp });
  if (!done.ok) throw new Error(`licence ${id} is not renewed by law: ${done.error.code}`);
  return true;
}
