import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { caseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findTowns, getItemVersion } from '../../catalogue/index.ts';
import { fieldsOf, formOf, type Form } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import { findAsked } from '../drafts/correction.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { Opened } from '../theme-cases/model.ts';
import { themeNamed } from '../theme-cases/naming.ts';
import { mergedOver, questionIn } from './asked-parts.ts';
import { editionsOf, noticeNumber, type Ask, type Notice } from './model.ts';
import { findOwnTheme } from './own.ts';
import { entriesOf, type Entry, type ItemAsks } from './rules/entries.ts';
import { correctionSheet, type CorrectionSheet } from './rules/sheet.ts';
import { gatheredCorrectionStreams } from './store/gathered-corrections.ts';

type Wanted = { asking: Asking; theme: string; notice: number; edition: number; demonstration: boolean };

/** An edition of a notice as it was given, for whose matter it is; what was answered since stands in it as it did. */
export async function findGatheredNotice(
  tx: Tx,
  deps: DraftDeps,
  wanted: Wanted,
): Promise<CorrectionSheet | undefined> {
  const opened = await findOwnTheme(tx, wanted);
  if (!opened) return undefined;
  const { value } = await gatheredCorrectionStreams.load(tx, wanted.theme);
  const notice = value.state === 'none' ? undefined : value.notices[wanted.notice - 1];
  return notice && wanted.edition <= editionsOf(notice)
    ? sheetOf(tx, deps, { ...wanted, opened, of: notice })
    : undefined;
}

type Printing = Wanted & { opened: Opened; of: Notice };

async function sheetOf(tx: Tx, deps: DraftDeps, printing: Printing): Promise<CorrectionSheet> {
  const { opened, of, notice, edition, demonstration } = printing;
  const { facts } = opened;
  const order = new Map(opened.parts.map(({ item }, place) => [item, place]));
  const asks = of.asks
    .filter((ask) => ask.edition <= edition)
    .toSorted((one, other) => (order.get(one.item) ?? 0) - (order.get(other.item) ?? 0));
  const named: Named[] = [];
  for (const ask of asks) named.push(await namedBy(tx, deps, ask));
  const merged = await mergedOver(
    tx,
    opened,
    named.flatMap(({ form }) => form ?? []),
  );
  return correctionSheet({
    ...{ number: noticeNumber(facts.number, notice), edition, editions: editionsOf(of), demonstration },
    ...{ theme: await themeNamed(tx, facts.theme), themeNumber: facts.number },
    applicant: await deps.nameOf(tx, { person: facts.applicant.person, organisation: facts.applicant.organisation }),
    givenOn: civilDateOf(new Date(of.gatheredAt[edition - 1] ?? '')),
    items: named.map(({ ask, item, department }) => ({
      ...{ item: ask.item, name: item, department, number: ask.number, edition: ask.edition },
      until: civilDate(ask.until),
    })),
    entries: entriesOf(
      named.map(({ asks: one }) => one),
      (item, element) => (merged ? questionIn(merged, item, element) : undefined),
    ),
    nameOf: (entry) => nameIn(named, entry),
  });
}

type Named = {
  ask: Ask;
  item: string;
  department: string;
  form: Form | undefined;
  asks: ItemAsks;
  names: ReadonlyMap<string, string>;
};

/** What the notice of an item named, which never changes. */
async function namedBy(tx: Tx, deps: DraftDeps, ask: Ask): Promise<Named> {
  const version = await getItemVersion(tx, ask.item, ask.version);
  const { materials } = version.item;
  const form = formOf(version, await findTowns(tx));
  const fields = form.ok ? fieldsOf(form.value) : [];
  return {
    ...{ ask, item: version.name.zh, department: version.department.name.zh },
    form: form.ok ? form.value : undefined,
    asks: {
      item: ask.item,
      named: await findAsked(tx, deps, caseId(ask.case)),
      questions: new Set(fields.map(({ id }) => id)),
      materials: new Set(materials.map(({ id }) => id)),
    },
    names: new Map([
      ...fields.map(({ id, label }) => [id, label.zh] as const),
      ...materials.map(({ id, name }) => [id, name] as const),
    ]),
  };
}

function nameIn(named: readonly Named[], { asks: [first] }: Entry): string {
  const key = first?.key ?? '';
  return named.find(({ ask }) => ask.item === first?.item)?.names.get(key) ?? key;
}
