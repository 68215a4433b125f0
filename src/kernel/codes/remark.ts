import { noteText, problemText, type NoteCode, type ProblemCode } from './remark-text.ts';

/** `part` names the part concerned; `expected` what the check rule demands there. */
export type Remark = {
  code: ProblemCode | NoteCode;
  message: string;
  part?: string;
  expected?: string;
};

export const problem = (code: ProblemCode, about: { part?: string; expected?: string } = {}): Remark => ({
  code,
  message: problemText[code],
  ...about,
});

export const note = (code: NoteCode): Remark => ({ code, message: noteText[code] });
