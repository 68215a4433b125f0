import { caseId as idOf } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import type { Holder } from '../../documents/index.ts';
import { openApplication } from '../cases/application.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { commonOf, prefixOf } from '../cases/matter.ts';
import type { CaseFacts } from '../cases/model.ts';
import { loadCase } from '../cases/store/cases.ts';

/** What the case says for papers of its check. */
export type Matter = {
  facts: CaseFacts;
  item: ItemVersion;
  prefix: string;
  holder: Holder;
  common: ReturnType<typeof commonOf>;
};

export type Erased = { code: 'postCheckApplicantErased' };

/** Nothing can be written to somebody whose data were erased. */
export async function matterOf(tx: Tx, { vault }: CaseDeps, id: string): Promise<Result<Matter, Erased>> {
  const { value: before } = await loadCase(tx, idOf(id));
  if (before.state === 'unreceived') throw new Error(`check ${id} is of no case`);
  const application = await openApplication(tx, vault, idOf(id));
  if (application === 'erased') return no({ code: 'postCheckApplicantErased' });
  const { facts } = before;
  const item = await getItemVersion(tx, facts.item.key, facts.item.version);
  const { person, organisation, mandate } = facts.applicant;
  return ok({
    ...{ facts, item, prefix: prefixOf(item) },
    holder: { caseId: idOf(id), department: facts.department, person, organisation, mandate },
    common: commonOf({ facts, item, application, before }),
  });
}
