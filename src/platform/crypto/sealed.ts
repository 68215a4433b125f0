import { parse, stringify } from 'uuid';
import type { SuiteId } from './suite.ts';

declare const brand: unique symbol;

/** Text or bytes encrypted with the key of the person they are about: `<suite>.<key id>.<nonce, ciphertext and tag>`, safe in JSON. */
export type Sealed = string & { readonly [brand]: 'Sealed' };

/** What reading gives after the person's key was destroyed. */
export type Erased = 'erased';

type SealedParts = { suite: SuiteId; keyId: string; box: Uint8Array };

const SHAPE = /^(intl|gm)\.([\w-]{22})\.([\w-]{38,})$/;

/** Takes a column or a field of an event for what it is. Throws when it was never sealed. */
export function sealed(text: string): Sealed {
  if (!isSealed(text)) throw new Error('not a sealed text');
  return text;
}

export const sealedText = ({ suite, keyId, box }: SealedParts): Sealed =>
  sealed([suite, base64url(parse(keyId)), base64url(box)].join('.'));

export function partsOf(text: Sealed): SealedParts {
  const [, suite, keyId = '', box = ''] = SHAPE.exec(text) ?? [];
  if (suite !== 'intl' && suite !== 'gm') throw new Error('not a sealed text');
  return { suite, keyId: stringify(Buffer.from(keyId, 'base64url')), box: Buffer.from(box, 'base64url') };
}

const isSealed = (text: string): text is Sealed => SHAPE.test(text);
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
