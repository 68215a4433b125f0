import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence, Set as SetOf } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { Signer } from '../../crypto/index.ts';
import { derSignature, ECDSA_WITH_SHA256 } from './der-signature.ts';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SHA256 = '2.16.840.1.101.3.4.2.1';

/** Whose signature, by an `es256` key, and the X.509 certificate (DER) of that key. */
export type Seal = { signer: Signer; certificate: Uint8Array };

/**
 * A detached CMS signature (RFC 5652) over the content, with the attributes of ETSI EN 319 122-1 (CAdES baseline B): content type, digest,
 * and the certificate that belongs to it. DER.
 */
export function detachedSignature(content: Uint8Array, { signer, certificate }: Seal): Uint8Array {
  const own = Certificate.fromBER(certificate);
  const attributes = attributesOf(content, certificate);
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: ECDSA_WITH_SHA256 }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    signature: new OctetString({ valueHex: derSignature(signer.sign(encoded(attributes))) }),
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: SHA256 })],
    certificates: [own],
    signerInfos: [info],
  });
  return new Uint8Array(
    new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) }).toSchema().toBER(),
  );
}

const sha256 = (bytes: Uint8Array) => Uint8Array.from(createHash('sha256').update(bytes).digest()).buffer;

function attributesOf(content: Uint8Array, certificate: Uint8Array): Attribute[] {
  const certificates = new Sequence({
    value: [new Sequence({ value: [new OctetString({ valueHex: sha256(certificate) })] })],
  });
  const attributes = [
    new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: DATA })] }),
    new Attribute({ type: MESSAGE_DIGEST, values: [new OctetString({ valueHex: sha256(content) })] }),
    new Attribute({ type: SIGNING_CERTIFICATE_V2, values: [new Sequence({ value: [certificates] })] }),
  ];
  // DER sorts the members of a set by their bytes (X.690, 11.6).
  return attributes.sort((one, other) => Buffer.compare(bytesOf(one), bytesOf(other)));
}

const bytesOf = (attribute: Attribute) => Buffer.from(attribute.toSchema().toBER());

/** What is signed: the attributes as a set of their own, not as the member that stands in the message (RFC 5652, 5.4). */
const encoded = (attributes: readonly Attribute[]) =>
  new Uint8Array(new SetOf({ value: attributes.map((one) => one.toSchema()) }).toBER());
