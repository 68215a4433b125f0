// The way through a draft: which pages a person answers, which of them are done, where he goes on.
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
} from '../../forms/index.ts';
import type { Draft } from './contract/drafts.ts';
import { isSettledBy } from './rules/materials.ts';

/** A draft with the questions that it answers. */
export type Walked = { form: Form; draft: Draft };

/** What the notice of correction says of a question or material; undefined when it says nothing. */
export const saidOf = ({ unlocked }: Draft, key: string): string | undefined =>
  unlocked?.find((one) => one.key === key)?.what;

/** A correction changes what the notice names, and may answer what was never asked before. */
export const isLocked = ({ unlocked, answers, supplies }: Draft, { id }: Field): boolean =>
  supplies || (unlocked !== null && answers[id] !== undefined && !unlocked.some(({ key }) => key === id));

/** The pages that this person goes through: all on the path; in a correction those with something that may be changed. */
export function wayOf({ form, draft }: Walked): Page[] {
  return pathOf(form, draft.answers).filter(({ fields }) => fields.some((field) => !isLocked(draft, field)));
}

/** The same without what the session has settled: whoever is signed in need not say again by whose hand he applies. */
export const unsettledPages = (walked: Walked): Page[] =>
  wayOf(walked).filter(({ fields }) =>
    fields.some(
      ({ id }) => id !== AGENT || walked.draft.answers[id] === undefined || saidOf(walked.draft, id) !== undefined,
    ),
  );

/** Which page of how many. */
export function placeOn(walked: Walked, page: string): { page: number; all: number } {
  const way = [unsettledPages(walked), wayOf(walked)].find((pages) => pages.some(({ id }) => id === page)) ?? [];
  return { page: way.findIndex(({ id }) => id === page) + 1, all: way.length };
}

/** The page after this one on the way; undefined after the last. */
export function nextPage(walked: Walked, page: string): Page | undefined {
  const order = walked.form.pages.map(({ id }) => id);
  return unsettledPages(walked).find(({ id }) => order.indexOf(id) > order.indexOf(page));
}

export type PageState = 'done' | 'started' | 'notStarted' | 'wrong';

export function pageState({ form, draft }: Walked, { id, fields }: Page): PageState {
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
export function materialsState({ materials, unlocked, supplies }: Draft): PageState | undefined {
  const asked = materials.filter(
    ({ id, need }) => need !== 'madeFromForm' && (unlocked === null || unlocked.some(({ key }) => key === id)),
  );
  if (asked.length === 0) return undefined;
  if (supplies) return broughtIn(asked);
  if (asked.some(({ files }) => files.some(({ scanState }) => scanState === 'infected'))) return 'wrong';
  if (asked.every(({ need, files, way }) => need !== 'required' || files.length > 0 || isSettledBy(way))) return 'done';
  return asked.some(({ files, way }) => files.length > 0 || way !== null) ? 'started' : 'notStarted';
}

/** What is to follow is done once all of it is here; a part of it may be handed in before. */
function broughtIn(asked: Draft['materials']): PageState {
  if (asked.some(({ files }) => files.some(({ scanState }) => scanState === 'infected'))) return 'wrong';
  const here = asked.filter(({ files }) => files.length > 0).length;
  if (here === asked.length) return 'done';
  return here > 0 ? 'started' : 'notStarted';
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
