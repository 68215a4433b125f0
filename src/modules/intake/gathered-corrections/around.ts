import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { findThemeOfCase } from '../theme-cases/store/theme-cases.ts';
import type { GatheredAround } from './contract/around.ts';
import { noticeNumber } from './model.ts';
import { gatheredCorrectionStreams } from './store/gathered-corrections.ts';

/** The notice in which a case's correction stands, for whoever may read the case: which items ask beside it, and nothing of what they ask. */
export async function findGatheredAround(
  tx: Tx,
  { theme, part }: { theme: string; part: CaseId },
): Promise<GatheredAround | null> {
  const { value } = await gatheredCorrectionStreams.load(tx, theme);
  if (value.state === 'none') return null;
  const index = value.notices.findLastIndex(({ asks }) => asks.some(({ case: id }) => id === part));
  const notice = value.notices[index];
  const own = notice?.asks.find(({ case: id }) => id === part);
  if (!notice || !own) return null;
  const others: GatheredAround['others'] = [];
  for (const { item, version, case: id, standing } of notice.asks) {
    if (id === part) continue;
    const { name, department } = await getItemVersion(tx, item, version);
    others.push({ name, department: department.name, state: standing.state });
  }
  return { number: noticeNumber(value.facts.theme.number, index + 1), edition: own.edition, others };
}

/** Whether the correction of a case stands in a notice of its theme. */
export async function isAskedTogether(tx: Tx, part: CaseId): Promise<boolean> {
  const of = await findThemeOfCase(tx, part);
  return of !== undefined && (await findGatheredAround(tx, { theme: of.theme, part })) !== null;
}
