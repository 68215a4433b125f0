import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { Asking } from '../cases/deps.ts';
import { findWaiting, type ListedCase } from '../cases/queries/case-rows.ts';
import { loadCase } from '../cases/store/cases.ts';
import type { CounterDeps } from '../counter/deps.ts';
import { CORRECT } from '../counter/standing.ts';
import { lastDayOf } from '../gathered-corrections/rules/until.ts';
import { themeNamed } from '../theme-cases/naming.ts';
import { findThemeOfCase, themeCaseStreams } from '../theme-cases/store/theme-cases.ts';
import type { WaitingCorrection } from './contract/correction-counter.ts';
import { gatherWaiting } from './rules/gather-waiting.ts';

type Asked = { counter: CounterDeps; caller: Asking['caller'] };

/**
 * What departments wait for from the person in whose reach the transaction is, and this clerk may take in, what ends first before what
 * ends later. A theme of which he may not take everything is not offered: it is answered as a whole.
 */
export async function findWaitingCorrections(tx: Tx, { counter, caller }: Asked): Promise<WaitingCorrection[]> {
  const { person } = tx.scope;
  if (person === undefined) return [];
  const found = [];
  for (const row of await findWaiting(tx, { person, mandates: tx.scope.mandates ?? [] })) {
    const one = await waitingOf(tx, counter, row);
    if (one) found.push({ ...one, isTaken: counter.drafts.permits(caller, CORRECT, row.department) });
  }
  return gatherWaiting(found);
}

async function waitingOf(tx: Tx, { drafts }: CounterDeps, row: ListedCase) {
  const { value } = await loadCase(tx, row.id);
  if (value.state !== 'awaitingCorrection') return undefined;
  const { name, department } = await getItemVersion(tx, row.item_key, row.item_version);
  const of = await findThemeOfCase(tx, row.id);
  const theme = of && (await themeCaseStreams.load(tx, of.theme)).value;
  return {
    ...{ case: row.id, name, number: row.number, department: department.name },
    askedOn: value.askedOn ?? value.receivedOn,
    until: lastDayOf(value, drafts.conventions()),
    theme:
      of && theme && theme.state !== 'unopened'
        ? { id: of.theme, number: theme.facts.number, name: { zh: await themeNamed(tx, theme.facts.theme) } }
        : null,
  };
}
