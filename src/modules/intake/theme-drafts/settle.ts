import { grouped } from '../../../kernel/grouped.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { deleteAnswers, upsertAnswers, type SealedAnswer } from '../drafts/store/contents.ts';
import { heldIn, type OpenTheme } from './opening.ts';
import { keptIn, sharesOf, type Share, type Typed } from './shares.ts';

type Settling = Pick<OpenTheme, 'record' | 'parts' | 'merged'> & {
  /** Everything that the one form says now. */
  typed: Pick<Typed, 'answers' | 'sources'>;
  /** Questions that were just saved: their answers are written again, also where nothing changed. */
  saved?: readonly string[];
};

/** Brings every part to what the one form says. */
export async function settle(tx: Tx, deps: DraftDeps, settling: Settling): Promise<void> {
  const { record, parts, merged, typed, saved = [] } = settling;
  const kept = keptIn(merged, typed.answers);
  const again = saved.flatMap((question) =>
    (merged.sources.get(question) ?? []).map((place) => ({ ...place, question, value: kept(question) ?? '' })),
  );
  const shares = new Map<string, Share>();
  for (const share of [...again, ...sharesOf(merged, typed, heldIn(parts))])
    shares.set(`${share.item} ${share.element}`, share);
  const seal = sealing(tx, deps, record);
  for (const [item, own] of grouped([...shares.values()], (share) => share.item)) {
    const part = parts.find((one) => one.item.key === item);
    if (part) await writeInto(tx, { draft: part.record.id, shares: own, seal, at: deps.now() });
  }
}

type Seal = (share: Share & { value: string }) => Promise<SealedAnswer>;

/** Each answer is sealed once, however many parts hold it. */
function sealing(tx: Tx, { vault }: DraftDeps, { person, organisation }: OpenTheme['record']): Seal {
  const made = new Map<string, ReturnType<typeof vault.sealFor>>();
  return async ({ question, element, value, source }) => {
    const known = made.get(question) ?? vault.sealFor(tx, subjectOf({ person, organisation }), value);
    made.set(question, known);
    return { element, sealed: await known, ...(source !== undefined && { source }) };
  };
}

type Writing = { draft: string; shares: readonly Share[]; seal: Seal; at: Date };

async function writeInto(tx: Tx, { draft, shares, seal, at }: Writing): Promise<void> {
  const answers: SealedAnswer[] = [];
  for (const { value, ...share } of shares) if (value !== undefined) answers.push(await seal({ ...share, value }));
  if (answers.length > 0) await upsertAnswers(tx, draft, { answers, at });
  const gone = shares.filter(({ value }) => value === undefined).map(({ element }) => element);
  if (gone.length > 0) await deleteAnswers(tx, draft, gone);
}
