import type { Tx } from '../../../platform/database/index.ts';
import { fileId, type OpenFile } from '../../../platform/files/index.ts';
import { findHalls, type Department, type ItemVersion } from '../../catalogue/index.ts';
import { findDocuments, remedyOf, type DocumentContent } from '../../documents/index.ts';
import { caseId } from '../../../kernel/id.ts';
import { heldByCase } from '../cases/deps.ts';
import type { TurnedAwayDeps } from './deps.ts';
import type { Matter, Paper } from './matter.ts';
import { turnedAwayWording } from './wording.ts';

/** 机关代字 of the organ that has to take it in. */
export const prefixOf = (item: ItemVersion | undefined, department: Department): string =>
  (item?.department ?? department).documentPrefix ?? department.shortName;

/** What the person takes home. */
export async function contentOf(
  tx: Tx,
  { lookUpUrl }: TurnedAwayDeps,
  { matter, paper }: { matter: Matter; paper: Paper },
): Promise<DocumentContent> {
  const { item, said, wish, department, name } = matter;
  const { reasons, paths, visitor } = turnedAwayWording.zh;
  const asked = item?.name.zh ?? said.asked;
  return {
    kind: 'turnedAwayNotice',
    ...{ caseNumber: '', acting: null, applicant: name ?? (wish.contact?.trim() || visitor) },
    ...{ item: asked, itemInEnglish: item?.name.en ?? asked, organ: department.name.zh, on: paper.on },
    ...{ reason: reasons[said.reason], demanded: demandedText(said.demanded, item) ?? '', words: said.words },
    path: said.path.map(({ kind, text }) => ({ title: paths[kind], text })),
    place: await placeOf(tx, matter),
    ...{ queryCode: paper.code, statusUrl: lookUpUrl, reviewBy: paper.reviewBy },
    remedy: item ? remedyOf(item.item.refusalRemedy, paper.on) : null,
  };
}

/** A material by its name, a condition in its own words. */
export const demandedText = (demanded: string | null, item: ItemVersion | undefined): string | null =>
  item?.item.materials.find(({ id }) => id === demanded)?.name ?? demanded;

async function placeOf(tx: Tx, { hall, wish }: Matter): Promise<string> {
  const halls = await findHalls(tx);
  const name = halls.find(({ key }) => key === hall)?.name.zh ?? '';
  return [name, wish.counter?.trim() ?? ''].filter((part) => part !== '').join(' ');
}

/** The paper of a no that this scope sees; none where a case has papers of its own. */
export async function openTurnedAwayPaper(
  tx: Tx,
  { files }: Pick<TurnedAwayDeps, 'files'>,
  id: string,
): Promise<OpenFile | undefined> {
  const [paper] = await findDocuments(tx, caseId(id));
  if (paper?.kind !== 'turnedAwayNotice') return undefined;
  const opened = await files.open(tx, fileId(paper.fileId));
  return opened.ok && opened.value.file.heldBy === heldByCase(caseId(id)) ? opened.value : undefined;
}
