import { maskName } from '../../kernel/masking.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { CertificateDeps } from './deps.ts';
import { tokenOf, type TokenContent } from './token.ts';

/** The key whose signatures the QR codes carry; its public half is published. */
export const TOKEN_KEY = 'licence QR codes';

/** `isPerson`: the name in the code is masked. */
export type Linked = TokenContent & { isPerson: boolean };

/** The address behind the QR code: whoever has a network asks us, and whoever has none reads the signed words behind the `#`. */
export async function verificationLink(
  tx: Tx,
  { vault, verificationUrl }: Pick<CertificateDeps, 'vault' | 'verificationUrl'>,
  { identifier, type, holder, organ, number, from, until, isPerson }: Linked,
): Promise<string> {
  const signer = await vault.signer(tx, TOKEN_KEY, 'es256');
  const shown = isPerson ? maskName(holder) : holder;
  const token = tokenOf({ identifier, type, holder: shown, organ, number, from, until }, signer);
  return `${verificationUrl(identifier)}#${token}`;
}
