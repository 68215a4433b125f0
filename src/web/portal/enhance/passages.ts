/** What is read in one breath, and what is shown as being read meanwhile. */
export type Passage = { element: Element; text: string; lang: string };

/** What is said of fields, since a form is read with what stands in it. */
export type AloudWords = { filled: string; empty: string; chosen: string; button: string };

const SILENT = 'script, style, noscript, template, nav, svg, output, [aria-hidden=true]';

/**
 * A page as it is read aloud: sentence by sentence in the order of reading, without what is hidden, folded away or for finding one's way.
 * What was typed is read too, what is secret is not.
 */
export function passagesOf(root: Element, say: AloudWords): Passage[] {
  const passages: Passage[] = [];
  let block = root;
  let text = '';
  const flush = () => {
    const lang = block.closest('[lang]')?.getAttribute('lang') ?? '';
    passages.push(...sentencesOf(text).map((sentence) => ({ element: block, text: spelled(sentence), lang })));
    text = '';
  };
  const within = (element: Element, read: () => void) => {
    flush();
    const outer = block;
    block = element;
    read();
    flush();
    block = outer;
  };
  const readAll = (element: Element) => element.childNodes.forEach(read);
  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += node.textContent ?? '';
    if (!(node instanceof Element) || node.matches(SILENT) || isHidden(node)) return;
    if (isTick(node)) text += node.checked ? `${say.chosen} ` : '';
    else if (isField(node)) within(node, () => (text = answerOf(node, say)));
    else if (isButton(node)) within(node, () => (text = `${say.button}${node.textContent ?? ''}`));
    else if (node.matches('details:not([open])')) node.querySelectorAll(':scope > summary').forEach(read);
    else if (isInline(node)) readAll(node);
    else within(node, () => readAll(node));
  };
  read(root);
  return passages;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (node: Element): node is Field => node.matches('input, select, textarea');
const isTick = (node: Element): node is HTMLInputElement => node.matches('input[type=radio], input[type=checkbox]');
const isButton = (node: Element) => node.matches('button, .button');

/** Words for screen readers alone stand in their sentence, though they are drawn elsewhere. */
const isInline = (node: Element) =>
  !node.hasAttribute('lang') && (node.matches('.unseen') || getComputedStyle(node).display.startsWith('inline'));

function isHidden(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden';
}

function answerOf(field: Field, { filled, empty, chosen }: AloudWords): string {
  if (field.matches('[type=hidden], [type=file]')) return '';
  if (field instanceof HTMLSelectElement)
    return field.value === '' ? empty : `${chosen} ${field.selectedOptions[0]?.textContent ?? ''}`;
  if (field.value === '') return empty;
  return field.type === 'password' ? filled : `${filled} ${field.value}`;
}

/** Chinese ends a sentence by its mark, English by its mark and a space: 3.5 is one number. */
export const sentencesOf = (text: string): string[] =>
  (text.replace(/\s+/g, ' ').match(/.+?(?:[。！？；!?;]+|\.(?=\s)|$)/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

/** Numbers of cases and documents, codes and telephones are told digit by digit, not as milliards. */
export const spelled = (text: string): string =>
  text.replace(/[0-9A-Z]*\d{5}[0-9A-Z]*/g, (number) => number.split('').join(' '));
