import type { Language } from '../../../kernel/language.ts';
import type { Finding, RefusalCode, WarningCode, WorkRefusalCode } from './model.ts';
import { en } from './wording/en.ts';
import type { DefinitionWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

const definitionWording: Readonly<Record<Language, DefinitionWording>> = { zh, en };

export function wordRefusal(refusal: Finding<RefusalCode | WorkRefusalCode>, language: Language): string {
  const { refusals, work } = definitionWording[language];
  const { code, element, label, detail } = refusal;
  return { ...refusals, ...work }[code](label ?? element ?? '', detail ?? '');
}

export const wordWarning = ({ code, element, label, detail }: Finding<WarningCode>, language: Language): string =>
  definitionWording[language].warnings[code](label ?? element ?? '', detail ?? '');
