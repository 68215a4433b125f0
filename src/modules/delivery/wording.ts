import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { DeliveryWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What is said to whoever sends, or takes in, papers and cannot. */
export const deliveryWording: Readonly<Record<Language, DeliveryWording>> = { zh, en };
