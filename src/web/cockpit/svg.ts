const STYLE = /\sstyle="([^"]*)"/g;

/**
 * A drawing without `style` attributes, which the content security policy does not allow: what they say stands in attributes of its own,
 * which SVG has for each of them.
 */
export const withoutStyles = (svg: string): string =>
  svg.replaceAll(STYLE, (_whole, styles: string) =>
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
