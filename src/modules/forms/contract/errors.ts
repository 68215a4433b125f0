/** What is wrong with one answer. What was typed stays as it is; `formWording` says it in words for people. */
export type FieldError = { field: string; code: FieldErrorCode; longest?: number };

export type FieldErrorCode =
  | 'missing'
  | 'tooLong'
  | 'notAnOption'
  | 'notANumber'
  | 'notAnAmount'
  | 'notADay'
  | 'notAnIdNumber'
  | 'notAUscc'
  | 'notAPhone';
