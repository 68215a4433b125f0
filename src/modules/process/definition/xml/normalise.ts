/** Comments, sections and instructions as they are; tags with their quoted values. Linear on text that is well-formed. */
const PIECES =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/g;

/**
 * Does to a well-formed text what XML 1.0 §2.11 and §3.3.3 ask of a reader and moddle's leaves out: line ends are line feeds, and white
 * space typed into an attribute is a space. The declaration goes: what is left is text, not bytes in some encoding.
 */
export function normaliseXml(text: string): string {
  return text
    .replace(/^\uFEFF?\s*<\?xml\s[\s\S]*?\?>/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(PIECES, (piece) => (/^<[!?]/.test(piece) ? piece : piece.replaceAll(/"[^"]*"|'[^']*'/g, spaced)));
}

const spaced = (value: string) => value.replaceAll(/[\t\n]/g, ' ');

/**
 * What moddle writes, with the characters escaped that another reader would take for typed white space: they came from references such
 * as `&#13;`, since typed ones were normalised on the way in.
 */
export const escapeSpace = (written: string): string => written.replaceAll('\r', '&#13;').replaceAll('\t', '&#9;');
