/** What is wrong with one answer. What was typed stays as it is; `formWording` says it in words for people. */
export type FieldError = { field: string; code: FieldErrorCode; longest?: number };

export const fieldErrorCodes = [
  'missing',
  'tooLong',
  'notAnOption',
  'notANumber',
  'notAnAmount',
  'notADay',
  'notAnIdNumber',
  'notAUscc',
  'notAPhone',
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];
