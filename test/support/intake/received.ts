import { personId } from '../../../src/kernel/id.ts';
import { receiveCase, type Receipt } from '../../../src/modules/intake/cases/receive.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import type { Office } from './office.ts';

export const handedIn = {
  applicantName: '演示张三',
  answers: { 'org.name': '演示大众浴池', 'site.area': '60' },
  materials: [{ id: 'common.business-licence', files: ['0190a000-0000-7000-8000-0000000000f1'] }],
};

/** A case as the office has just received it. */
export async function receiveAt({ deps, item }: Office, caller: Caller): Promise<Receipt & { caller: Caller }> {
  const [organisation = null] = caller.scope.organisations ?? [];
  const applicant = { person: personId(caller.actor.id), organisation, mandate: null, ward: null };
  const people = [applicant.person];
  const received = await deps.db.within(caller.scope, (tx) =>
    receiveCase(tx, deps, { caller, applicant, people, item, document: handedIn, channel: 'portal' }),
  );
  if (!received.ok) throw new Error(received.error.code);
  return { ...received.value, caller };
}
