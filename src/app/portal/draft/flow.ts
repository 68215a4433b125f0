import type { Page } from '../../../modules/forms/index.ts';
import {
  materialsState,
  nextPage,
  pageState,
  saidOf,
  unsettledPages,
  wayOf,
  type Draft,
  type Walked,
} from '../../../modules/intake/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import type { PageTask, TaskGroup } from '../../../web/portal/pages/draft/TasksPage.tsx';

/** Where to go on after a page; without one, from the beginning of what is not done. */
export function placeAfter(walked: Walked, page: string): string {
  const next = nextPage(walked, page);
  return next ? to.question(walked.draft.id, next.id) : placeAfterQuestions(walked.draft);
}

export function placeOfFirstUndone(walked: Walked): string {
  const undone = tasksOf(walked).find(({ state }) => state !== 'done');
  if (undone) return to.question(walked.draft.id, undone.page);
  const materials = materialsState(walked.draft);
  return materials === undefined || materials === 'done' ? to.check(walked.draft.id) : to.materials(walked.draft.id);
}

/** One page back along the way; before the first stands the list of all. */
export function placeBefore(walked: Walked, page: string): string {
  const order = walked.form.pages.map(({ id }) => id);
  const before = unsettledPages(walked).findLast(({ id }) => order.indexOf(id) < order.indexOf(page));
  return before ? to.question(walked.draft.id, before.id) : to.draft(walked.draft.id);
}

/** The end of the questions, seen from what follows them. */
export function placeOfLast(walked: Walked): string {
  const last = unsettledPages(walked).at(-1);
  return last ? to.question(walked.draft.id, last.id) : to.draft(walked.draft.id);
}

export const placeAfterQuestions = (draft: Draft): string =>
  materialsState(draft) === undefined ? to.check(draft.id) : to.materials(draft.id);

export const tasksOf = (walked: Walked): PageTask[] => wayOf(walked).map((page) => taskOf(walked, page));

function taskOf(walked: Walked, page: Page): PageTask {
  const { draft } = walked;
  return {
    page: page.id,
    question: page.question,
    group: groupOf(page),
    state: pageState(walked, page),
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

type Word = { standing: string };

/** Whether everybody whose word is needed has given it; undefined where nobody's is. */
export function wordsState(people: readonly Word[]): 'done' | 'started' | 'notStarted' | undefined {
  if (people.length === 0) return undefined;
  if (people.every(({ standing }) => standing === 'confirmed' || standing === 'onPaper')) return 'done';
  return people.every(({ standing }) => standing === 'missing') ? 'notStarted' : 'started';
}
