import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import { openApplication, type ApplicationDocument } from './application.ts';
import type { CaseDeps } from './deps.ts';
import type { Case, CaseFacts } from './model.ts';

/** What a paper is about, opened and looked up. */
export type Matter = { facts: CaseFacts; item: ItemVersion; application: ApplicationDocument; before: Known };
type Known = Exclude<Case, { state: 'unreceived' }>;

/** A person whose data were erased has no running case: erasure waits for the conclusion. */
export async function openMatter(
  tx: Tx,
  { vault }: CaseDeps,
  { id, before }: { id: CaseId; before: Known },
): Promise<Matter> {
  const { facts } = before;
  const item = await getItemVersion(tx, facts.item.key, facts.item.version);
  const application = await openApplication(tx, vault, id);
  if (application === 'erased') throw new Error(`the application of running case ${id} was erased`);
  return { facts, item, application, before };
}

/** What every paper of a case says. */
export function commonOf({ facts, item, application }: Matter) {
  return {
    caseNumber: facts.number,
    applicant: application.applicantName,
    acting: application.acting ?? null,
    item: item.name.zh,
    itemInEnglish: item.name.en ?? item.name.zh,
    organ: item.department.name.zh,
  };
}

/** Names of the materials that were handed in. */
export const materialNames = ({ item, application }: Pick<Matter, 'item' | 'application'>): string[] =>
  application.materials
    .filter(({ files, way }) => files.length > 0 || way === 'originalSeen')
    .map(({ id }) => nameOf(id, item));

/** 机关代字: the letters before year and number of an organ's documents. */
export const prefixOf = ({ department }: ItemVersion): string => department.documentPrefix ?? department.shortName;

/** A material or an answer as a person calls it. */
export const nameOf = (key: string, { item, elements }: ItemVersion): string =>
  item.materials.find(({ id }) => id === key)?.name ?? elements.find(({ id }) => id === key)?.name.zh ?? key;

/** 行政许可, code 01 of GB/T 39554: the law of limits and their extension is that of licences. */
export const isLicence = ({ item }: ItemVersion): boolean => item.typeCode === '01';

/** `《公共场所卫生管理条例》第四条、第八条` for each law that the item stands on. */
export const legalBasesOf = ({ item }: ItemVersion): string[] =>
  item.legalBasis.map(({ law, articles }) => `《${law}》${articles.join('、')}`);
