import { readFile } from 'node:fs/promises';
import { no, ok, type Result } from '../../kernel/result.ts';

export type LinesRefusal = { code: 'fileUnreadable'; reason: string } | { code: 'fileNotText'; line: number };

/** The lines of a UTF-8 file that are not blank, without their ends and a byte order mark. */
export async function readLines(file: string): Promise<Result<string[], LinesRefusal>> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return no({ code: 'fileUnreadable', reason: bytes.code ?? bytes.message });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok(text.split(/\r?\n/).filter((line) => line.trim() !== ''));
  } catch {
    return no({ code: 'fileNotText', line: firstBrokenLine(bytes) });
  }
}

/** A line feed is never part of a longer UTF-8 sequence, so lines can be tried one by one. */
function firstBrokenLine(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const until = end === -1 ? bytes.length : end;
    try {
      strict.decode(bytes.subarray(start, until));
    } catch {
      return line;
    }
    start = until + 1;
  }
  return line;
}
