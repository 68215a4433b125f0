import {
  countingAnswers,
  fieldsOf,
  pathOf,
  possibleFaults,
  submissionOf,
  wordError,
  type Field,
  type FieldError as FormError,
} from '../../../modules/forms/index.ts';
import { saidOf, wayOf, type DraftCheck } from '../../../modules/intake/index.ts';
import { languageOf, may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { CheckPage, type CheckedAnswer, type CheckPageProps } from '../../../web/portal/pages/draft/CheckPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import type { FieldError, Language } from '../../../web/ui/index.ts';
import type { PortalDeps } from '../deps.ts';
import { sendPage } from '../page.ts';
import { DraftParams } from '../params.ts';
import { actsOn, refuseDraft } from './acts.ts';
import { placeAfterQuestions, placeOfLast } from './flow.ts';
import { frameOfDraft, openDraft, type OpenDraft } from './opening.ts';

/** Everything once more before it is handed in. */
export function checkRoutes(app: App, deps: PortalDeps): void {
  app.get(to.check(':draftId'), { ...may('draft:edit'), schema: { params: DraftParams } }, async (request, reply) => {
    const found = await openDraft(deps, { request, reply }, request.params.draftId);
    if ('answer' in found) return found.answer;
    const { open } = found;
    const { draft } = open;
    const check = await actsOn(deps, request, open).check();
    if (!check.ok) return refuseDraft(reply, check.error);
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
        theme={open.theme}
        unsigned={'commitmentFaults' in check.value ? check.value.commitmentFaults : []}
        words={wordsOf({ ...check.value, open }, languageOf(request))}
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

type Checked = Pick<DraftCheck, 'answers' | 'materials' | 'later' | 'laterBarred'>;
type Lacking = DraftCheck['secondPersons'][number] & { draft?: string };

/** Whose word is missing and why, and the draft in which it is asked for. */
function wordsOf(
  { secondPersons, open }: { secondPersons: readonly Lacking[]; open: OpenDraft },
  language: Language,
): CheckPageProps['words'] {
  const say = portalWording[language].secondPerson;
  const partOf = (draft: string) => open.theme?.theme.items.find((item) => item.draft === draft)?.name;
  return secondPersons.map(({ rule, role, standing, draft = open.draft.id }) => ({
    ...{ rule, draft, part: partOf(draft) },
    message: `${say.needed(say.roles[role])}${say.standing[standing]}`,
  }));
}

function faultsOf({ form, draft }: OpenDraft, check: Checked, language: Language): FieldError[] {
  const { missing, barredLater } = portalWording[language].draft.materials;
  const submission = submissionOf(form, draft.answers);
  const wrong = submission.ok ? [] : submission.error;
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]));
  const answers = [...wrong, ...saidByItems(check, { wrong, fields })].flatMap((error) => {
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

type Known = { wrong: readonly FormError[]; fields: ReadonlyMap<string, Field> };

/** The form of each item of a theme has the last word: what it alone finds wrong is said too. */
const saidByItems = ({ answers }: Checked, { wrong, fields }: Known): FormError[] =>
  answers
    .filter(({ field }) => wrong.every((error) => error.field !== field))
    .flatMap(({ field: id, code }) => {
      const field = fields.get(id);
      const known = field && possibleFaults(field).find((one) => one === code);
      return known ? [{ field: id, code: known }] : [];
    });
