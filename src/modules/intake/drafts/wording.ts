import type { Language } from '../../../kernel/language.ts';
import type { DraftRefusal, HandInRefusal } from './model.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

/** The same keys with any text, one for every refusal: what nobody put into words does not compile. */
export type DraftWording = {
  readonly refusals: Readonly<Record<(DraftRefusal | HandInRefusal)['code'], string>>;
  readonly needs: { readonly [Need in keyof typeof zh.needs]: string };
};

/** How drafts are spoken of to those who write them; what cases refuse is said by `caseWording`. */
export const draftWording: Readonly<Record<Language, DraftWording>> = { zh, en };
