import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

/** The same keys with any text: English that misses one does not compile. */
type Texts<Value> = Value extends string ? string : { readonly [Key in keyof Value]: Texts<Value[Key]> };
export type Wording = Texts<typeof zh>;

/** How states, acts, papers and refusals of a case are said to people; for desk, portal and problem documents. */
export const caseWording: Readonly<Record<Language, Wording>> = { zh, en };
