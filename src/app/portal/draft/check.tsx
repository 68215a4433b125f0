import { countingAnswers, fieldsOf, pathOf, submissionOf, wordError } from '../../../modules/forms/index.ts';
import { checkDraft, saidOf, statusOfIntake, wayOf, type DraftCheck } from '../../../modules/intake/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { CheckPage, type CheckedAnswer } from '../../../web/portal/pages/draft/CheckPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import type { FieldError, Language } from '../../../web/ui/index.ts';
import { askingOf, type PortalDeps } from '../deps.ts';
import { sendPage } from '../page.ts';
import { DraftParams } from '../params.ts';
import { placeAfterQuestions, placeOfLast } from './flow.ts';
import { frameOfDraft, openDraft, type OpenDraft } from './opening.ts';

/** Everything once more before it is handed in. */
export function checkRoutes(app: App, deps: PortalDeps): void {
  app.get(to.check(':draftId'), { ...may('draft:edit'), schema: { params: DraftParams } }, async (request, reply) => {
    const found = await openDraft(deps, { request, reply }, request.params.draftId);
    if ('answer' in found) return found.answer;
    const { open } = found;
    const check = await checkDraft(deps.intake, askingOf(request), open.draft.id);
    if (!check.ok) return problem(reply, statusOfIntake(check.error), check.error);
    const { draft } = open;
    const back = placeAfterQuestions(draft);
    const page = (
      <CheckPage
        frame={frameOfDraft(request, deps, open)}
        draft={{ id: draft.id, item: draft.item.name }}
        answers={answersOf(open)}
        materials={draft.materials.map((material) => ({
          material,
          locked: draft.unlocked !== null && material.files.length > 0 && saidOf(draft, material.id) === undefined,
        }))}
        faults={faultsOf(open, check.value, languageOf(request))}
        words={wordsOf(check.value, languageOf(request))}
        back={back === to.check(draft.id) ? placeOfLast(open) : back}
      />
    );
    return sendPage(reply, page);
  });
}

/** The answers that count, in the order of the questions, each with the page on which it may be changed. */
function answersOf(open: OpenDraft): CheckedAnswer[] {
  const { form, draft } = open;
  const counting = countingAnswers(form, draft.answers);
  const way = new Set(wayOf(open).map(({ id }) => id));
  return pathOf(form, draft.answers).flatMap(({ id, fields }) =>
    fields.map((field) => ({ field, value: counting[field.id] ?? '', page: way.has(id) ? id : null })),
  );
}

/** Whose word is missing, and why. */
function wordsOf({ secondPersons }: DraftCheck, language: Language): { rule: string; message: string }[] {
  const say = portalWording[language].secondPerson;
  return secondPersons.map(({ rule, role, standing }) => ({
    rule,
    message: `${say.needed(say.roles[role])}${say.standing[standing]}`,
  }));
}

function faultsOf({ form, draft }: OpenDraft, check: DraftCheck, language: Language): FieldError[] {
  const { missing, barredLater } = portalWording[language].draft.materials;
  const submission = submissionOf(form, draft.answers);
  const wrong = submission.ok ? [] : submission.error;
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]));
  const answers = wrong.flatMap((error) => {
    const field = fields.get(error.field);
    return field ? [{ field: error.field, message: wordError(error, field, language) }] : [];
  });
  const files = draft.materials.filter(({ id }) => check.materials.includes(id));
  const barred = check.laterBarred ? draft.materials.filter(({ id }) => check.later.includes(id)) : [];
  return [
    ...answers,
    ...files.map(({ id, name }) => ({ field: id, message: missing(name) })),
    ...barred.map(({ id, name }) => ({ field: id, message: barredLater(name) })),
  ];
}
