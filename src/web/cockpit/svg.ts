const STYLE = /\sstyle="([^"]*)"/g;
/** What changes under the pointer; nothing of a drawing does. */
const SHEET = /<style[\s\S]*?<\/style>/g;

/**
 * A drawing without style sheets and `style` attributes, which the content security policy does not allow: what the latter say stands in
 * attributes of its own, which SVG has for each of them.
 */
export const withoutStyles = (svg: string): string =>
  svg.replaceAll(SHEET, '').replaceAll(STYLE, (_whole, styles: string) =>
    styles
      .split(';')
      .map((style) => style.split(':').map((part) => part.trim()))
      .filter((pair): pair is [string, string] => pair.length === 2 && pair.every((part) => part !== ''))
      .filter(([name]) => KNOWN.has(name))
      .map(([name, value]) => ` ${name}="${value}"`)
      .join(''),
  );

/** Presentation attributes of SVG 1.1 that drawings use. */
const KNOWN: ReadonlySet<string> = new Set([
  'fill',
  'stroke',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'dominant-baseline',
  'text-anchor',
  'visibility',
]);
