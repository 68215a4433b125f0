import { GLYPH_DOTS } from './glyphs.ts';
import { Raster } from './raster.ts';

/** What may lie under the simulated camera. */
export const SHEETS = ['none', 'form', 'licence', 'register'] as const;
export type Sheet = (typeof SHEETS)[number];

const TITLE: Readonly<Record<Exclude<Sheet, 'none'>, string>> = {
  form: '申请表',
  licence: '营业执照',
  register: '户口簿',
};

/** A sheet of A4 at 100 dots an inch, on the dark plate of the camera. */
const [WIDE, HIGH, RIM] = [827, 1_169, 40];
const [PLATE, PAPER, INK, LINE, STAMP] = [
  [70, 74, 78],
  [252, 252, 248],
  [24, 24, 28],
  [176, 178, 182],
  [214, 92, 84],
] as const;

/** The picture that the camera takes: of a sheet that says 模拟 across itself, or of the empty plate, which says so too. */
export function pictureOf(sheet: Sheet): Uint8Array {
  const picture = new Raster(WIDE + 2 * RIM, HIGH + 2 * RIM, PLATE);
  if (sheet === 'none') {
    picture.write('模拟', { x: 210, y: 460, scale: 10, colour: LINE });
    picture.write('SIMULATOR', { x: 240, y: 760, scale: 2, colour: LINE });
    return picture.jpeg(80);
  }
  picture.fill({ x: RIM, y: RIM, width: WIDE, height: HIGH }, PAPER);
  const title = TITLE[sheet];
  const left = RIM + Math.round((WIDE - title.length * GLYPH_DOTS * 3) / 2);
  picture.write(title, { x: left, y: RIM + 70, scale: 3, colour: INK });
  for (let line = 0; line < 14; line += 1)
    picture.fill({ x: RIM + 80, y: RIM + 220 + line * 60, width: line % 4 === 3 ? 380 : WIDE - 160, height: 3 }, LINE);
  for (const [x, y] of [
    [90, 260],
    [330, 560],
    [120, 860],
  ] as const)
    picture.write('模拟', { x: RIM + x, y: RIM + y, scale: 8, colour: STAMP });
  picture.write('SIMULATOR', { x: RIM + 200, y: RIM + HIGH - 80, scale: 2, colour: STAMP });
  return picture.jpeg(80);
}

/** Of the size that a chip holds, and of nobody. */
export function portrait(): Uint8Array {
  const picture = new Raster(102, 126, [205, 214, 224]);
  picture.fill({ x: 33, y: 22, width: 36, height: 44 }, [150, 158, 168]);
  picture.fill({ x: 15, y: 74, width: 72, height: 52 }, [150, 158, 168]);
  picture.write('模拟', { x: 3, y: 74, scale: 2, colour: STAMP });
  return picture.jpeg(85);
}
