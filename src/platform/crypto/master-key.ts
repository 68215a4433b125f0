import { randomBytes } from 'node:crypto';
import { openAes, sealAes } from './aes-gcm.ts';
import { deriveKey } from './derive.ts';
import { UnwrapFailed, type KeyWrapper } from './wrapper.ts';

/** One generation of the master key: 32 random bytes, written as base64. */
type Generation = { id: string; secret: Uint8Array };
export type Generations = readonly [Generation, ...Generation[]];

const BYTES = 32;

/** Two keys never share an id, and one key has the same id wherever it is kept: the id is made from the key. */
function generation(secret: Uint8Array): Generation {
  return { id: Buffer.from(deriveKey(secret, 'onewindow master id', 6)).toString('hex'), secret };
}

export const newGeneration = (): Generation => generation(randomBytes(BYTES));

export const generationText = ({ secret }: Generation): string => Buffer.from(secret).toString('base64');

/** Undefined when the text is not the base64 of exactly 32 bytes. */
export function parseGeneration(text: string): Generation | undefined {
  const secret = Buffer.from(text, 'base64');
  return secret.length === BYTES && secret.toString('base64') === text ? generation(secret) : undefined;
}

/** Wraps with the newest generation (the first), unwraps with whichever one is named. */
export function masterKey(generations: Generations): KeyWrapper {
  const wrapping = new Map(generations.map(({ id, secret }) => [id, deriveKey(secret, 'onewindow master wrap')]));
  const [newest, ...older] = generations;
  const keyOf = (masterId: string) => {
    const key = wrapping.get(masterId);
    if (!key)
      throw new UnwrapFailed(`master key ${masterId} is not held here: add it to the key file or to the environment`);
    return key;
  };
  return {
    masterIds: [newest.id, ...older.map(({ id }) => id)],
    wrap: async (secret, context) => ({ masterId: newest.id, bytes: sealAes(keyOf(newest.id), secret, context) }),
    unwrap: async ({ masterId, bytes }, context) => {
      const secret = openAes(keyOf(masterId), bytes, context);
      if (!secret) throw new UnwrapFailed(`a key wrapped for ${context} does not open with master key ${masterId}`);
      return secret;
    },
  };
}
