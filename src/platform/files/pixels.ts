import type { Reader } from './reader.ts';

/** Telephones take 108 million; a picture made of more is made to fill somebody's memory. */
export const MOST_PIXELS = 120_000_000;

/** A picture that hides its frame behind more is not from a camera. */
const MOST_SEGMENTS = 1_000;

/** Width times height as the picture declares it; undefined when it declares nothing, which is damage. */
export function findPixels(file: Reader, kind: 'jpeg' | 'png'): Promise<number | undefined> {
  return kind === 'png' ? pixelsOfPng(file) : pixelsOfJpeg(file);
}

/** The header chunk comes first, always (PNG specification, 5.6). */
async function pixelsOfPng(file: Reader): Promise<number | undefined> {
  const head = Buffer.from(await file.read(8, 16));
  if (head.length < 16 || head.toString('latin1', 4, 8) !== 'IHDR') return undefined;
  return head.readUInt32BE(8) * head.readUInt32BE(12);
}

/** Walks the segments to the frame header (ITU-T T.81, B.2.2). Colour profiles and thumbnails may come before it. */
async function pixelsOfJpeg(file: Reader): Promise<number | undefined> {
  let at = 2;
  for (let segments = 0; segments < MOST_SEGMENTS && at + 9 <= file.size; segments += 1) {
    const segment = Buffer.from(await file.read(at, 9));
    const marker = segment[1] ?? 0;
    if (segment[0] !== 0xff) return undefined;
    if (isFrame(marker)) return segment.readUInt16BE(5) * segment.readUInt16BE(7);
    // Fill bytes, and the start of the scan before any frame.
    if (marker === 0xff) at += 1;
    else if (marker === 0xda) return undefined;
    else at += 2 + segment.readUInt16BE(2);
  }
  return undefined;
}

/** SOF0 to SOF15, without the Huffman, arithmetic and reserved markers between them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
