import type { Tx } from '../../platform/database/index.ts';
import type { RatingDeps } from './deps.ts';
import { findOwnRatings } from './giving/queries/published.ts';

/** 个人信息保护法 art. 45: what somebody said under his name is part of what is held about him; unnamed ratings are nobody's. */
export async function collectRatings(tx: Tx, { vault }: Pick<RatingDeps, 'vault'>): Promise<object[]> {
  const rows = await findOwnRatings(tx);
  const words = rows.flatMap((row) => (row.words === null ? [] : [row.words]));
  const opened = await vault.openTexts(tx, words);
  return rows.map((row) => ({
    ...{ ratedOn: row.rated_on, item: row.item, department: row.department, caseId: row.case_id },
    ...{ step: row.step, channel: row.channel, grade: row.grade, options: row.options },
    words: row.words === null ? null : (opened[words.indexOf(row.words)] ?? null),
  }));
}
