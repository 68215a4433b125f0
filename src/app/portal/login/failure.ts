import { signInWording } from '../../../web/portal/login/wording.ts';
import type { Language } from '../../../web/ui/index.ts';

/** The sentence for a refusal around signing in; one that has none of its own is still said politely. */
export function failureText(language: Language, refusal: { code: string; until?: Date }, now = new Date()): string {
  const say = signInWording[language].refusals;
  if (refusal.code === 'tooManyTries') {
    const minutes = refusal.until ? Math.ceil((refusal.until.valueOf() - now.valueOf()) / 60_000) : 15;
    return say.tooManyTries(String(Math.max(minutes, 1)));
  }
  const sentence = isWorded(say, refusal.code) ? say[refusal.code] : say.failed;
  return typeof sentence === 'string' ? sentence : say.failed;
}

const isWorded = <Wording extends object>(say: Wording, code: string): code is keyof Wording & string =>
  Object.hasOwn(say, code);
