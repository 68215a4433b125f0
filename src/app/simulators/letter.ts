import { randomBytes } from 'node:crypto';

/** As much of a letter (RFC 5322) as our own letters have: headers in encoded words, one text in base64. */
export function readLetter(source: string): { id: string; from: string; subject: string; text: string } {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const headers = new Map(
    head
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line): [string, string] => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
      }),
  );
  const body = rest.join('\r\n\r\n');
  const isBase64 = headers.get('content-transfer-encoding') === 'base64';
  return {
    id: headers.get('message-id') ?? randomBytes(6).toString('hex'),
    from: decodeWords(headers.get('from') ?? ''),
    subject: decodeWords(headers.get('subject') ?? ''),
    text: isBase64 ? Buffer.from(body, 'base64').toString('utf8') : body,
  };
}

/** Encoded words (RFC 2047); those that stand side by side belong together. */
const decodeWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : decodeQuoted(word),
    );

const decodeQuoted = (word: string): string =>
  Buffer.from(
    word
      .replaceAll('_', ' ')
      .replaceAll(/=([\dA-F]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8');
