import type { FieldError } from './contract/errors.ts';
import type { Bilingual, Field } from './contract/form.ts';
import { en } from './wording/en.ts';
import { zh, type FormWording } from './wording/zh.ts';

/** What the forms say on their own account. English that misses a key does not compile. */
export const formWording: Readonly<Record<'zh' | 'en', FormWording>> = { zh, en };

/** The fault in words a person can act on, naming the question. */
export function wordError({ code, longest }: FieldError, field: Field, language: 'zh' | 'en'): string {
  const { errors } = formWording[language];
  const label = field.label[language] ?? field.label.zh;
  const chosen = field.options !== undefined || field.type === 'boolean';
  return errors[code === 'missing' && chosen ? 'missingChoice' : code](label, String(longest ?? field.longest));
}

/** An answer as people read it: the label of an option instead of its value. */
export function wordAnswer(answer: string, field: Field): Bilingual {
  if (field.type === 'boolean')
    return { zh: zh.answers[answer === 'yes' ? 'yes' : 'no'], en: en.answers[answer === 'yes' ? 'yes' : 'no'] };
  return field.options?.find(({ value }) => value === answer)?.label ?? { zh: answer, en: answer };
}
