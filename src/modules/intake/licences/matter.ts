import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import type { HeldLicence } from '../../certificates/index.ts';
import { legalBasesOf, prefixOf } from '../cases/matter.ts';
import { loadCase } from '../cases/store/cases.ts';

/** What the case that gave the licence says for decisions on it. */
export type LicenceMatter = { caseNumber: string; item: ItemVersion; prefix: string; bases: string[] };

/** Every licence came of a case; its application may be long gone. */
export async function matterOf(tx: Tx, { row }: Pick<HeldLicence, 'row'>): Promise<LicenceMatter> {
  const { value } = await loadCase(tx, row.case_id);
  if (value.state === 'unreceived') throw new Error(`licence ${row.certificate} came of no case`);
  const { item: facts, number: caseNumber } = value.facts;
  const item = await getItemVersion(tx, facts.key, facts.version);
  return { caseNumber, item, prefix: prefixOf(item), bases: legalBasesOf(item) };
}
