import { civilDate } from '../../../src/kernel/civil-date.ts';
import type { CaseId } from '../../../src/kernel/id.ts';
import type { Tx } from '../../../src/platform/database/index.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { acceptCase, decideCase } from '../../../src/modules/intake/cases/acts.ts';
import { caseStreams } from '../../../src/modules/intake/cases/store/cases.ts';
import {
  checkCommitment,
  orderRectification,
  proposeRevocation,
  recheckCommitment,
} from '../../../src/modules/intake/post-checks/commands.ts';
import { openPostCheck } from '../../../src/modules/intake/post-checks/open.ts';
import { sayInPostCheck } from '../../../src/modules/intake/post-checks/own.ts';
import { decideRevocation } from '../../../src/modules/intake/post-checks/revoke.ts';
import { postCheckStreams } from '../../../src/modules/intake/post-checks/store/post-checks.ts';
import { valueOf } from '../identity/value.ts';
import { finishAll } from './finishing.ts';
import { officerCaller, personCaller, type Office } from './office.ts';
import { receiveAt } from './received.ts';

/** Checks of what was granted on a commitment on 2 March 2026, in an office where one grants, one checks and one decides. */
export function openChecking(office: Office) {
  const granter = officerCaller(office, ['approval', 'health']);
  const [checker, head] = [officerCaller(office), officerCaller(office)];
  office.deps.staffOf = () =>
    Promise.resolve(
      [granter, checker].map(({ actor: { id } }) => ({ id, name: id, roles: ['reviewer'] as const, section: null })),
    );
  const within = <Value>(caller: Caller, work: (tx: Tx) => Promise<Value>) => office.deps.db.within(caller.scope, work);
  const versionOf = async (id: CaseId) => (await within(head, (tx) => postCheckStreams.load(tx, id))).version;
  const target = async (id: CaseId) => ({
    ...{ asking: { caller: granter }, id },
    version: (await within(granter, (tx) => caseStreams.load(tx, id))).version,
  });
  const open = (id: CaseId) =>
    within(granter, (tx) =>
      openPostCheck(tx, office.deps, {
        ...{ caseId: id, on: civilDate('2026-03-02'), text: { item: 'public-health', version: 1 }, withinDays: 60 },
      }),
    );
  const asked = async <Wish extends object>(caller: Caller, id: CaseId, wish: Wish) => ({
    ...{ asking: { caller }, id, wish: { version: await versionOf(id), ...wish } },
  });
  const words = '现场没有承诺的消防通道。';
  return {
    ...{ granter, checker, head, within, versionOf, open, asked, words },
    /** A licence that was given on a commitment, with its check opened. */
    granted: async () => {
      office.setNow('2026-03-02T02:00:00Z');
      const { id, caller } = await receiveAt(office, personCaller(office));
      valueOf(await acceptCase(office.deps, await target(id)));
      await finishAll(office, { id, caller: officerCaller(office, ['approval', 'health']) });
      valueOf(await decideCase(office.deps, await target(id), { outcome: 'grant', paragraphs: [] }));
      await open(id);
      return { id, caller };
    },
    check: async (id: CaseId, wish: object = {}) => {
      const staff = ['演示赵核查', '演示钱核查'];
      const found = { method: 'siteVisit', outcome: 'notMet', words, staff, ...wish } as const;
      return checkCommitment(office.deps, await asked(checker, id, found));
    },
    order: async (id: CaseId, until = '2026-03-20') =>
      orderRectification(office.deps, await asked(checker, id, { until, words })),
    recheck: async (id: CaseId, outcome: 'corrected' | 'notCorrected') =>
      recheckCommitment(office.deps, await asked(checker, id, { outcome, words })),
    propose: async (id: CaseId, ground: 'falsehood' | 'notCorrected' = 'falsehood') =>
      proposeRevocation(office.deps, await asked(checker, id, { ground, words })),
    decideAs: async (id: CaseId, outcome: 'revoked' | 'kept' = 'revoked', caller = head) =>
      decideRevocation(office.deps, await asked(caller, id, { outcome, words })),
    say: (caller: Caller, id: CaseId, { type, said }: { type: 'answer' | 'state'; said: string }) =>
      sayInPostCheck(office.deps, { asking: { caller }, id, words: said }, type),
  };
}
