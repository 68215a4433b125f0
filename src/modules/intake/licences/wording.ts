import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { LicenceWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** How refusals of acts on licences are said to officers. */
export const licenceWording: Readonly<Record<Language, LicenceWording>> = { zh, en };
