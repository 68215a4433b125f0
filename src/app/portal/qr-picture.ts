import { create } from 'qrcode';
import type { QrPicture } from '../../web/ui/index.ts';

/** A text as a QR code that a page draws itself: no image to load. */
export function qrPicture(text: string): QrPicture {
  const { size, data } = create(text, {}).modules;
  const dark = [...data.entries()].filter(([, module]) => module === 1).map(([place]) => place);
  return { size, path: dark.map((place) => `M${place % size} ${Math.floor(place / size)}h1v1h-1z`).join('') };
}
