import { caseId, officerId } from '../../../kernel/id.ts';
import type { Language } from '../../../kernel/language.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { KeyReused, Tx } from '../../../platform/database/index.ts';
import { findDocuments } from '../../documents/index.ts';
import { wordError, type Field } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import type { CounterDeps } from '../counter/deps.ts';
import type { Standing } from '../counter/standing.ts';
import { askedOf } from '../drafts/steps.ts';
import { openAtCounter } from '../drafts/store/drafts.ts';
import { answerGathered, type AnswerRefusal } from '../gathered-corrections/answer.ts';
import { findAskedTheme } from '../gathered-corrections/asked-parts.ts';
import type { GatheredAnswered, GatheredEntry } from '../gathered-corrections/contract/gathered-correction.ts';
import { holdCorrections } from '../gathered-corrections/holding.ts';
import { findGathered, findOwnTheme } from '../gathered-corrections/own.ts';
import { namesOf, namingOf } from '../theme-cases/naming.ts';
import type { AnswerAtCounter, CounterAnswered, CounterCorrection } from './contract/correction-counter.ts';
import { standInTheme, type ThemeStood } from './standing.ts';

type Refused = Extract<ThemeStood, { ok: false }>['error'] | AnswerRefusal | KeyReused;
type Opening = { meeting: string; theme: string; language: Language };
type Shown = Result<CounterCorrection, Refused>;

/** 合并补正 at the window: everything that the departments of a theme ask, for whoever was seen. Written down as read. */
export async function openThemeCorrection(counter: CounterDeps, asking: Asking, opening: Opening): Promise<Shown> {
  const stood = await standInTheme(counter, asking, opening);
  if (!stood.ok) return stood;
  const { drafts, asking: standing, clerk, person } = stood.value;
  return drafts.db.within(standing.caller.scope, async (tx): Promise<Shown> => {
    const shown = await openWithin(tx, stood.value, opening);
    if (shown.ok) await drafts.recordRead(tx, clerk, { person, what: 'draft', why: 'counter' });
    return shown;
  });
}

/** Every draft of it is open at this counter then, so that scans can be put on it. */
async function openWithin(
  tx: Tx,
  { drafts, asking, person }: Standing,
  { meeting, theme, language }: Opening,
): Promise<Shown> {
  const opened = await findOwnTheme(tx, { asking, theme });
  if (!opened || !asking.counter) return no({ code: 'themeCaseNotFound' });
  const held = await holdCorrections(tx, drafts, { asking, opened });
  if (!held.ok) return held;
  for (const { draft, item } of (await findAskedTheme(tx, drafts, opened)).parts) {
    const counter = { ...asking.counter, department: item.department.key };
    if (draft) await openAtCounter(tx, draft.record.id, { counter, meeting });
  }
  const found = await findGathered(tx, drafts, { asking, theme });
  if (!found.ok) return found;
  const { view, fields, faults } = found.value;
  const { applicant } = opened.facts;
  return ok({
    meeting,
    applicant: await drafts.nameOf(tx, { person: applicant.person, organisation: applicant.organisation }),
    actsFor: applicant.person !== person,
    correction: view,
    fields: Object.fromEntries([...fields].map(([id, field]) => [id, shownField(field, view.entries)])),
    uploads: Object.fromEntries(
      view.entries.flatMap(({ id, kind, asks: [first] }) => {
        const draft = view.items.find(({ item }) => item === first?.item)?.draft ?? null;
        return kind === 'material' && draft !== null ? [[id, draft] as const] : [];
      }),
    ),
    faults: [...faults].flatMap(([id, fault]) => {
      const field = fields.get(id);
      return field ? [{ field: id, message: wordError(fault, field, language) }] : [];
    }),
  });
}

function shownField(field: Field, entries: readonly GatheredEntry[]): CounterCorrection['fields'][string] {
  const value = entries.find(({ id, kind }) => kind === 'answer' && id === field.id)?.value;
  return { ...askedOf(field), ...(value !== undefined && { value }), locked: false };
}

type Answered = Result<CounterAnswered, Refused>;

/**
 * Takes in what was mended, by the rules of the applicant's own answer: an item of which everything is there is handed in with a receipt of its
 * own, the rest stays open. Under one key it happens once.
 */
export async function answerThemeCorrection(
  counter: CounterDeps,
  asking: Asking,
  { meeting, theme, ...said }: AnswerAtCounter,
): Promise<Answered> {
  const stood = await standInTheme(counter, asking, { meeting, theme });
  if (!stood.ok) return stood;
  const { drafts, asking: standing, clerk } = stood.value;
  const hall = await drafts.db.within(clerk.scope, (tx) => counter.hallOf(tx, officerId(clerk.actor.id)));
  const sitting = { ...standing, counter: standing.counter && { ...standing.counter, hall } };
  const answered = await answerGathered(drafts, sitting, { theme, said });
  if (!answered.ok) return answered;
  const { scope } = standing.caller;
  const papers = await drafts.db.within(scope, (tx) => papersOf(tx, { asking: standing, theme, ...answered.value }));
  return ok({ ...answered.value, papers });
}

type Printing = { asking: Asking; theme: string } & GatheredAnswered;

async function papersOf(tx: Tx, { asking, theme, answered }: Printing): Promise<CounterAnswered['papers']> {
  const opened = await findOwnTheme(tx, { asking, theme });
  const papers: CounterAnswered['papers'] = [];
  const names = await namesOf(tx, opened?.parts ?? []);
  for (const { item, standing } of opened?.parts ?? []) {
    if (!answered.includes(item) || !('case' in standing)) continue;
    const id = caseId(standing.case);
    const row = await findCaseRow(tx, id);
    const paper = (await findDocuments(tx, id)).findLast(({ kind }) => kind === 'receipt')?.id ?? null;
    const { name } = namingOf(names, item);
    if (row) papers.push({ case: id, number: row.number, name, paper, answerBy: row.answer_by });
  }
  return papers;
}
