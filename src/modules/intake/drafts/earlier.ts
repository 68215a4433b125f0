import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { openApplications, type ApplicationDocument } from '../cases/application.ts';
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
  const cases = await findEarlierCases(tx, applicant);
  const documents = await openApplications(
    tx,
    vault,
    cases.map(({ id }) => id),
  );
  return cases.flatMap(({ id, itemKey: key, itemVersion: version, receivedOn: on }) => {
    const document = documents.get(id);
    return document ? [{ id, item: { key, version }, on, document }] : [];
  });
}
