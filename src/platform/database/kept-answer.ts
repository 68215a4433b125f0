import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type Intention = { caller: string; key: string; requestHash: string };

/**
 * How an intention and its answer lie in the database. Both may hold what a person typed, and the only one who ever asks for them again
 * is whoever has the key: so everything is made from the key, which itself is not stored, and a copy of the table tells nothing.
 */
export function keeping({ caller, key, requestHash }: Intention) {
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', key, caller, `onewindow/once/${use}`, 32));
  return {
    key: derived('name').toString('base64url'),
    requestHash: createHmac('sha256', derived('request')).update(requestHash).digest('base64url'),
    close: (answer: string) => close(derived('answer'), answer),
    open: (kept: string) => open(derived('answer'), kept),
  };
}

function close(secret: Buffer, answer: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  return Buffer.concat([nonce, cipher.update(answer, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

function open(secret: Buffer, kept: string): string {
  const box = Buffer.from(kept, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', secret, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
  const answer = decipher.update(box.subarray(NONCE_BYTES, box.length - TAG_BYTES));
  return Buffer.concat([answer, decipher.final()]).toString('utf8');
}
