/** Forms: the questions of an item version, one thing a page, and what makes an answer right. */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'forms',
  dependsOn: ['catalogue'],
  listensTo: [],
  provides: [],
} as const satisfies Manifest;

export type { FieldError } from './contract/errors.ts';
export type { Answers, Field, Form, Page } from './contract/form.ts';
export {
  assignedValues,
  assignedWith,
  typedByDecider,
  type AssignedFault,
  type AssignedValue,
  type Values,
} from './assigned.ts';
export { answeredPages, type AnsweredPage } from './answered.ts';
export { formOf, type FormRefusal, type Unfit } from './form-of.ts';
export { AGENT, SITUATION } from './own-questions.ts';
export { CITIZEN_CARD, possibleFaults } from './rules/check.ts';
export { holds } from './rules/condition.ts';
export { pageRulesOf } from './rules/page-rules.ts';
export { countingAnswers, fieldsOf, isRequired, pageAfter, pathOf } from './rules/path.ts';
export { normalise } from './rules/normalise.ts';
export { MOST_ROWS, rowsOf, tableText } from './rules/rows.ts';
export { submissionOf, validatePage, validateRow } from './rules/validate.ts';
export { findSchemaFaults, schemaOf } from './schema.ts';
export { formWording, tableOf, wordAnswer, wordError, type AnsweredTable } from './wording.ts';
export type { FormWording } from './wording/zh.ts';
