/** What is wrong with one answer. What was typed stays as it is; `formWording` says it in words for people. */
export type FieldError = {
  field: string;
  code: FieldErrorCode;
  /** For `tooLong` characters, for `tooManyRows` rows. */
  longest?: number;
  /** For `wrongRow`: which one, from 1. */
  row?: number;
};

export type FieldErrorCode =
  | 'missing'
  | 'tooLong'
  | 'notAnOption'
  | 'notANumber'
  | 'notAnAmount'
  | 'notADay'
  | 'notAnIdNumber'
  | 'notAUscc'
  | 'notAPhone'
  | 'notDeclared'
  | 'notATable'
  | 'tooManyRows'
  | 'wrongRow';
