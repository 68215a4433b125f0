import type { CaseId } from '../../kernel/id.ts';
import { getItemVersion } from '../../modules/catalogue/index.ts';
import { caseStreams } from '../../modules/intake/index.ts';
import type { Tx } from '../../platform/database/index.ts';

/** Who is told of a case, and what was applied for; neither ever changes. */
export async function caseTold(tx: Tx, id: CaseId) {
  const { value } = await caseStreams.load(tx, id);
  if (value.state === 'unreceived') throw new Error(`case ${id} is told of and was not received`);
  const { number, item, applicant } = value.facts;
  const { name } = await getItemVersion(tx, item.key, item.version);
  const { person, organisation } = applicant;
  const recipient = organisation === null ? { person, organisation } : { person, organisation };
  return { recipient, parameters: { number, item: name } };
}
