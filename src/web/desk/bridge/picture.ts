import { no, ok, type Result } from '../../../kernel/result.ts';
import type { CodedFault } from './fault.ts';

const CHINA_OFFSET_MS = 8 * 3_600_000;

/** `sheet-20261127-150405.jpg`, by the clock on the wall in China. */
export const pictureName = (at: Date): string => {
  const wall = new Date(at.valueOf() + CHINA_OFFSET_MS).toISOString().slice(0, 19);
  return `sheet-${wall.replaceAll(/[-:]/g, '').replace('T', '-')}.jpg`;
};

/** What a camera took, as a file to hand in; what is no JPEG by its first octets is none, whatever it is called. */
export function pictureFile(content: string, at: Date): Result<File, CodedFault> {
  const bytes = bytesOf(content);
  if (bytes?.[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return no({ code: 'pictureUnfit' });
  return ok(new File([bytes], pictureName(at), { type: 'image/jpeg', lastModified: at.valueOf() }));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
