import { encode } from 'jpeg-js';
import { GLYPH_DOTS, GLYPHS } from './glyphs.ts';

type Colour = readonly [red: number, green: number, blue: number];
type Box = { x: number; y: number; width: number; height: number };
type Writing = { x: number; y: number; scale: number; colour: Colour };

/** A picture that is drawn dot by dot, and nothing that a camera ever saw. */
export class Raster {
  readonly width: number;
  readonly height: number;
  readonly #dots: Uint8Array;

  constructor(width: number, height: number, ground: Colour) {
    this.width = width;
    this.height = height;
    this.#dots = new Uint8Array(width * height * 4);
    this.fill({ x: 0, y: 0, width, height }, ground);
  }

  /** What lies outside of the picture is left out. */
  fill({ x, y, width, height }: Box, [red, green, blue]: Colour): void {
    const [right, bottom] = [Math.min(x + width, this.width), Math.min(y + height, this.height)];
    for (let row = Math.max(y, 0); row < bottom; row += 1)
      for (let column = Math.max(x, 0); column < right; column += 1)
        this.#dots.set([red, green, blue, 255], (row * this.width + column) * 4);
  }

  /** A line of the known characters; the others are left white. */
  write(text: string, { x, y, scale, colour }: Writing): void {
    for (const [place, character] of Array.from(text).entries()) {
      const rows = (GLYPHS[character] ?? '').match(/.{6}/g) ?? [];
      for (const [row, dots] of rows.entries())
        for (let column = 0; column < GLYPH_DOTS; column += 1) {
          if ((Number.parseInt(dots, 16) & (1 << (GLYPH_DOTS - 1 - column))) === 0) continue;
          const left = x + (place * GLYPH_DOTS + column) * scale;
          this.fill({ x: left, y: y + row * scale, width: scale, height: scale }, colour);
        }
    }
  }

  jpeg(quality: number): Uint8Array {
    return encode({ width: this.width, height: this.height, data: this.#dots }, quality).data;
  }
}
