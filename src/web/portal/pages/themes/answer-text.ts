import type { Answer } from '../../../../modules/themes/contract.ts';
import type { Language } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** Yes and no in the language of the page; the choices are the county's own words. */
export function answerText(answer: Answer | null, language: Language): string {
  const say = portalWording[language].themes.answers;
  if (answer === null) return say.unknown;
  return typeof answer === 'string' ? answer : say[answer ? 'yes' : 'no'];
}
