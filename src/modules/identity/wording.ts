import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

type Texts<Value> = Value extends string ? string : { readonly [Key in keyof Value]: Texts<Value[Key]> };
export type IdentityWording = Texts<typeof zh>;

/** How refusals about people, officers and sessions are said; for problem documents and screens. */
export const identityWording: Readonly<Record<Language, IdentityWording>> = { zh, en };
