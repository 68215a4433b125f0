import { pageRulesOf, possibleFaults, wordError, type Answers, type Field } from '../../../modules/forms/index.ts';
import type { CheckedForm } from '../../../web/portal/pages/draft/checked-form.ts';
import { layoutWording } from '../../../web/portal/layout/wording.ts';
import { uiWording, type Language } from '../../../web/ui/index.ts';

type Page = { title: string; fields: readonly Field[]; counting: Answers; language: Language };

/** What a browser needs to say what is wrong before the form travels; nothing for a page that asks nothing. */
export function checkedForm({ title, fields, counting, language }: Page): string | undefined {
  if (fields.length === 0) return undefined;
  const { errorTitleOf, titleOf, service } = layoutWording[language];
  const checked: CheckedForm = {
    rules: pageRulesOf(fields, counting),
    words: Object.fromEntries(fields.map((field) => [field.id, wordsFor(field, language)])),
    summary: {
      title: uiWording[language].form.errorTitle,
      pageTitle: errorTitleOf(titleOf(title, service)),
    },
  };
  return JSON.stringify(checked);
}

const wordsFor = (field: Field, language: Language) =>
  Object.fromEntries(
    possibleFaults(field).map((code) => [code, wordError({ field: field.id, code }, field, language)]),
  );
