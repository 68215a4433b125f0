import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { findNextNumber, remedyOf, remedyText } from '../../documents/index.ts';
import { typedByDecider } from '../../forms/index.ts';
import { today } from './commands.ts';
import type { DecisionTerms } from './contract/decision.ts';
import type { CaseDeps } from './deps.ts';
import { prefixOf } from './matter.ts';
import { dayOfStep } from './rules/limits.ts';
import { loadCase } from './store/cases.ts';

/** What stands around a decision that is made today: its number so far, the remedy, the provisions to choose from. */
export async function decisionTerms(tx: Tx, deps: CaseDeps, id: CaseId): Promise<DecisionTerms | undefined> {
  const { value: current } = await loadCase(tx, id);
  if (current.state === 'unreceived') return undefined;
  const { facts } = current;
  const on = dayOfStep(today(deps), current);
  const item = await getItemVersion(tx, facts.item.key, facts.item.version);
  const series = { department: facts.department, prefix: prefixOf(item), on };
  return {
    numbers: {
      grant: (await findNextNumber(tx, { ...series, kind: 'grantDecision' })) ?? '',
      deny: (await findNextNumber(tx, { ...series, kind: 'denialDecision' })) ?? '',
    },
    remedy: remedyText(remedyOf(item.item.refusalRemedy, on)),
    provisions: item.item.legalBasis.map(({ law, articles }) => ({ law, articles })),
    result: { name: item.item.result.name, validity: item.item.result.validity },
    assigns: typedByDecider(item).map(({ element, name, type }) => ({ element, name, type })),
  };
}
