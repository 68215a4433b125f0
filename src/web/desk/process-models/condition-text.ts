import type { ModelStep } from '../../../modules/process/library/contract.ts';
import type { Language } from '../../ui/index.ts';
import { processModelsWording } from './wording.ts';

type Condition = ModelStep['waits'][number]['conditions'][number];

/** A condition of the county's models in words; one that a tool wrote in its own way stands as it was written. */
export function conditionText({ text }: Condition, language: Language): string {
  const { conditions, otherwise, applies, condition } = processModelsWording[language];
  if (text === null) return otherwise;
  const known: Readonly<Record<string, string>> = conditions;
  const words = known[text.replaceAll('"', '').replaceAll(/\s+/g, ' ')];
  if (words !== undefined) return words;
  return /^applies_\w+ = true$/.test(text) ? applies : condition(text);
}
