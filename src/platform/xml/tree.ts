import { SaxesParser } from 'saxes';
import { no, ok, type Result } from '../../kernel/result.ts';
import { decodeXml, type DecodeRefusal } from './decode.ts';
import { guardXml, XML_LIMITS, type XmlRefusal } from './guard.ts';

/** An element with its local name; attributes by local name, those with a prefix as `prefix:name`. */
export type XmlElement = {
  name: string;
  uri: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  text: string;
};

/** The elements of a file that may come from anybody; refused as the guard refuses. */
export function readXmlTree(bytes: Uint8Array): Result<XmlElement, XmlRefusal | DecodeRefusal> {
  if (bytes.length > XML_LIMITS.bytes) return no({ code: 'fileTooLarge', detail: String(bytes.length) });
  const text = decodeXml(bytes);
  if (!text.ok) return text;
  const guarded = guardXml(text.value);
  return guarded.ok ? ok(treeOf(text.value)) : guarded;
}

function treeOf(text: string): XmlElement {
  const above: XmlElement = { name: '', uri: '', attributes: new Map(), children: [], text: '' };
  const open = [above];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const named = Object.values(attributes).map(({ name, value }): [string, string] => [name, value]);
    const element = { name: local, uri, attributes: new Map(named), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const take = (piece: string) => {
    const inside = open.at(-1);
    if (inside !== undefined) inside.text += piece;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return above.children[0] ?? above;
}
