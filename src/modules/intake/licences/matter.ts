import { caseId as idOf } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import { isLicence, legalBasesOf, prefixOf } from '../cases/matter.ts';
import { loadCase } from '../cases/store/cases.ts';

/** What the case that gave the licence says for decisions on it. `renewable`: what 行政许可法 art. 50 is about. */
export type LicenceMatter = {
  caseNumber: string;
  item: ItemVersion;
  prefix: string;
  bases: string[];
  renewable: boolean;
};

type Came = { certificate: string; caseId: string };

/** Every licence came of a case; its application may be long gone. */
export async function matterOf(tx: Tx, { certificate, caseId }: Came): Promise<LicenceMatter> {
  const { value } = await loadCase(tx, idOf(caseId));
  if (value.state === 'unreceived') throw new Error(`licence ${certificate} came of no case`);
  const { item: facts, number: caseNumber } = value.facts;
  const item = await getItemVersion(tx, facts.key, facts.version);
  return { caseNumber, item, prefix: prefixOf(item), bases: legalBasesOf(item), renewable: isLicence(item) };
}
