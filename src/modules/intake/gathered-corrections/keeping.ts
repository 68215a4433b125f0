import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Received } from '../../../platform/files/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { TypedAnswers } from '../drafts/contract/drafts.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { findOpenWays, openDraftOf, type OpenDraft } from '../drafts/opening.ts';
import { keepAnswers } from '../drafts/save.ts';
import { upsertWay } from '../drafts/store/contents.ts';
import type { Opened } from '../theme-cases/model.ts';
import { mergedOver, type AskedPart, type AskedTheme } from './asked-parts.ts';
import type { AnswerGathered } from './contract/gathered-correction.ts';
import { isNotHandedIn } from './holding.ts';
import type { Entry } from './rules/entries.ts';
import { giveToOthers } from './sharing.ts';
import { attachTo, dropFiles } from './attaching.ts';

/** What the applicant sent; `files`: received and judged, each for a material that is asked for. `seen`: originals that a clerk has seen. */
export type Said = AnswerGathered & {
  files?: readonly { material: string; received: Received }[];
  seen?: readonly string[] | undefined;
};

type Keeping = { asking: Asking; opened: Opened; asked: AskedTheme; said: Said };
type Kept = Result<undefined, DraftRefusal>;

/**
 * Writes what was sent into the draft of every item that asks for it, and of those that use it and were not handed in, or are handed in
 * anew. What is not asked for any more is left.
 */
export async function keepSaid(tx: Tx, deps: DraftDeps, keeping: Keeping): Promise<Kept> {
  const { asking, opened, asked, said } = keeping;
  const mended = valuesIn(asked, said);
  for (const part of asked.parts) {
    const answers = answersFor(part, mended);
    if (!part.draft || Object.keys(answers).length === 0) continue;
    const kept = await keepAnswers(tx, deps, { open: part.draft, answers });
    if (!kept.ok) return kept;
  }
  const saved = new Map(mended.map(({ entry, value }) => [entry.id, value]));
  const later = await findLater(tx, deps, opened);
  await giveToOthers(tx, deps, { opened, asked, later, saved, merged: await mergedWith(tx, { opened, asked, later }) });
  const brought = await bring(tx, deps, { asking, asked, said });
  if (!brought.ok) return brought;
  await dropFiles(tx, deps, { drops: said.drops ?? [], parts: asked.parts, later });
  for (const entry of asked.entries) {
    const files = (said.files ?? []).filter(({ material }) => material === entry.id).map(({ received }) => received);
    if (entry.kind !== 'material' || files.length === 0) continue;
    const keeps = said.keeps?.includes(entry.id) ?? false;
    const attached = await attachTo(tx, deps, { entry, files, keeps, parts: asked.parts, later });
    if (!attached.ok) return attached;
  }
  return ok(undefined);
}

/** Drafts of the theme that are no cases yet. */
async function findLater(tx: Tx, deps: DraftDeps, opened: Opened): Promise<OpenDraft[]> {
  const later: OpenDraft[] = [];
  for (const { draft } of opened.parts.filter(isNotHandedIn)) {
    const open = await openDraftOf(tx, deps, draft);
    if (open && open.record.submitted_as === null) later.push(open);
  }
  return later;
}

type Merging = { opened: Opened; asked: AskedTheme; later: readonly OpenDraft[] };

/** The one form over all of them, in the order of the theme. */
function mergedWith(tx: Tx, { opened, asked, later }: Merging) {
  const forms = new Map([
    ...asked.parts.flatMap(({ item, form }) => (form ? [[item.key, form] as const] : [])),
    ...later.map(({ item, form }) => [item.key, form] as const),
  ]);
  return mergedOver(
    tx,
    opened,
    opened.parts.flatMap(({ item }) => forms.get(item) ?? []),
  );
}

const standsIn = ({ draft, handedIn }: AskedPart, key: string): string | undefined =>
  draft?.answers[key] ?? handedIn.answers[key];

type Mended = { entry: Entry; value: string };

/** An answer is mended where it is another one now, or where he says that it is right as it stands. */
function valuesIn(asked: AskedTheme, said: Said): Mended[] {
  return asked.entries.flatMap((entry) => {
    const [first] = entry.asks;
    const part = asked.parts.find(({ item }) => item.key === first?.item);
    if (entry.kind !== 'answer' || !part || !first) return [];
    const stands = standsIn(part, first.key);
    const value = said.answers?.[entry.id];
    if (value !== undefined && value !== (stands ?? '')) return [{ entry, value }];
    return stands !== undefined && said.asIs?.includes(entry.id) ? [{ entry, value: stands }] : [];
  });
}

function answersFor({ item }: AskedPart, mended: readonly Mended[]): TypedAnswers {
  return Object.fromEntries(
    mended.flatMap(({ entry, value }) =>
      entry.asks.filter((ask) => ask.item === item.key).map(({ key }) => [key, value]),
    ),
  );
}

/** Whoever brings a paper to the window brings it for every item that asks for it; there it is seen for all of them. */
async function bring(tx: Tx, deps: DraftDeps, { asking, asked, said }: Omit<Keeping, 'opened'>): Promise<Kept> {
  const ways = [
    ...(said.brings ?? []).map((material) => ({ material, way: 'atWindow' }) as const),
    ...(said.seen ?? []).map((material) => ({ material, way: 'originalSeen' }) as const),
  ];
  for (const { material, way } of ways) {
    const asks = asked.entries.find(({ kind, id }) => kind === 'material' && id === material)?.asks ?? [];
    for (const { draft, item } of asked.parts) {
      if (!draft || !asks.some((ask) => ask.item === item.key)) continue;
      if (!findOpenWays(draft, asking, material).includes(way)) return no({ code: 'wayNotOpen', way });
      await upsertWay(tx, draft.record.id, { material, way, at: deps.now() });
    }
  }
  return ok(undefined);
}
