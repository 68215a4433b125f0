import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { DesignWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What is wrong with a theme that is being drawn, and why it is not kept or submitted. */
export const designWording: Readonly<Record<Language, DesignWording>> = { zh, en };
