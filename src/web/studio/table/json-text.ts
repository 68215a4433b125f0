/** What is typed for a value of a test case, as JSON: empty is nothing, a number or yes and no as the type says, everything else text. */
export function jsonOfText(text: string, type: string): unknown {
  const typed = text.trim();
  if (typed === '') return null;
  if (type === 'boolean' && (typed === 'true' || typed === 'false')) return typed === 'true';
  if (type === 'number' && isExact(typed)) return Number(typed);
  return typed;
}

/** Numbers of more digits than JSON holds stay text, which the decision reads exactly. */
const isExact = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text) && text.replaceAll(/\D/g, '').length <= 15;

/** What is expected: JSON where it is some, else text. */
export function expectedOfText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim() === '' ? null : text.trim();
  }
}

export const textOfJson = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
