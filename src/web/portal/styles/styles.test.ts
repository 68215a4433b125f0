import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PAIRS } from '../../ui/tokens/pairs.ts';
import { palettes } from '../../ui/tokens/palette.ts';

const folders = ['src/web/ui/styles', 'src/web/portal/styles'];
const sheets = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '') })),
);
const written = sheets.filter(({ name }) => name !== 'tokens.css');
const all = sheets.map(({ text }) => text).join('\n');

/** Selector and declarations of every rule; media queries are looked through. */
const rules = [
  ...written
    .map(({ text }) => text)
    .join('\n')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g),
].map(([, selector = '', body = '']) => ({ selector: selector.trim(), body }));

describe('the style sheets', () => {
  test.each(written)('$name takes every colour from the tokens', ({ text }) => {
    expect(text.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|color-mix)a?\(|:\s*(?:white|black|red|blue|green)\b/gi)).toBe(
      null,
    );
  });

  test('use no variable that nobody sets', () => {
    const set = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const used = [...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !set.has(name))).toEqual([]);
  });

  test('set colours against each other only in pairs whose contrast is checked', () => {
    const checked = new Set(PAIRS.map(({ front, back }) => `${front} on ${back}`));
    const pairs = rules.flatMap(({ selector, body }) => {
      const front = colourIn(body, 'color');
      const back = colourIn(body, 'background');
      return front === undefined || back === undefined ? [] : [{ selector, pair: `${front} on ${back}` }];
    });
    expect(pairs.length).toBeGreaterThan(5);
    expect(pairs.filter(({ pair }) => !checked.has(pair))).toEqual([]);
  });

  // Chrome 86 and Safari 14 ignore the rule or the property without a word.
  test.each([
    ['inset', /[;{]\s*inset\s*:/],
    ['aspect-ratio', /aspect-ratio/],
    [':is, :where, :has', /:(?:is|where|has)\(/],
    ['cascade layers and containers', /@(?:layer|container)/],
    ['nesting', /[;{]\s*&/],
    ['logical properties', /(?:margin|padding|border)-(?:inline|block)/],
  ])('do not rely on %s', (_name, feature) => {
    expect(all).not.toMatch(feature);
  });

  test('space flexible rows by margins, which Safari 14.0 knows, not by gap', () => {
    const gaps = rules.filter(({ body }) => /display:\s*(?:inline-)?flex/.test(body) && /\bgap\s*:/.test(body));
    expect(gaps).toEqual([]);
  });
});

function colourIn(body: string, property: string): string | undefined {
  const name = new RegExp(`(?:^|[;\\s])${property}:\\s*var\\(--([\\w-]+)\\)`).exec(body)?.[1];
  return name !== undefined && name in palettes.normal ? name : undefined;
}
