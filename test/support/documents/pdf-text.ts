import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject, type PDFPage } from 'pdf-lib';

/** The text of each page of a PDF that typst made, in the order in which it is drawn, without the spaces between lines. */
export async function textOfPages(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf);
  return document.getPages().map((page) => textOf(page));
}

function textOf(page: PDFPage): string {
  const fonts = fontsOf(page);
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const token of tokensOf(contentOf(page))) {
    const name = /^\/(\S+)\s+[\d.]+\s+Tf$/.exec(token)?.[1];
    if (name === undefined) text += shown(bytesOf(token), font);
    else font = fonts.get(name) ?? new Map();
  }
  return text;
}

/** Fonts that are chosen, and strings that are shown: `/f0 11 Tf`, `<0041>`, `(A\\))`. Brackets within a string are in pairs or escaped. */
function tokensOf(content: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  while (at < content.length) {
    const rest = content.slice(at, at + 4_000);
    const plain = /^(?:\/\S+\s+[\d.]+\s+Tf|<[0-9a-fA-F\s]*>)/.exec(rest)?.[0];
    const token = content[at] === '(' ? literalAt(content, at) : plain;
    if (token !== undefined) tokens.push(token);
    at += token?.length ?? 1;
  }
  return tokens;
}

function literalAt(content: string, start: number): string {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')' && --depth === 0) return content.slice(start, at + 1);
  }
  return content.slice(start);
}

/** Two bytes are one glyph. */
function shown(bytes: readonly number[], font: ReadonlyMap<number, string>): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += font.get((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) ?? '';
  return text;
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function bytesOf(token: string): number[] {
  const inside = token.slice(1, -1);
  if (token.startsWith('<')) return (inside.replaceAll(/\s/g, '').match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  return [...inside.matchAll(/\\([0-7]{1,3})|\\([\s\S])|([\s\S])/g)].map(([, octal, escaped, plain]) =>
    octal !== undefined
      ? parseInt(octal, 8)
      : escaped !== undefined
        ? (ESCAPES[escaped] ?? escaped.charCodeAt(0))
        : (plain ?? '').charCodeAt(0),
  );
}

function fontsOf(page: PDFPage): Map<string, Map<number, string>> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return new Map(
    (fonts?.entries() ?? []).map(([name]) => {
      const font = fonts?.lookup(name, PDFDict);
      const map = font?.lookup(PDFName.of('ToUnicode'));
      return [name.decodeText(), map ? glyphsOf(latin(map)) : new Map()];
    }),
  );
}

/** Lines of a character map: `<0003> <4E3B>`, and spans `<0003> <0005> <4E3B>`. */
function glyphsOf(map: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', unicode = ''] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      glyphs.set(parseInt(glyph, 16), unicodeOf(unicode));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', unicode = ''] of block.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g,
    ))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph += 1)
        glyphs.set(glyph, String.fromCodePoint(parseInt(unicode, 16) + glyph - parseInt(from, 16)));
  return glyphs;
}

const unicodeOf = (hex: string) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  if (contents instanceof PDFArray)
    return contents
      .asArray()
      .map((_, at) => latin(contents.lookup(at)))
      .join('\n');
  return contents ? latin(contents) : '';
}

function latin(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('not a stream');
  const packed = stream.dict.lookup(PDFName.of('Filter')) !== undefined;
  return Buffer.from(packed ? inflateSync(stream.contents) : stream.contents).toString('latin1');
}
