import { createPublicKey } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gm, isInRange } from './gm.ts';
import { signatureText } from './signature.ts';
import { sm2PublicPem } from './sm2-key.ts';
import { encryptSm4 } from './sm4-gcm.ts';
import type { SigningAlgorithm } from './suite.ts';
import { suiteFor, suites, verifySignature } from './suites.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const algorithms: SigningAlgorithm[] = ['ed25519', 'es256', 'sm2'];

describe('published vectors', () => {
  test.each([
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('RFC 8032, 7.1: Ed25519 signs as published (%#)', (seed, publicKey, ...[message, signature]) => {
    const key = { algorithm: 'ed25519', pkcs8: hex(`302e020100300506032b657004220420${seed}`) } as const;
    const pem = suites.intl.exportPublicKeyPem(key);
    expect(suites.intl.sign(key, hex(message))).toBe(signatureText('ed25519', hex(signature)));
    expect(createPublicKey(pem).export({ format: 'jwk' })['x']).toBe(hex(publicKey).toString('base64url'));
  });

  test('RFC 6979, A.2.5: the ES256 signature of "sample" holds', () => {
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: hex('60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6').toString('base64url'),
      y: hex('7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299').toString('base64url'),
    };
    const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'pem', type: 'spki' }).toString();
    const signature = signatureText(
      'es256',
      hex(
        'EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716' +
          'F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8',
      ),
    );
    expect(verifySignature(pem, Buffer.from('sample'), signature)).toBe(true);
    expect(verifySignature(pem, Buffer.from('sample.'), signature)).toBe(false);
  });

  test('GM/T 0003.5—2012, A.2: the SM2 signature of "message digest" holds', () => {
    const pem = sm2PublicPem(
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
        'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
    );
    const signature = signatureText(
      'sm2',
      hex(
        'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
          'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
      ),
    );
    expect(verifySignature(pem, Buffer.from('message digest'), signature)).toBe(true);
    expect(verifySignature(pem, Buffer.from('message digests'), signature)).toBe(false);
  });

  test.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('GM/T 0004—2012, A.1 and A.2: SM3 of %s', (message, digest) => {
    expect(Buffer.from(gm.digest(Buffer.from(message))).toString('hex')).toBe(digest);
  });

  test('RFC 8998, A.1: SM4-GCM (and with it the block cipher of GM/T 0002)', () => {
    const input = {
      key: hex('0123456789ABCDEFFEDCBA9876543210'),
      nonce: hex('00001234567800000000ABCD'),
      context: hex('FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2'),
    };
    const plaintext = hex(['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'EE', 'AA'].map((byte) => byte.repeat(8)).join(''));
    const { output, tag } = encryptSm4(input, plaintext);
    expect(Buffer.from(output).toString('hex')).toBe(
      '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735' +
        'd82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d',
    );
    expect(Buffer.from(tag).toString('hex')).toBe('83de3541e4c2b58177e065a9bf7b62ec');
  });
});

describe.each(algorithms)('a signature by %s', (algorithm) => {
  const suite = suiteFor[algorithm];
  const key = suite.makeSigningKey();
  const pem = suite.exportPublicKeyPem(key);
  const data = Buffer.from('一窗受理');
  const signature = suite.sign(key, data);

  test('holds for what was signed and names its suite', () => {
    expect(signature.startsWith(`${suite.id}.${algorithm}.`)).toBe(true);
    expect(verifySignature(pem, data, signature)).toBe(true);
  });

  test('does not hold for other data or under another key', () => {
    expect(verifySignature(pem, Buffer.from('一窗受埋'), signature)).toBe(false);
    expect(verifySignature(suite.exportPublicKeyPem(suite.makeSigningKey()), data, signature)).toBe(false);
  });

  test('does not hold once any bit of it is changed', () => {
    const raw = Buffer.from(signature.split('.')[2] ?? '', 'base64url');
    fc.assert(
      fc.property(fc.nat(raw.length * 8 - 1), (bit) => {
        const changed = Buffer.from(raw);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(verifySignature(pem, data, signatureText(algorithm, changed))).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  test.each(algorithms.filter((other) => other !== algorithm))('does not pass for one by %s', (other) => {
    const renamed = signatureText(other, Buffer.from(signature.split('.')[2] ?? '', 'base64url'));
    expect(verifySignature(pem, data, renamed)).toBe(false);
  });

  test.each([
    ['empty', ''],
    ['without a suite', 'x'.repeat(86)],
    ['of an unknown suite', `none.${algorithm}.${'A'.repeat(86)}`],
    ['of the wrong suite', `${suite.id === 'gm' ? 'intl' : 'gm'}.${algorithm}.${'A'.repeat(86)}`],
    ['of nothing but zeros', signatureText(algorithm, Buffer.alloc(64))],
    ['of nothing but ones', signatureText(algorithm, Buffer.alloc(64, 0xff))],
    ['that is too short', signatureText(algorithm, Buffer.alloc(63))],
    ['with a tail', `${signature}.A`],
  ])('is refused when it is a text %s', (_what, text) => {
    expect(verifySignature(pem, data, text)).toBe(false);
  });

  test('is refused under a text that is no public key', () => {
    expect(verifySignature('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', data, signature)).toBe(false);
  });
});

test.each([
  ['0', '1', false],
  ['1', '0', false],
  ['1', '1', true],
  ['fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122', '1', true],
  ['fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123', '1', false],
  ['1', 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123', false],
])('GM/T 0003.2, 7.1: whether r = %s and s = %s lie below the order of the curve is %s', (r, s, inRange) => {
  expect(isInRange(hex(r.padStart(64, '0') + s.padStart(64, '0')))).toBe(inRange);
});

test('a suite does not sign with a key of the other', () => {
  expect(() => gm.sign(suites.intl.makeSigningKey(), Buffer.from('x'))).toThrow('not an SM2 key');
  expect(() => suites.intl.sign({ ...gm.makeSigningKey(), algorithm: 'es256' }, Buffer.from('x'))).toThrow(
    'not an es256 key',
  );
});

describe.each(['intl', 'gm'] as const)('what suite %s seals', (id) => {
  const suite = suites[id];
  const key = Buffer.alloc(32, 7);

  test('opens to the same bytes, and the same bytes never seal alike', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (plaintext, context) => {
        const box = suite.seal(key, plaintext, context);
        expect(Buffer.from(suite.open(key, box, context) ?? 'refused')).toEqual(Buffer.from(plaintext));
        expect(Buffer.from(suite.seal(key, plaintext, context)).equals(box)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('does not open under another key, another context, cut short or changed', () => {
    const box = suite.seal(key, Buffer.from('张三'), 'person/1');
    expect(suite.open(Buffer.alloc(32, 8), box, 'person/1')).toBeUndefined();
    expect(suite.open(key, box, 'person/2')).toBeUndefined();
    for (let length = 0; length < box.length; length += 1) {
      expect(suite.open(key, box.subarray(0, length), 'person/1')).toBeUndefined();
    }
    for (const place of box.keys()) {
      const changed = Buffer.from(box);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(suite.open(key, changed, 'person/1')).toBeUndefined();
    }
  });
});
