import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { decidedAbove } from './rules/forward-by.ts';
import { daysOf, owedIn, type Owed } from './rules/owed.ts';
import { forwardingStreams } from './store.ts';

/** What runs of a case that a higher organ decides. `officer`: who sent it up; null while it is here. */
export type ForwardingStanding = { department: string; item: string; officer: string | null; owed: Owed | undefined };

/** Undefined of a case that is decided here. */
export async function forwardingStanding(
  tx: Tx,
  { id, conventions }: { id: CaseId; conventions: Conventions },
): Promise<ForwardingStanding | undefined> {
  const { value: current } = await caseStreams.load(tx, id);
  if (current.state === 'unreceived') return undefined;
  const { department, item } = current.facts;
  const { item: content } = await getItemVersion(tx, item.key, item.version);
  if (decidedAbove(content) === undefined) return undefined;
  const recorded = await forwardingStreams.recorded(tx, id);
  const days = daysOf(forwardingStreams.fold(recorded));
  const running = current.state === 'accepted' ? current : undefined;
  const sent = recorded.map((one) => forwardingStreams.read(one)).findLast((event) => event.type === 'caseForwarded');
  return {
    ...{ department, item: item.key },
    officer: days.forwardedOn === null ? null : (sent?.officer ?? null),
    owed: owedIn({ running, days, limit: content.statutoryLimit }, conventions),
  };
}
