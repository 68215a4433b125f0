import type { Answer } from '../../../../modules/themes/contract.ts';
import { Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** Yes, no and what is not known in the language of the page; the choices are the county's own words. */
export function AnswerText({ answer, language }: Spoken & { answer: Answer | null }) {
  const say = portalWording[language].themes.answers;
  if (typeof answer === 'string') return <Say words={{ zh: answer }} language={language} />;
  return answer === null ? say.unknown : say[answer ? 'yes' : 'no'];
}
