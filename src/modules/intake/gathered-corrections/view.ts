import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fieldsOf, submissionOf, type FieldError } from '../../forms/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { heldByCase } from '../cases/deps.ts';
import { checkOf } from '../drafts/check.ts';
import { heldByDraft, type DraftDeps } from '../drafts/deps.ts';
import { isSettledBy, waysOf } from '../drafts/rules/materials.ts';
import { namesOf, namingOf, themeNamed } from '../theme-cases/naming.ts';
import type { Opened } from '../theme-cases/model.ts';
import type { AskedPart, AskedTheme } from './asked-parts.ts';
import { fieldOf } from './asked-parts.ts';
import type { GatheredCorrection, GatheredEntry } from './contract/gathered-correction.ts';
import { isMendedIn, newFiles } from './mended.ts';
import { noticeNumber, openNotice, type Gathered, type Notice } from './model.ts';
import type { Entry } from './rules/entries.ts';

type Viewing = { id: string; opened: Opened; gathered: Gathered; asked: AskedTheme };

/** The one list of what is to be mended, as whose matter it is sees it. */
export async function viewOf(tx: Tx, deps: DraftDeps, { id, opened, gathered, asked }: Viewing) {
  const names = await namesOf(tx, opened.parts);
  const open = openNotice(gathered);
  const { facts } = opened;
  const items: GatheredCorrection['items'] = [];
  for (const part of asked.parts) {
    const { item } = part;
    const left = leftOf(asked, part);
    items.push({
      ...{ item: item.key, ...namingOf(names, item.key), caseId: part.case, number: part.number },
      ...{ askedOn: part.askedOn, until: part.until, draft: part.draft?.record.id ?? null, left },
      edition: open?.notice.asks.find((ask) => ask.item === item.key)?.edition ?? 1,
      why: left === 0 ? await whyOpen(tx, deps, part) : null,
    });
  }
  const entries: GatheredEntry[] = [];
  for (const entry of asked.entries) entries.push(await entryOf(tx, deps, { asked, entry }));
  const view: GatheredCorrection = {
    theme: { id, number: facts.number, name: await themeNamed(tx, facts.theme) },
    notice: open
      ? {
          number: noticeNumber(facts.number, open.place),
          editions: editionsIn(open.notice, (item) => namingOf(names, item).name),
        }
      : null,
    until: items.map(({ until }) => until).toSorted()[0] ?? civilDateOf(deps.now()),
    ...{ items, entries, consent: asked.parts.some(isSensitive) },
  };
  return view;
}

export const leftOf = ({ entries }: Pick<AskedTheme, 'entries'>, part: AskedPart): number =>
  entries.filter((entry) => entry.asks.some(({ item }) => item === part.item.key) && !isMendedIn(part, entry)).length;

export const editionsIn = (
  { gatheredAt, asks }: Notice,
  nameOf: (item: string) => { zh: string; en?: string },
): NonNullable<GatheredCorrection['notice']>['editions'] =>
  gatheredAt.map((at, place) => ({
    edition: place + 1,
    on: civilDateOf(new Date(at)),
    items: asks.filter(({ edition }) => edition === place + 1).map(({ item }) => nameOf(item)),
  }));

/** Everything that was named is mended, and yet something keeps it: a question that came up, or somebody's word. */
async function whyOpen(tx: Tx, deps: DraftDeps, { draft }: AskedPart): Promise<string | null> {
  if (!draft) return null;
  const check = await checkOf(tx, deps, draft);
  if (check.answers.length > 0 || check.materials.length > 0) return 'incomplete';
  if (check.secondPersons.length > 0) return 'secondPersonMissing';
  return check.later.length > 0 ? 'commitmentMissing' : null;
}

function isSensitive({ form, handedIn }: AskedPart): boolean {
  return (form ? fieldsOf(form) : []).some(
    ({ id, sensitivity }) => sensitivity === 'sensitive' && handedIn.answers[id] !== undefined,
  );
}

type Entering = { asked: AskedTheme; entry: Entry };

async function entryOf(tx: Tx, deps: DraftDeps, { asked, entry }: Entering): Promise<GatheredEntry> {
  const parts = asked.parts.filter(({ item }) => entry.asks.some((ask) => ask.item === item.key));
  const field = fieldOf(asked, entry);
  const [first] = entry.asks;
  const part = parts.find(({ item }) => item.key === first?.item);
  const key = first?.key ?? '';
  const isMended = parts.every((one) => isMendedIn(one, entry));
  return {
    ...{ id: entry.id, kind: entry.kind, isMended, name: nameIn(part, { key, field }) },
    asks: entry.asks.map(({ item, what }) => ({ item, what })),
    value: part?.draft?.answers[key] ?? part?.handedIn.answers[key] ?? '',
    files: entry.kind === 'material' && part ? await filesOf(tx, deps, { part, material: key }) : [],
    mayBring: entry.kind === 'material' && parts.every((one) => mayBring(one, key)),
    brings: entry.kind === 'material' && parts.every((one) => isSettledBy(one.draft?.ways.get(key))),
    fault: isMended ? (faultIn(part, key)?.code ?? null) : null,
  };
}

function nameIn(
  part: AskedPart | undefined,
  { key, field }: { key: string; field: ReturnType<typeof fieldOf> },
): GatheredEntry['name'] {
  if (field) return field.label;
  const material = part?.item.item.materials.find(({ id }) => id === key);
  const own = part?.form && fieldsOf(part.form).find(({ id }) => id === key);
  return material ? { zh: material.name } : (own?.label ?? { zh: key });
}

/** What is wrong with what was typed, by the element of its item; undefined where it is right. */
export function faultIn(part: AskedPart | undefined, key: string): FieldError | undefined {
  if (!part?.draft) return undefined;
  const submission = submissionOf(part.draft.form, part.draft.answers);
  return submission.ok ? undefined : submission.error.find(({ field }) => field === key);
}

const mayBring = ({ item }: AskedPart, key: string): boolean => {
  const material = item.item.materials.find(({ id }) => id === key);
  return material !== undefined && waysOf(material, { tolerates: false, commits: false }).includes('atWindow');
};

type Filed = { part: AskedPart; material: string };

/** What was handed in, and what is there now in its place or beside it. */
async function filesOf(tx: Tx, { files }: Pick<CaseDeps, 'files'>, { part, material }: Filed) {
  const own = part.draft ? await files.findHeldBy(tx, heldByDraft(part.draft.record.id)) : [];
  const stored = new Map(
    [...own, ...(await files.findHeldBy(tx, heldByCase(part.case)))].map((one) => [String(one.id), one]),
  );
  const fresh = new Set(newFiles(part, material));
  const ids = part.draft
    ? part.draft.attached.filter((one) => one.material === material).map(({ file_id }) => String(file_id))
    : (part.handedIn.materials.find(({ id }) => id === material)?.files ?? []);
  return ids.flatMap((id) => {
    const file = stored.get(id);
    return file ? [{ id, name: file.name ?? '', size: file.size, isNew: fresh.has(id) }] : [];
  });
}
