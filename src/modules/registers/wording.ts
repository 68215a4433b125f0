import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import { isRegister } from './rules/registers.ts';
import { zh } from './wording/zh.ts';

type Named = { name: string; fields: Readonly<Record<string, string>> };

/** What a register and its fields are called on every screen; undefined where there is no such register. */
export function registerNames(register: string): Readonly<Record<Language, Named>> | undefined {
  return isRegister(register) ? { zh: zh[register], en: en[register] } : undefined;
}
