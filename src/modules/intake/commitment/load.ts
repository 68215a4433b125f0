import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findPublishedItem } from '../../catalogue/index.ts';
import type { CommitmentKind } from './rules/kinds.ts';
import { noticeOf } from './rules/notice.ts';
import { findTextsOf, insertText, type CommitmentText, type PublishedText } from './store/texts.ts';

const Entry = Type.Object({
  item: Type.String({ pattern: '^[a-z0-9-]+$' }),
  kind: Type.Enum(['涉企经营许可', '证明事项']),
  text: Type.String({ minLength: 1 }),
  postCheck: Type.Object({ withinDays: Type.Integer({ minimum: 1 }), unit: Type.Literal('calendarDay') }),
  onFalsehood: Type.String({ minLength: 1 }),
  scope: Type.Optional(Type.String({ minLength: 1 })),
  note: Type.String(),
  confirmed: Type.Boolean(),
});
type Entry = Static<typeof Entry>;
/** `lists.json`, as far as commitments go. */
const File = Type.Object({ commitmentItems: Type.Array(Entry) });

const KINDS: Readonly<Record<Entry['kind'], CommitmentKind>> = { 涉企经营许可: 'licence', 证明事项: 'proof' };

export type TextsReport = {
  created: number;
  changed: number;
  unchanged: number;
  refused: { key: string; reason: string; detail: string }[];
};

type Stamp = { at: Date; on: CivilDate; reason: string };

/**
 * Brings the texts of the county to what the file says: what is new or differs is the next version, the same again changes nothing. What
 * an officer published is not overwritten by a file.
 */
export async function loadCommitmentTexts(tx: Tx, file: unknown, stamp: Stamp): Promise<TextsReport> {
  if (!Value.Check(File, file)) throw new Error('lists.json does not name the commitments as it should');
  const report: TextsReport = { created: 0, changed: 0, unchanged: 0, refused: [] };
  for (const entry of file.commitmentItems) {
    const found = await findPublishedItem(tx, entry.item, stamp.on);
    if (!found) {
      report.refused.push({ key: entry.item, reason: 'itemUnknown', detail: 'lists.json: commitmentItems' });
      continue;
    }
    const said = textOf(entry, { name: found.name.zh, conditions: found.item.acceptanceConditions });
    report[await loadOne(tx, said, stamp)] += 1;
  }
  return report;
}

type Said = Omit<CommitmentText, 'version' | 'effectiveOn'>;

function textOf(
  { postCheck: { withinDays }, ...entry }: Entry,
  item: { name: string; conditions: readonly string[] },
): Said {
  const kind = KINDS[entry.kind];
  const { onFalsehood, scope = null, note, confirmed } = entry;
  const notice = noticeOf({ ...item, kind, withinDays, onFalsehood, scope });
  return { item: entry.item, kind, notice, commitment: entry.text, withinDays, onFalsehood, scope, note, confirmed };
}

async function loadOne(tx: Tx, said: Said, { at, on, reason }: Stamp): Promise<'created' | 'changed' | 'unchanged'> {
  const [newest] = await findTextsOf(tx, said.item);
  if (newest && (newest.officer !== null || isSame(newest, said))) return 'unchanged';
  const effectiveOn = newest && newest.effectiveOn > on ? newest.effectiveOn : on;
  const version = (newest?.version ?? 0) + 1;
  await insertText(tx, { ...said, version, effectiveOn, officer: null, reason, publishedAt: at });
  return newest ? 'changed' : 'created';
}

const SAID = ['kind', 'notice', 'commitment', 'withinDays', 'onFalsehood', 'scope', 'note', 'confirmed'] as const;

const isSame = (text: PublishedText, said: Said): boolean => SAID.every((part) => text[part] === said[part]);
