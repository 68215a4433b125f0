import {
  AGENT,
  countingAnswers,
  fieldsOf,
  pathOf,
  validatePage,
  type Answers,
  type Field,
  type Form,
  type Page,
} from '../../../modules/forms/index.ts';
import type { Draft } from '../../../modules/intake/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import type { PageTask, TaskGroup } from '../../../web/portal/pages/draft/TasksPage.tsx';

/** A draft with the questions that it answers. */
export type Asking = { form: Form; draft: Draft };

/** What the notice of correction says of a question or material; undefined when it says nothing. */
export const saidOf = ({ unlocked }: Draft, key: string): string | undefined =>
  unlocked?.find((one) => one.key === key)?.what;

/** A correction changes what the notice names, and may answer what was never asked before. */
export const isLocked = ({ unlocked, answers }: Draft, { id }: Field): boolean =>
  unlocked !== null && answers[id] !== undefined && !unlocked.some(({ key }) => key === id);

/** The pages that this person goes through: all on the path; in a correction those with something that may be changed. */
export function wayOf({ form, draft }: Asking): Page[] {
  return pathOf(form, draft.answers).filter(({ fields }) => fields.some((field) => !isLocked(draft, field)));
}

/** The same without what the session has settled: whoever is signed in need not say again by whose hand he applies. */
const unsettled = (asking: Asking): Page[] =>
  wayOf(asking).filter(({ fields }) =>
    fields.some(
      ({ id }) => id !== AGENT || asking.draft.answers[id] === undefined || saidOf(asking.draft, id) !== undefined,
    ),
  );

/** Which page of how many. */
export function placeOn(asking: Asking, page: string): { page: number; all: number } {
  const way = [unsettled(asking), wayOf(asking)].find((pages) => pages.some(({ id }) => id === page)) ?? [];
  return { page: way.findIndex(({ id }) => id === page) + 1, all: way.length };
}

/** Where to go on after a page; without one, from the beginning of what is not done. */
export function placeAfter(asking: Asking, page: string): string {
  const way = unsettled(asking);
  const order = asking.form.pages.map(({ id }) => id);
  const next = way.find(({ id }) => order.indexOf(id) > order.indexOf(page));
  return next ? to.question(asking.draft.id, next.id) : placeAfterQuestions(asking.draft);
}

export function placeOfFirstUndone(asking: Asking): string {
  const undone = tasksOf(asking).find(({ state }) => state !== 'done');
  if (undone) return to.question(asking.draft.id, undone.page);
  const materials = materialsState(asking.draft);
  return materials === undefined || materials === 'done' ? to.check(asking.draft.id) : to.materials(asking.draft.id);
}

/** One page back along the way; before the first stands the list of all. */
export function placeBefore(asking: Asking, page: string): string {
  const order = asking.form.pages.map(({ id }) => id);
  const before = unsettled(asking).findLast(({ id }) => order.indexOf(id) < order.indexOf(page));
  return before ? to.question(asking.draft.id, before.id) : to.draft(asking.draft.id);
}

/** The end of the questions, seen from what follows them. */
export function placeOfLast(asking: Asking): string {
  const last = unsettled(asking).at(-1);
  return last ? to.question(asking.draft.id, last.id) : to.draft(asking.draft.id);
}

export const placeAfterQuestions = (draft: Draft): string =>
  materialsState(draft) === undefined ? to.check(draft.id) : to.materials(draft.id);

export const tasksOf = (asking: Asking): PageTask[] => wayOf(asking).map((page) => taskOf(asking, page));

function taskOf(asking: Asking, page: Page): PageTask {
  const { draft } = asking;
  return {
    page: page.id,
    question: page.question,
    group: groupOf(page),
    state: stateOf(asking, page),
    optional: page.fields.every(({ required }) => !required),
    officer: page.fields.map(({ id }) => saidOf(draft, id)).find((said) => said !== undefined),
  };
}

const APPLICANTS: ReadonlySet<string> = new Set(['applicant', 'org', 'legalRep']);

function groupOf({ fields }: Page): TaskGroup {
  const role = fields[0]?.role ?? 'matter';
  if (role === 'agent') return 'agent';
  return APPLICANTS.has(role) ? 'applicant' : 'matter';
}

function stateOf({ form, draft }: Asking, { id, fields }: Page): PageTask['state'] {
  if (fields.some((field) => waitsForCorrection(draft, field))) return 'wrong';
  if (fields.every((field) => draft.versions[field.id] === undefined)) return 'notStarted';
  const valid = validatePage(form, id, draft.answers);
  if (valid.ok) return 'done';
  return valid.error.some(({ code }) => code !== 'missing') ? 'wrong' : 'started';
}

/** What was handed in counts as saved once; the correction saves it anew. */
const waitsForCorrection = (draft: Draft, { id }: Field): boolean =>
  saidOf(draft, id) !== undefined && (draft.versions[id] ?? 0) <= 1;

/** Undefined where nothing is to be handed in, or nothing of it may be changed. */
export function materialsState({ materials, unlocked }: Draft): PageTask['state'] | undefined {
  const asked = materials.filter(
    ({ id, need }) => need !== 'madeFromForm' && (unlocked === null || unlocked.some(({ key }) => key === id)),
  );
  if (asked.length === 0) return undefined;
  if (asked.some(({ files }) => files.some(({ scanState }) => scanState === 'infected'))) return 'wrong';
  if (asked.every(({ need, files, way }) => need !== 'required' || files.length > 0 || way === 'atWindow'))
    return 'done';
  return asked.some(({ files, way }) => files.length > 0 || way !== null) ? 'started' : 'notStarted';
}

/** Answers of this person that a choice on this page has made superfluous: they are copied instead, and not handed in. */
export function lostThrough(form: Form, page: Page, answers: Answers): Field[] {
  const onPage = new Set(page.fields.map(({ id }) => id));
  const counting = countingAnswers(form, answers);
  const asked = new Set(pathOf(form, answers).flatMap(({ fields }) => fields.map(({ id }) => id)));
  return fieldsOf(form).filter(({ id, copied }) => {
    const own = answers[id] ?? '';
    return (
      copied !== undefined && onPage.has(elementOf(copied.when)) && !asked.has(id) && own !== '' && own !== counting[id]
    );
  });
}

/** What a copy hangs on is one answer (`copyWhen` of the entry). */
const elementOf = (when: NonNullable<Field['copied']>['when']): string => ('element' in when ? when.element : '');
