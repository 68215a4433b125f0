/** What cannot be a PDU: whoever sends it is not speaking SMPP, and the connection ends. */
export class NotSmpp extends Error {
  override readonly name = 'NotSmpp';
}

/** Reads the fields of a PDU in order (SMPP 3.4, section 3.1). Every length is held against what is there. */
export class Octets {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  number(octets: 1 | 2 | 4): number {
    return this.take(octets).readUIntBE(0, octets);
  }

  /** A C-octet string. One that is missing altogether is empty: a refused answer may come without its body. */
  text(most: number): string {
    if (this.left === 0) return '';
    const end = this.#bytes.indexOf(0, this.#at);
    if (end < 0 || end - this.#at >= most) throw new NotSmpp('a text in a PDU does not end');
    const text = this.#bytes.toString('latin1', this.#at, end);
    this.#at = end + 1;
    return text;
  }

  take(octets: number): Buffer {
    if (octets > this.left) throw new NotSmpp('a PDU is shorter than it says');
    const taken = this.#bytes.subarray(this.#at, this.#at + octets);
    this.#at += octets;
    return taken;
  }
}

export function numberField(value: number, octets: 1 | 2 | 4): Buffer {
  const field = Buffer.alloc(octets);
  field.writeUIntBE(value, 0, octets);
  return field;
}

/** Texts in SMPP are ASCII; whoever configures a longer or another one is told at once. */
export function textField(value: string, most: number): Buffer {
  if (value.length >= most || !/^[\x20-\x7e]*$/.test(value)) throw new RangeError('not a text that SMPP can carry');
  return Buffer.from(`${value}\0`, 'latin1');
}
