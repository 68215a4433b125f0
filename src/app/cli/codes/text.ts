import type { Classification } from '../../../kernel/codes/classification.ts';
import type { Remark } from '../../../kernel/codes/remark.ts';
import type { Language } from '../../../kernel/language.ts';
import { codesWording } from './wording.ts';

/** One code as people read it: a line, then what is wrong and what to know. */
export function classificationText({ code, kind, valid, problems, notes }: Classification, language: Language): string {
  const say = codesWording[language];
  const lines = [...problems, ...notes].map((remark) => `    ${remarkText(remark, language)}`);
  return [`${code}  ${say.kinds[kind]}  ${valid ? say.valid : say.invalid}`, ...lines].join('\n');
}

function remarkText({ code, part, expected }: Remark, language: Language): string {
  const say = codesWording[language];
  const about = [part, expected && say.expected(expected)].filter(Boolean).join(', ');
  return about === '' ? say.remarks[code] : `${say.remarks[code]} (${about})`;
}
