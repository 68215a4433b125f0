import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { Answer, Target } from './acts.ts';
import { limitsOf } from './clock.ts';
import { handle } from './commands.ts';
import type { CaseDeps } from './deps.ts';
import { isLicence } from './matter.ts';
import type { ListedCase } from './queries/case-rows.ts';
import { extensionBar } from './rules/extension.ts';
import { extendedDates } from './rules/limits.ts';
import { sealWords } from './sealing.ts';
import { loadCase } from './store/cases.ts';

/** `days`: working days, at most ten. */
export type Extended = { days: number; reason: string };

/** Extends the limit of law, and the promise with it; the applicant is told why (行政许可法 art. 42). */
export const extendLimit = (deps: CaseDeps, target: Target, { days, reason }: Extended): Answer =>
  handle(deps, { ...target, by: 'extend' }, async ({ tx, current, officer, on }) => {
    const { applicant, item } = current.facts;
    if (current.state !== 'accepted') return { code: 'notAllowed', command: 'extendLimit', state: current.state };
    if (!isLicence(await getItemVersion(tx, item.key, item.version))) return { code: 'noLimitToExtend' };
    const terms = { limits: await limitsOf(tx, item), conventions: deps.conventions() };
    const due = extendedDates(current, days, terms);
    const said = await sealWords(deps.vault, tx, { applicant, said: reason });
    return { after: () => [{ type: 'extendLimit', officer, on, days, reason: said, due }] };
  });

type Listed = Pick<ListedCase, 'id' | 'item_key' | 'item_version'>;

/** Whether the law lets the limit of this case be extended now. */
export async function isExtendable(tx: Tx, now: Date, { id, item_key, item_version }: Listed): Promise<boolean> {
  const { value } = await loadCase(tx, id);
  if (value.state !== 'accepted' || extensionBar(value, civilDateOf(now))) return false;
  return isLicence(await getItemVersion(tx, item_key, item_version));
}
