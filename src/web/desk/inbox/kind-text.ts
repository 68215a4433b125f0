import type { Language } from '../../ui/index.ts';
import { inboxWording } from './wording.ts';

/** What a notice says; one of a kind that this program does not know yet is only announced. */
export function kindText(kind: string, language: Language): string {
  const say = inboxWording[language];
  return new Map(Object.entries(say.kinds)).get(kind) ?? say.otherKind;
}
