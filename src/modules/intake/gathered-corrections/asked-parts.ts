import type { CivilDate } from '../../../kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findTowns, getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import { fieldsOf, formOf, type Field, type Form } from '../../forms/index.ts';
import { getTheme, mergeForms, type ThemeForm } from '../../themes/index.ts';
import { openApplication, type ApplicationDocument } from '../cases/application.ts';
import { loadCase } from '../cases/store/cases.ts';
import { findAsked } from '../drafts/correction.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { Unlocked } from '../drafts/model.ts';
import { openDraftOf, type OpenDraft } from '../drafts/opening.ts';
import { findCorrection } from '../drafts/queries/drafts.ts';
import type { Opened } from '../theme-cases/model.ts';
import { entriesOf, type Entry } from './rules/entries.ts';
import { lastDayOf } from './rules/until.ts';

/** One item that waits for its correction: what its notice names, what was handed in, and the draft in which it is mended. */
export type AskedPart = {
  case: CaseId;
  number: string;
  askedOn: CivilDate;
  until: CivilDate;
  named: readonly Unlocked[];
  item: ItemVersion;
  form: Form | undefined;
  handedIn: ApplicationDocument;
  draft: OpenDraft | undefined;
};

/** Everything that the items of a theme wait for, each thing once. `merged`: the one form over these items. */
export type AskedTheme = {
  parts: readonly AskedPart[];
  entries: readonly Entry[];
  merged: ThemeForm | undefined;
};

/** What is asked for at this moment, by what the cases themselves say. In the scope of whose matter it is. */
export async function findAskedTheme(tx: Tx, deps: DraftDeps, opened: Opened): Promise<AskedTheme> {
  const parts: AskedPart[] = [];
  for (const { standing } of opened.parts) {
    const part = standing.state === 'started' ? await findAskedPart(tx, deps, standing) : undefined;
    if (part) parts.push(part);
  }
  const merged = await mergedOver(
    tx,
    opened,
    parts.flatMap(({ form }) => form ?? []),
  );
  const entries = entriesOf(
    parts.map(({ item, form, named }) => ({
      ...{ item: item.key, named },
      questions: new Set(form ? fieldsOf(form).map(({ id }) => id) : []),
      materials: new Set(item.item.materials.map(({ id }) => id)),
    })),
    (item, element) => (merged ? questionIn(merged, item, element) : undefined),
  );
  return { parts, entries, merged };
}

/** The question of the theme that asks an element of an item; undefined for a table, which has pages of its own. */
export function questionIn({ form, sources }: ThemeForm, item: string, element: string): string | undefined {
  const asked = [...sources].find(([, places]) => places.some((one) => one.item === item && one.element === element));
  const field = asked && fieldsOf(form).find(({ id }) => id === asked[0]);
  return field && field.type !== 'table' ? field.id : undefined;
}

export const fieldOf = ({ merged }: Pick<AskedTheme, 'merged'>, { id, kind }: Entry): Field | undefined =>
  kind === 'answer' && merged ? fieldsOf(merged.form).find((field) => field.id === id) : undefined;

/** The one form over some of the items, in the order of the theme; undefined where their questions contradict each other. */
export async function mergedOver(tx: Tx, opened: Opened, forms: readonly Form[]): Promise<ThemeForm | undefined> {
  const theme = await getTheme(tx, opened.facts.theme);
  const merged = mergeForms(theme, forms, opened.facts.theme.version);
  return merged.ok ? merged.value : undefined;
}

async function findAskedPart(
  tx: Tx,
  deps: DraftDeps,
  { case: id, number }: { case: string; number: string },
): Promise<AskedPart | undefined> {
  const of = caseId(id);
  const { value } = await loadCase(tx, of);
  if (value.state !== 'awaitingCorrection') return undefined;
  const item = await getItemVersion(tx, value.facts.item.key, value.facts.item.version);
  const form = formOf(item, await findTowns(tx));
  const handedIn = await openApplication(tx, deps.vault, of);
  // While a case runs the law asks for its file: erasure waits for the conclusion.
  if (handedIn === 'erased') throw new Error(`the application of running case ${id} was erased`);
  const record = await findCorrection(tx, of);
  return {
    ...{ case: of, number, item, handedIn, form: form.ok ? form.value : undefined },
    askedOn: value.askedOn ?? value.receivedOn,
    until: lastDayOf(value, deps.conventions()),
    named: await findAsked(tx, deps, of),
    draft: record && (await openDraftOf(tx, deps, record.id)),
  };
}
