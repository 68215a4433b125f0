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

const variablesOf = (mode: Mode): Variables => ({
  ...palettes[mode],
  ...scaleVariables(scales[mode]),
});

const differing = (variables: Variables, from: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([name, value]) => from[name] !== value));

const rule = (selector: string, variables: Variables, indent = '') =>
  [
    `${indent}${selector} {`,
    ...Object.entries(variables).map(([name, value]) => `${indent}  --${name}: ${value};`),
    `${indent}}`,
  ].join('\n');

/**
 * The tokens as CSS custom properties: all of them for the normal mode, and for each other mode what differs. The file
 * `styles/tokens.css` holds this very text; a test compares them and `vitest -u` writes it.
 */
export function tokenStyleSheet(): string {
  const normal = variablesOf('normal');
  const others = MODES.filter((mode) => mode !== 'normal').map((mode) =>
    rule(`[data-mode='${mode}']`, differing(variablesOf(mode), normal)),
  );
  const wide = rule(':root', textVariables(wideHeadings), '  ');
  const blocks = [rule(':root', { ...normal, ...spaceVariables }), `@media (min-width: 40em) {\n${wide}\n}`, ...others];
  return `${blocks.join('\n\n')}\n`;
}
