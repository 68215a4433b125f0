import type { Language } from '../../../kernel/language.ts';
import { explain, jsonOf } from '../../decisions/index.ts';
import type { InstantModel } from './models.ts';

export type Taken = { output: unknown; said: Readonly<Record<Language, string>> };

type Taking = { decision: string; inputs: Readonly<Record<string, unknown>>; now: Date };

/** A model's decision on inputs, and why in a sentence; undefined where it cannot be computed. */
export function take(
  { decisions, rule }: Pick<InstantModel, 'decisions' | 'rule'>,
  { decision: name, inputs, now }: Taking,
): Taken | undefined {
  const done = decisions.decide({ name, inputs, told: { now: now.valueOf() } });
  if (!done.ok) return undefined;
  const told = { name, ...done.value };
  return {
    output: jsonOf(done.value.value),
    said: { zh: `${rule.zh}。${plain(explain(told, 'zh'))}`, en: `${rule.en}. ${plain(explain(told, 'en'))}` },
  };
}

/** Yes and no as people say them. */
const plain = (told: string): string =>
  told
    .replaceAll(/ 为 true，符合 true/g, '：是')
    .replaceAll(/ 为 false，符合 false/g, '：否')
    .replaceAll(/ is true, which meets true/g, ': yes')
    .replaceAll(/ is false, which meets false/g, ': no');
