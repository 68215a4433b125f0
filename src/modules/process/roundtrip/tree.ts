import { SaxesParser } from 'saxes';

/** An element as XML means it: names are `{name space}local`, whatever prefixes stand for it; white space between elements is nothing. */
export type Tree = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  text: string;
  children: readonly Tree[];
};

type OpenTree = { name: string; attributes: Map<string, string>; text: string; children: OpenTree[] };

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const TYPE = '{http://www.w3.org/2001/XMLSchema-instance}type';
/** The type that an expression has when it names none. */
const PLAIN = '{http://www.omg.org/spec/BPMN/20100524/MODEL}tExpression';

/** The tree of a text that is well-formed. Comments and instructions are not part of it. */
export function treeOf(xml: string): Tree {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenTree[] = [{ name: '', attributes: new Map(), text: '', children: [] }];
  const add = (text: string) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  };
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: OpenTree = { name: `{${uri}}${local}`, attributes: new Map(), text: '', children: [] };
    for (const attribute of Object.values(attributes)) {
      if (attribute.uri === XMLNS) continue;
      const name = attribute.uri === '' ? attribute.local : `{${attribute.uri}}${attribute.local}`;
      const value = name === TYPE ? resolved(parser, attribute.value) : attribute.value;
      if (value !== PLAIN) element.attributes.set(name, value);
    }
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const root = open[0]?.children[0];
  if (root === undefined) throw new Error('an XML document has an element');
  return root;
}

/** The type of an expression is named with a prefix, which may be another one afterwards. */
function resolved(parser: { resolve: (prefix: string) => string | undefined }, name: string): string {
  const [local = '', prefix = ''] = name.split(':').toReversed();
  return `{${parser.resolve(prefix) ?? ''}}${local}`;
}

export const countOf = ({ children }: Tree): number => children.reduce((sum, child) => sum + countOf(child), 1);
