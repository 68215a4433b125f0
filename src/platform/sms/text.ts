/** A text as a message centre takes it: one part, or several that a telephone puts together again. */
export type EncodedText = { dataCoding: number; esmClass: number; parts: readonly Buffer[] };

const DEFAULT_ALPHABET = 0;
const UCS2 = 8;
const HAS_HEADER = 0x40;

/** Signs that are the same in ASCII and in GSM 03.38, so that no message centre reads them otherwise. */
const PLAIN = /^[A-Za-z0-9 !"#%&'()*+,\-./:;<=>?\r\n]*$/;

/** Octets of a part: alone, and behind a header of six octets. */
const ROOM = { [DEFAULT_ALPHABET]: [160, 153], [UCS2]: [140, 134] } as const;

/** More parts than this cost a county more than a message is worth. */
const MOST_PARTS = 8;

/**
 * Chinese goes as UCS-2, 70 characters or 67 in each of several parts (3GPP 23.040, 9.2.3.24.1: concatenated short messages). `reference`
 * is what makes parts of one message of them. Throws when the text is longer than eight parts.
 */
export function encodeText(text: string, reference: number): EncodedText {
  const dataCoding = PLAIN.test(text) ? DEFAULT_ALPHABET : UCS2;
  const [alone, together] = ROOM[dataCoding];
  const encode = (part: string) => (dataCoding === UCS2 ? bigEndian(part) : Buffer.from(part, 'latin1'));
  const whole = encode(text);
  if (whole.length <= alone) return { dataCoding, esmClass: 0, parts: [whole] };
  const pieces = cut(text, dataCoding === UCS2 ? together / 2 : together);
  if (pieces.length > MOST_PARTS) throw new RangeError(`a text of ${pieces.length} short messages`);
  const parts = pieces.map((piece, index) =>
    Buffer.concat([Buffer.from([5, 0, 3, reference & 0xff, pieces.length, index + 1]), encode(piece)]),
  );
  return { dataCoding, esmClass: HAS_HEADER, parts };
}

/** Never within a character that takes two units. */
function cut(text: string, units: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length + character.length > units) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

export type DecodedPart = { text: string; part?: { reference: number; of: number; number: number } };

/** What a part says, and which part of which message it is. */
export function decodePart({
  content,
  dataCoding,
  esmClass,
}: {
  content: Buffer;
  dataCoding: number;
  esmClass: number;
}): DecodedPart {
  const headed = (esmClass & HAS_HEADER) !== 0 && content.length > 0;
  const header = headed ? content.subarray(0, (content[0] ?? 0) + 1) : Buffer.alloc(0);
  const body = content.subarray(header.length);
  const even = body.subarray(0, body.length - (body.length % 2));
  const text = dataCoding === UCS2 ? Buffer.from(even).swap16().toString('utf16le') : body.toString('latin1');
  const [length, element, , reference = 0, of = 1, number = 1] = header;
  return length === 5 && element === 0 ? { text, part: { reference, of, number } } : { text };
}
