import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type UiWording } from './wording/zh.ts';

/**
 * The pattern of every wording: the Chinese object is the type, so English that misses a key does not compile, and a record
 * over `Language` joins the two. Values are text, content of the kind `Words`, or functions from formatted text to text.
 */
export type InEachLanguage<Wording> = Readonly<Record<Language, Wording>>;

/** What the shared components say on their own account. */
export const uiWording: InEachLanguage<UiWording> = { zh, en };
