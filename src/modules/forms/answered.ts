import type { Answers, Bilingual, Form, Sensitivity } from './contract/form.ts';
import { tableOf, wordAnswer, type AnsweredTable } from './wording.ts';

/** What was answered on one page, as people read it. */
export type AnsweredPage = {
  id: string;
  question: Bilingual;
  answers: {
    field: string;
    label: Bilingual;
    value: Bilingual;
    /** The same in rows and columns, where it is a table. */
    table?: AnsweredTable;
    sensitivity: Sensitivity;
  }[];
};

/**
 * The answers in the order of the form, page by page, with the label of an option instead of its value. What is copied stands where it
 * would have been asked; pages without an answer are left out.
 */
export function answeredPages({ pages }: Form, answers: Answers): AnsweredPage[] {
  return pages
    .map(({ id, question, fields }) => ({
      id,
      question,
      answers: fields.flatMap((field) => {
        const answer = answers[field.id];
        if (answer === undefined || answer === '') return [];
        const { label, sensitivity } = field;
        const table = tableOf(answer, field);
        return [{ field: field.id, label, value: wordAnswer(answer, field), ...(table && { table }), sensitivity }];
      }),
    }))
    .filter((page) => page.answers.length > 0);
}
