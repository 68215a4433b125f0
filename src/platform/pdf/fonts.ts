import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { openSync, type Font } from 'fontkit';

/** A font that can print Chinese: its family as typst names it, and what tells whether it has a glyph. */
export type FoundFont = { path: string; family: string; covers: (codePoint: number) => boolean };

/** A file, its family, and the face inside a collection. The system's pan-CJK fonts first: they hold the most rare characters. */
type Place = { path: string; family: string; face?: string };

const { resolve } = createRequire(import.meta.url);
const bundled = (file: string) => resolve(`@expo-google-fonts/noto-sans-sc/${file}`);

const places = (): Place[] => [
  {
    path: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
    family: 'Noto Sans CJK SC',
    face: 'NotoSansCJKsc-Regular',
  },
  { path: '/System/Library/Fonts/PingFang.ttc', family: 'PingFang SC', face: 'PingFangSC-Regular' },
  { path: 'C:\\Windows\\Fonts\\msyh.ttc', family: 'Microsoft YaHei', face: 'MicrosoftYaHei' },
  { path: bundled('400Regular/NotoSansSC_400Regular.ttf'), family: 'Noto Sans SC' },
  { path: bundled('700Bold/NotoSansSC_700Bold.ttf'), family: 'Noto Sans SC' },
];

/** The fonts that notices are printed with: those named by configuration first, then the system's, then the one that comes along. */
export function findFonts(named: readonly string[]): FoundFont[] {
  const wanted = [...named.map((path): Place => ({ path, family: '' })), ...places()];
  return wanted.filter(({ path }) => existsSync(path)).map(opened);
}

/** Folders for typst, which reads whole folders. */
export const foldersOf = (fonts: readonly FoundFont[]) => [...new Set(fonts.map(({ path }) => dirname(path)))];

/** The file is read when the first text is printed, for it is large; one without a known family tells its name at once. */
function opened({ path, family, face }: Place): FoundFont {
  let font: Font | undefined;
  const read = () => (font ??= readFont(path, face));
  return { path, family: family || read().familyName, covers: (codePoint) => read().hasGlyphForCodePoint(codePoint) };
}

function readFont(path: string, face?: string): Font {
  const file = openSync(path, face);
  const font: Font | undefined = 'fonts' in file ? file.fonts[0] : file;
  if (!font) throw new Error(`${path} is a collection without a font`);
  return font;
}
