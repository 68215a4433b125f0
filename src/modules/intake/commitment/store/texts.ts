import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { OfficerId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { CommitmentKind, TextRef } from '../rules/kinds.ts';
import './tables.ts';

/** What is told and what is signed, with how sure the county is of it. */
export type CommitmentText = TextRef & {
  kind: CommitmentKind;
  notice: string;
  commitment: string;
  withinDays: number;
  onFalsehood: string;
  scope: string | null;
  note: string;
  confirmed: boolean;
  effectiveOn: CivilDate;
};
/** With who published it, and why; `officer` null: it came with the files. */
export type PublishedText = CommitmentText & { officer: OfficerId | null; reason: string; publishedAt: Date };

const texts = (tx: Tx) =>
  tx
    .selectFrom('intake.commitment_text')
    .select([
      ...([
        'item',
        'version',
        'kind',
        'notice',
        'commitment',
        'scope',
        'note',
        'confirmed',
        'officer',
        'reason',
      ] as const),
      'within_days as withinDays',
      'on_falsehood as onFalsehood',
      'effective_on as effectiveOn',
      'published_at as publishedAt',
    ])
    .where('area', '=', tx.scope.area);

/** The version that counts on a day; undefined where nothing may be committed for the item. */
export const findTextInForce = (tx: Tx, item: string, on: CivilDate): Promise<PublishedText | undefined> =>
  texts(tx)
    .where('item', '=', item)
    .where('effective_on', '<=', on)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** A version that was signed. */
export const getText = (tx: Tx, { item, version }: TextRef): Promise<PublishedText> =>
  texts(tx).where('item', '=', item).where('version', '=', version).executeTakeFirstOrThrow();

/** Every version of one item, newest first. */
export const findTextsOf = (tx: Tx, item: string): Promise<PublishedText[]> =>
  texts(tx).where('item', '=', item).orderBy('version', 'desc').limit(100).execute();

/** The newest version of every item that has one, by item. */
export const findNewestTexts = (tx: Tx): Promise<PublishedText[]> =>
  texts(tx).distinctOn('item').orderBy('item').orderBy('version', 'desc').limit(500).execute();

/** False where somebody published this version already. */
export async function insertText(
  tx: Tx,
  { withinDays, onFalsehood, effectiveOn, publishedAt, ...text }: PublishedText,
): Promise<boolean> {
  const row = await tx
    .insertInto('intake.commitment_text')
    .values({
      ...{ ...text, area: tx.scope.area, within_days: withinDays, on_falsehood: onFalsehood },
      ...{ effective_on: effectiveOn, published_at: publishedAt },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
}
