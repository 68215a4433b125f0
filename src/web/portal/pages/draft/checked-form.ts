import type { FaultWords, PageRules } from '../../../../modules/forms/rules/page-rules.ts';

/** What travels in a form's `data-rules`: the rules of its page and the words for everything that may be wrong. */
export type CheckedForm = {
  rules: PageRules;
  words: FaultWords;
  summary: { title: string; pageTitle: string };
};
