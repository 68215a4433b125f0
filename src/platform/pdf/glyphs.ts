/** Shapes that only join or steer others and are never drawn. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{M}]/u;

type Coverage = { covers: (codePoint: number) => boolean };

/**
 * The characters of a text that no font can draw, each once. typst leaves such a character out of a PDF without a word, so a name
 * with a rare character would be issued wrong: ask before issuing.
 */
export function missingGlyphs(text: string, fonts: readonly Coverage[]): string[] {
  const characters = [...new Set(text)].filter((character) => !INVISIBLE.test(character));
  return characters.filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return !fonts.some((font) => font.covers(codePoint));
  });
}
