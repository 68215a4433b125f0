import { createHash } from 'node:crypto';
import { Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, PublicKeyInfo } from 'pkijs';
import type { Signer } from '../../crypto/index.ts';
import { derSignature, ECDSA_WITH_SHA256 } from './der-signature.ts';

/** In whose name is signed, by the key of an `es256` signer, and from when until when. */
export type SealHolder = { signer: Signer; organ: string; from: Date; until: Date };

const COMMON_NAME = '2.5.4.3';
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
/** digitalSignature and contentCommitment (RFC 5280, 4.2.1.3), as a DER bit string. */
const SIGNS_DOCUMENTS = Uint8Array.of(0x03, 0x02, 0x06, 0xc0);

/**
 * An X.509 certificate (RFC 5280, DER) that an organ issues to itself. A PDF reader finds the signature whole with it and says that it
 * does not know the issuer: for that, an authority whom the reader trusts must have issued the certificate.
 */
export function sealCertificate({ signer, organ, from, until }: SealHolder): Uint8Array {
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ valueHex: serialOf(signer.publicKeyPem) }),
    subjectPublicKeyInfo: PublicKeyInfo.fromBER(derOf(signer.publicKeyPem)),
  });
  for (const name of [certificate.issuer, certificate.subject])
    name.typesAndValues.push(new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: organ }) }));
  certificate.notBefore.value = from;
  certificate.notAfter.value = until;
  certificate.extensions = [
    new Extension({
      extnID: BASIC_CONSTRAINTS,
      critical: true,
      extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(),
    }),
    new Extension({ extnID: KEY_USAGE, critical: true, extnValue: SIGNS_DOCUMENTS.buffer }),
  ];
  certificate.signature.algorithmId = ECDSA_WITH_SHA256;
  certificate.signatureAlgorithm.algorithmId = ECDSA_WITH_SHA256;
  const tbs = certificate.encodeTBS();
  certificate.tbsView = new Uint8Array(tbs.toBER());
  certificate.signatureValue.valueBlock.valueHexView = derSignature(signer.sign(certificate.tbsView));
  return new Uint8Array(certificate.toSchema(true).toBER());
}

const derOf = (pem: string): Buffer => Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');

/** Positive and different for every key. */
function serialOf(publicKeyPem: string): ArrayBuffer {
  const bytes = Uint8Array.from(createHash('sha256').update(publicKeyPem).digest().subarray(0, 16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.buffer;
}
