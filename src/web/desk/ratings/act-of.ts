import type { HandleRectification, RectificationAct } from '../../../modules/ratings/rectifying/contract.ts';
import { textIn } from '../shell/text-in.ts';

const FINDINGS = ['true', 'mistaken', 'malicious', 'noBasis'] as const;
const CONTACTS = ['reached', 'unreachable'] as const;
const REVISITS = ['content', 'notContent', 'unreachable'] as const;

/** What was typed as an act; undefined while something is not chosen. */
export function actOf(
  act: Exclude<RectificationAct, 'review'>,
  form: FormData,
): HandleRectification['act'] | undefined {
  const words = textIn(form, `${act}-words`);
  if (act === 'verify') {
    const finding = FINDINGS.find((one) => one === textIn(form, 'finding'));
    const contact = CONTACTS.find((one) => one === textIn(form, 'contact')) ?? null;
    return finding && { type: act, finding, contact, words };
  }
  if (act === 'revisit') {
    const contact = REVISITS.find((one) => one === textIn(form, 'contact'));
    return contact && { type: act, contact, words };
  }
  return { type: act, words };
}
