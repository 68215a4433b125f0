import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { getTheme } from '../../themes/index.ts';
import type { Asking } from '../cases/deps.ts';
import { belongsTo } from '../cases/rules/belonging.ts';
import { actingIn } from '../drafts/opening.ts';
import type { PartHandedIn, ThemeHandedIn } from './contract/receipt.ts';
import type { ThemeCaseDeps } from './deps.ts';
import type { Opened, Part } from './model.ts';
import { sparedIn } from './spared.ts';
import { waitsFor } from './rules/order.ts';
import { getQueryCode, themeCaseStreams } from './store/theme-cases.ts';

/** What the applicant got when handing a theme in, to be shown again; undefined for a theme case that is not his. */
export const findThemeReceipt = (
  deps: ThemeCaseDeps,
  { caller }: Asking,
  id: string,
): Promise<ThemeHandedIn | undefined> =>
  deps.db.within(caller.scope, async (tx) => {
    const { value } = await themeCaseStreams.load(tx, id);
    if (value.state === 'unopened' || !belongsTo(value.facts.applicant, caller)) return undefined;
    const { facts, finishes } = value;
    const [queryCode = ''] = await deps.vault.openTexts(tx, [await getQueryCode(tx, id)]);
    return {
      ...{ id, number: facts.number, queryCode, finishesOn: finishes?.on ?? null },
      theme: (await getTheme(tx, facts.theme)).fullName,
      acting: await actingIn(tx, deps, facts.applicant),
      parts: await partsOf(tx, deps, value),
    };
  });

async function partsOf(tx: Tx, deps: ThemeCaseDeps, opened: Opened): Promise<PartHandedIn[]> {
  const { parts } = opened;
  const spared = await sparedIn(tx, deps, opened);
  const names = new Map<string, PartHandedIn['name']>();
  for (const { item, version } of parts) names.set(item, (await getItemVersion(tx, item, version)).name);
  const nameOf = (item: string) => names.get(item) ?? { zh: item };
  return parts.map((part) => ({
    name: nameOf(part.item),
    ...caseOf(part),
    spared: (spared.get(part.item) ?? []).map(({ name, by }) => ({
      name,
      by: 'item' in by ? { part: nameOf(by.item) } : by,
    })),
    waitsFor: part.standing.state === 'waiting' ? waitsFor(part, parts).map(nameOf) : [],
  }));
}

const caseOf = ({ standing }: Part): Pick<PartHandedIn, 'case'> => ({
  case: 'case' in standing ? { id: standing.case, number: standing.number } : null,
});
