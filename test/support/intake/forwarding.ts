import { civilDate, civilDateOf } from '../../../src/kernel/civil-date.ts';
import type { CaseId } from '../../../src/kernel/id.ts';
import { findPublishedItem } from '../../../src/modules/catalogue/index.ts';
import { acceptCase, withdrawCase } from '../../../src/modules/intake/cases/acts.ts';
import { caseStreams } from '../../../src/modules/intake/cases/store/cases.ts';
import { forwardCase, noteReceipt, noteResult, takeBack } from '../../../src/modules/intake/forwarding/commands.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { officerCaller, personCaller, type Office } from './office.ts';
import { receiveAt } from './received.ts';

/** Cases that the city decides, and what an officer of the county does with them. */
export function openForwarding(office: Office) {
  const { deps } = office;
  const reviewer = officerCaller(office, ['eco']);
  const asking = { caller: reviewer };
  const versionOf = async (id: CaseId, caller: Caller) =>
    (await deps.db.within(caller.scope, (tx) => caseStreams.load(tx, id))).version;
  const accepting = async (at: Office, officer: Caller) => {
    const { id, caller } = await receiveAt(at, personCaller(office));
    const done = await acceptCase(deps, { asking: { caller: officer }, id, version: await versionOf(id, officer) });
    if (!done.ok) throw new Error(done.error.code);
    return { id, caller };
  };
  type Noting = { version: number; on: string };
  return {
    reviewer,
    accepted: async () => {
      const item = await deps.db.within(reviewer.scope, (tx) =>
        findPublishedItem(tx, 'env-report', civilDateOf(deps.now())),
      );
      if (!item) throw new Error('the starter catalogue has env-report');
      return accepting({ ...office, item }, reviewer);
    },
    /** One that is decided in the county. */
    acceptedHere: () => accepting(office, officerCaller(office)),
    forward: (id: CaseId) =>
      forwardCase(deps, { asking, id, wish: { version: 0, opinion: 'grant', words: '符合规划，建议批准' } }),
    receive: (id: CaseId, { version, on }: Noting) =>
      noteReceipt(deps, { asking, id, wish: { version, on: civilDate(on), receipt: '市环收〔2026〕7号' } }),
    decided: (id: CaseId, { version, on }: Noting) =>
      noteResult(deps, {
        asking,
        ...{ id, wish: { version, on: civilDate(on), result: 'granted', number: '市环许〔2026〕12号' } },
      }),
    back: (id: CaseId, { version }: Pick<Noting, 'version'>) =>
      takeBack(deps, { asking, id, wish: { version, words: '送错了机关' } }),
    withdraw: async (id: CaseId, caller: Caller) =>
      withdrawCase(deps, { asking: { caller }, id, version: await versionOf(id, caller) }),
  };
}
