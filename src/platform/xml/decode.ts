import { no, ok, type Result } from '../../kernel/result.ts';

export type DecodeRefusal = { code: 'encodingUnknown'; detail: string } | { code: 'notText'; detail: string };

/** The text of an XML file: by its byte order mark, else by what its declaration says, else UTF-8 (XML 1.0 appendix F). */
export function decodeXml(bytes: Uint8Array): Result<string, DecodeRefusal> {
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  const decoder = findDecoder(encoding);
  if (decoder === undefined) return no({ code: 'encodingUnknown', detail: encoding });
  try {
    return ok(decoder.decode(bytes));
  } catch {
    return no({ code: 'notText', detail: decoder.encoding });
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The declaration is ASCII in every encoding that this can be read from. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(start)?.[1];
}

function findDecoder(encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined;
  }
}

/** The text says of itself that it is what it is kept and sent as, whatever the file was. */
export const declaredUtf8 = (text: string): string =>
  text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[^"']*/, '$1UTF-8');
