/** Marks the text as UTF-8 for spreadsheet programs, which otherwise read Chinese in another code. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Quoted where it must be. What a spreadsheet would take for a formula stands behind an apostrophe (CWE-1236). */
function fieldOf(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line of RFC 4180. */
export const lineOf = (fields: readonly string[]): string => `${fields.map(fieldOf).join(',')}\r\n`;
