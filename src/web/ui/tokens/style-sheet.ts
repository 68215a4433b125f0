import { MODES, type Mode } from './mode.ts';
import { palettes } from './palette.ts';
import { scales, SPACES, wideHeadings, type Scale } from './scale.ts';

type Variables = Readonly<Record<string, string>>;

const rem = (pixels: number) => `${pixels / 16}rem`;

const textVariables = (text: Partial<Scale['text']>): Variables =>
  Object.fromEntries(Object.entries(text).map(([size, pixels]) => [`text-${size}`, rem(pixels)]));

const scaleVariables = ({ text, lineHeight, tap }: Scale): Variables => ({
  ...textVariables(text),
  leading: String(lineHeight),
  tap: rem(tap),
});

const spaceVariables: Variables = Object.fromEntries(
  Object.entries(SPACES).map(([step, pixels]) => [`space-${step}`, rem(pixels)]),
);

const differing = (variables: Variables, from: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([name, value]) => from[name] !== value));

const rule = (selector: string, variables: Variables, indent = '') =>
  [
    `${indent}${selector} {`,
    ...Object.entries(variables).map(([name, value]) => `${indent}  --${name}: ${value};`),
    `${indent}}`,
  ].join('\n');

const within = (media: string, block: string) => `@media ${media} {\n${block}\n}`;

/** What a mode changes. Its colours are for screens only: paper is white whatever the screen was. */
function modeRules(mode: Mode): string[] {
  const selector = `[data-mode='${mode}']`;
  const colours = differing(palettes[mode], palettes.normal);
  return [rule(selector, scaleVariables(scales[mode])), within('screen', rule(selector, colours, '  '))];
}

/**
 * The tokens as CSS custom properties: all of them for the normal mode, and for each other mode what differs. The file
 * `styles/tokens.css` holds this very text; a test compares them and `vitest -u` writes it.
 */
export function tokenStyleSheet(): string {
  const blocks = [
    rule(':root', { ...palettes.normal, ...scaleVariables(scales.normal), ...spaceVariables }),
    within('(min-width: 40em)', rule(':root', textVariables(wideHeadings), '  ')),
    ...MODES.filter((mode) => mode !== 'normal').flatMap(modeRules),
  ];
  return `${blocks.join('\n\n')}\n`;
}
