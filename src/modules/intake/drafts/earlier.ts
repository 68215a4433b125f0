import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { openApplication, type ApplicationDocument } from '../cases/application.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findEarlierCases } from './queries/drafts.ts';
import type { Applicant } from '../cases/model.ts';

export type EarlierCase = {
  id: CaseId;
  item: { key: string; version: number };
  on: CivilDate;
  document: ApplicationDocument;
};

/** What the same applicant handed in before, newest first, as far as it can still be read. */
export async function openEarlierCases(
  tx: Tx,
  { vault }: Pick<CaseDeps, 'vault'>,
  applicant: Applicant,
): Promise<EarlierCase[]> {
  const opened: EarlierCase[] = [];
  for (const { id, itemKey, itemVersion, receivedOn } of await findEarlierCases(tx, applicant)) {
    const document = await openApplication(tx, vault, id);
    if (document !== 'erased')
      opened.push({ id, item: { key: itemKey, version: itemVersion }, on: receivedOn, document });
  }
  return opened;
}
