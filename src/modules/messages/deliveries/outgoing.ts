import type { Language } from '../../../kernel/language.ts';
import type { MessageDeps } from '../deps.ts';
import type { MessageText } from '../kinds/kind.ts';
import { messageWording } from '../wording.ts';

type Saying = { text: MessageText; language: Language };

const prefixOf = ({ demonstration }: MessageDeps, language: Language) =>
  demonstration ? messageWording[language].outside.demonstration : '';

/**
 * What a telephone shows, also to whoever looks over a shoulder: that something happened, and where to read it. The link is short and
 * leads to our own list behind the sign-in.
 */
export function smsText(deps: MessageDeps, { text, language }: Saying): string {
  const { sms } = messageWording[language].outside;
  const link = new URL('/my/messages', deps.publicUrl).href;
  const sentence = `${prefixOf(deps, language)}${text.outside}`;
  return `【${deps.signature}】${sms(sentence, link)}`;
}

/** A code is typed where it was asked for: nobody is led anywhere by it. */
export const codeText = (deps: MessageDeps, { text, language }: Saying): string =>
  `【${deps.signature}】${prefixOf(deps, language)}${text.outside}`;

/** The same in a letter, which leads to the message itself; one with a code leads nowhere. */
export function mailText(
  deps: MessageDeps,
  { id, text, language }: Saying & { id?: string },
): { subject: string; text: string } {
  const { mail } = messageWording[language].outside;
  return mail({
    subject: text.title,
    sentence: `${prefixOf(deps, language)}${text.outside}`,
    link: id === undefined ? undefined : new URL(`/my/messages/${id}`, deps.publicUrl).href,
    service: deps.signature,
  });
}
