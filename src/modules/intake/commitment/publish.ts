import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { officerId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { findPublishedItem } from '../../catalogue/index.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import type { ItemTexts, PublishText, TextList, TextPublished, TextVersion, TextView } from './contract.ts';
import type { PublishRefusal } from './model.ts';
import { exclusionOf } from './rules/exclusion.ts';
import { versionFault } from './rules/next-version.ts';
import { findNewestTexts, findTextsOf, insertText, type PublishedText } from './store/texts.ts';

export type TextDeps = Pick<CaseDeps, 'db' | 'now'>;

/** Whose words a county's own version is. */
const OWN_NOTE = { confirmed: '文本由县里制定。', unconfirmed: '自行拟写的范例，正式文本由县里制定。' } as const;

type Publishing = { item: string; wish: PublishText };

/** Publishes the next version of an item's text, with a reason. Earlier ones stay; a case keeps the one that was signed. */
export const publishText = (
  deps: TextDeps,
  { caller, once }: Asking,
  { item, wish }: Publishing,
): Promise<Result<TextPublished, PublishRefusal | KeyReused>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<TextPublished, PublishRefusal>> => {
    const today = civilDateOf(deps.now());
    const found = await findPublishedItem(tx, item, today);
    if (!found) return no({ code: 'itemNotFound' });
    const excluded = exclusionOf(found.item);
    if (excluded !== undefined) return no({ code: excluded });
    const [newest] = await findTextsOf(tx, item);
    const actual = newest?.version ?? 0;
    const { version: expected, reason, confirmed, ...said } = wish;
    if (actual !== expected) return no({ code: 'stale', expected, actual });
    const effectiveOn = civilDate(said.effectiveOn);
    const fault = versionFault({ ...said, effectiveOn, reason }, { today, newest: newest?.effectiveOn });
    if (fault) return no(fault);
    const note = confirmed ? OWN_NOTE.confirmed : OWN_NOTE.unconfirmed;
    const stamp = { officer: officerId(caller.actor.id), reason: reason.trim(), publishedAt: deps.now() };
    const version = actual + 1;
    const isFirst = await insertText(tx, { ...said, item, version, effectiveOn, confirmed, note, ...stamp });
    return isFirst ? ok({ version }) : no({ code: 'stale', expected, actual: version });
  });

/** As everybody may see it. */
export const textView = ({ officer: _who, reason: _why, publishedAt: _when, ...text }: PublishedText): TextView => text;

/** The newest text of every item that has one. */
export async function listTexts(tx: Tx, { now }: TextDeps): Promise<TextList> {
  const on = civilDateOf(now());
  const texts: TextList['texts'] = [];
  for (const text of await findNewestTexts(tx)) {
    const found = await findPublishedItem(tx, text.item, on);
    texts.push({ ...textView(text), name: found?.name ?? { zh: text.item } });
  }
  return { texts };
}

type Names = Pick<CaseDeps, 'officerNames'>;

/** Every version of one item, newest first; undefined for an item that there is not. */
export async function itemTexts(tx: Tx, deps: TextDeps & Names, item: string): Promise<ItemTexts | undefined> {
  const found = await findPublishedItem(tx, item, civilDateOf(deps.now()));
  const texts = await findTextsOf(tx, item);
  if (!found && texts.length === 0) return undefined;
  const names = await deps.officerNames(
    tx,
    texts.flatMap(({ officer }) => officer ?? []),
  );
  const versions = texts.map((text): TextVersion => ({
    ...textView(text),
    officer: text.officer && (names.get(text.officer) ?? text.officer),
    reason: text.reason,
    publishedAt: text.publishedAt.toISOString(),
  }));
  return { name: found?.name ?? { zh: item }, versions };
}
