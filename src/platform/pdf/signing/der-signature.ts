import { createCMSECDSASignature } from 'pkijs';

export const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';

/** The DER form (RFC 5480) of an ES256 signature as the vault writes it: `intl.es256.<base64url of r and s>`. Throws on another kind. */
export function derSignature(signature: string): Uint8Array<ArrayBuffer> {
  const raw = /^intl\.es256\.([\w-]+)$/.exec(signature)?.[1];
  if (raw === undefined) throw new Error('a PDF is signed by ES256');
  return new Uint8Array(createCMSECDSASignature(Uint8Array.from(Buffer.from(raw, 'base64url')).buffer));
}
