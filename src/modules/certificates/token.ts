import type { CivilDate } from '../../kernel/civil-date.ts';

/** What the QR code says by itself: enough to know whether the paper before one says the same. No number of a person stands in it. */
export type TokenContent = {
  identifier: string;
  type: string;
  /** Masked where it is a person's name. */
  holder: string;
  organ: string;
  number: string;
  from: CivilDate;
  until: CivilDate | null;
};

/** What is signed and what the code carries: an array without names, so that the code stays small. */
const inOrder = ({ identifier, type, holder, organ, number, from, until }: TokenContent) => [
  identifier,
  type,
  holder,
  organ,
  number,
  from,
  until,
];

/** `1.<key>.<content>.<signature>`, each base64url: a signed statement that is read without asking anybody. */
export type SignToken = { keyId: string; sign: (data: Uint8Array) => string };

/** Makes the token. `sign` answers a vault's signature `intl.es256.<base64url>`. */
export function tokenOf(content: TokenContent, { keyId, sign }: SignToken): string {
  const body = Buffer.from(JSON.stringify(inOrder(content))).toString('base64url');
  const head = `1.${keyId}.${body}`;
  const signature = sign(Buffer.from(head)).split('.').at(-1) ?? '';
  return `${head}.${signature}`;
}
