import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { CatalogueWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

export const catalogueWording: Readonly<Record<Language, CatalogueWording>> = { zh, en };
