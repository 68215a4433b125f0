import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Language } from '../../../kernel/language.ts';
import { countingAnswers, isRequired, validatePage, wordError, type Field } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { TypedAnswers } from './contract/drafts.ts';
import type { Onward, Step, StepAnswer, StepField, Steps } from './contract/steps.ts';
import type { DraftDeps } from './deps.ts';
import { findOpenDraft } from './find.ts';
import type { DraftRefusal } from './model.ts';
import { saveAnswers } from './save.ts';
import { isLocked, materialsState, nextPage, pageState, saidOf, unsettledPages, wayOf, type Walked } from './way.ts';

/** Every page that this person answers, as it stands, and where to go on. */
export async function findSteps(deps: DraftDeps, asking: Asking, draft: string): Promise<Steps | undefined> {
  const walked = await findOpenDraft(deps, asking, draft);
  return walked && { steps: wayOf(walked).map((page) => stepOf(walked, page)), onward: onwardFrom(walked) };
}

type Answering = { draft: string; page: string; answers: TypedAnswers; language: Language };

/** Saves what was typed on a page, then says what is wrong with it or where to go on, as the pages of the portal do. */
export async function answerStep(
  deps: DraftDeps,
  asking: Asking,
  { draft, page: pageId, answers, language }: Answering,
): Promise<Result<StepAnswer, DraftRefusal>> {
  const saved = await saveAnswers(deps, asking, { draft, answers });
  if (!saved.ok) return saved;
  const walked = await findOpenDraft(deps, asking, draft);
  const page = walked && wayOf(walked).find(({ id }) => id === pageId);
  if (!walked || !page) return no({ code: 'draftNotFound' });
  const valid = validatePage(walked.form, pageId, walked.draft.answers);
  if (valid.ok) return ok({ errors: [], onward: onwardAfter(walked, pageId) });
  const errors = valid.error.flatMap((error) => {
    const field = page.fields.find(({ id }) => id === error.field);
    return field ? [{ field: field.id, code: error.code, message: wordError(error, field, language) }] : [];
  });
  return ok({ errors, onward: null });
}

/** A page with its questions as they stand. */
export function stepOf(walked: Walked, page: Walked['form']['pages'][number]): Step {
  const counting = countingAnswers(walked.form, walked.draft.answers);
  return {
    page: page.id,
    question: page.question,
    state: pageState(walked, page),
    fields: page.fields.map((field) => ({
      ...askedOf(field),
      required: isRequired(field, counting),
      ...standing(walked, field),
    })),
  };
}

/** A question as it is asked, whatever was answered. */
export const askedOf = ({ id, type, label, hint, required, options, longest, sensitivity, ...field }: Field) => ({
  id,
  type,
  label,
  ...(hint && { hint }),
  required,
  ...(options && { options: [...options] }),
  longest,
  sensitivity,
  ...(field.towns && { towns: [...field.towns] }),
  ...(field.row && { row: field.row }),
  ...(field.columns && { columns: field.columns.map(columnOf) }),
  purpose: field.purpose,
  legalBasis: [...field.legalBasis],
});

const columnOf = ({ id, type, label, hint, required, options, longest, sensitivity }: Field) => ({
  id,
  type,
  label,
  ...(hint && { hint }),
  required,
  ...(options && { options: [...options] }),
  longest,
  sensitivity,
});

function standing({ draft }: Walked, field: Field): Pick<StepField, 'value' | 'source' | 'officer' | 'locked'> {
  const value = draft.answers[field.id];
  const source = draft.sources[field.id];
  const officer = saidOf(draft, field.id);
  return {
    ...(value !== undefined && { value }),
    ...(source && { source }),
    ...(officer !== undefined && { officer }),
    locked: isLocked(draft, field),
  };
}

/** From the beginning of what is not done. */
function onwardFrom(walked: Walked): Onward {
  const undone = unsettledPages(walked).find((page) => pageState(walked, page) !== 'done');
  return undone ? { to: 'page', page: undone.id } : afterQuestions(walked);
}

function onwardAfter(walked: Walked, page: string): Onward {
  const next = nextPage(walked, page);
  return next ? { to: 'page', page: next.id } : afterQuestions(walked);
}

function afterQuestions({ draft }: Walked): Onward {
  const materials = materialsState(draft);
  return { to: materials === undefined || materials === 'done' ? 'check' : 'materials' };
}
