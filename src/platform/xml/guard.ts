import { SaxesParser } from 'saxes';
import { no, ok, type Result } from '../../kernel/result.ts';

/** Bounds of a model file: several times the largest reference models, small enough to read in a blink. */
export const XML_LIMITS = { bytes: 4_194_304, elements: 50_000, depth: 100, attributes: 200 } as const;

export type XmlRefusal = {
  code: 'fileTooLarge' | 'doctype' | 'notWellFormed' | 'tooDeep' | 'tooManyElements';
  detail: string;
};

/** Characters between two looks at what was found, so that a hostile file is not read on for long: nesting is slow to read. */
const SLICE = 2_048;

/**
 * Whether a text is well-formed XML within bounds and without a document type, so that no entity is ever defined or fetched. What
 * passes is safe for a reader that knows neither bounds nor refusals.
 */
export function guardXml(text: string): Result<{ elements: number }, XmlRefusal> {
  if (text.length > XML_LIMITS.bytes) return no({ code: 'fileTooLarge', detail: String(text.length) });
  const parser = new SaxesParser({ xmlns: true, position: true });
  const found: XmlRefusal[] = [];
  let [elements, depth] = [0, 0];
  const refuse = (code: XmlRefusal['code'], detail = `${parser.line}:${parser.column}`) => found.push({ code, detail });

  parser.on('error', ({ message }) => refuse('notWellFormed', message));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('opentag', ({ attributes }) => {
    elements += 1;
    depth += 1;
    if (elements > XML_LIMITS.elements) refuse('tooManyElements');
    if (depth > XML_LIMITS.depth) refuse('tooDeep');
    if (Object.keys(attributes).length > XML_LIMITS.attributes) refuse('tooManyElements');
  });
  parser.on('closetag', () => (depth -= 1));

  for (let at = 0; at < text.length && found.length === 0; at += SLICE) parser.write(text.slice(at, at + SLICE));
  if (found.length === 0) parser.close();
  const [first] = found;
  return first === undefined ? ok({ elements }) : no(first);
}
