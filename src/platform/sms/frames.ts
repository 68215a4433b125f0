import { NotSmpp } from './octets.ts';

const SHORTEST = 16;
/** No PDU that we speak is longer; whoever announces more shall not fill the memory. */
const LONGEST = 70_000;

/** Cuts what arrives into whole PDUs, however the network has cut it. */
export class Frames {
  #held = Buffer.alloc(0);

  push(piece: Buffer): Buffer[] {
    this.#held = Buffer.concat([this.#held, piece]);
    const whole: Buffer[] = [];
    while (this.#held.length >= 4) {
      const length = this.#held.readUInt32BE(0);
      if (length < SHORTEST || length > LONGEST) throw new NotSmpp(`a PDU of ${length} octets`);
      if (this.#held.length < length) break;
      whole.push(this.#held.subarray(0, length));
      this.#held = this.#held.subarray(length);
    }
    return whole;
  }
}
