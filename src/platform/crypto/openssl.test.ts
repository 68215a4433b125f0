// quality §4, line 22: whoever has only the `openssl` command can check what we sign, and we can check what it signs.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SM2_USER_ID } from './gm.ts';
import { signatureForOpenssl, signatureText } from './signature.ts';
import type { SigningAlgorithm } from './suite.ts';
import { suiteFor, verifySignature } from './suites.ts';

const OPTIONS: Record<SigningAlgorithm, string[]> = {
  ed25519: [],
  es256: ['-digest', 'sha256'],
  sm2: ['-digest', 'sm3', '-pkeyopt', `distid:${SM2_USER_ID}`],
};

// The command of OpenSSL 3 is needed: LibreSSL and 1.1 know neither -rawin nor distid.
const found = /^OpenSSL 3/.test(spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '');
const required = process.env['ONEWINDOW_REQUIRE'] === 'all';

describe.skipIf(!found && !required).each(['ed25519', 'es256', 'sm2'] as const)(
  'with the openssl command, %s',
  (algorithm) => {
    const suite = suiteFor[algorithm];
    const data = Buffer.from('准予许可：公共场所卫生许可 0001');
    let folder: string;
    const at = (name: string) => join(folder, name);

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'ow-openssl-'));
      writeFileSync(at('data'), data);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    const opensslAccepts = () =>
      spawnSync('openssl', [
        ...[
          'pkeyutl',
          '-verify',
          '-pubin',
          '-inkey',
          at('public.pem'),
          '-rawin',
          '-in',
          at('data'),
          '-sigfile',
          at('signature'),
        ],
        ...OPTIONS[algorithm],
      ]).status === 0;

    test('our signature verifies, and one of other data does not', () => {
      const key = suite.makeSigningKey();
      writeFileSync(at('public.pem'), suite.exportPublicKeyPem(key));
      writeFileSync(at('signature'), signatureForOpenssl(suite.sign(key, data)) ?? '');
      expect(opensslAccepts()).toBe(true);
      writeFileSync(at('signature'), signatureForOpenssl(suite.sign(key, Buffer.from('不予许可'))) ?? '');
      expect(opensslAccepts()).toBe(false);
    });

    test('its signature verifies with us', () => {
      const key = suite.makeSigningKey();
      writeFileSync(at('private.der'), key.pkcs8);
      execFileSync('openssl', [
        ...['pkeyutl', '-sign', '-keyform', 'DER', '-inkey', at('private.der'), '-rawin', '-in', at('data')],
        ...['-out', at('signature')],
        ...OPTIONS[algorithm],
      ]);
      const made = readFileSync(at('signature'));
      const raw = algorithm === 'ed25519' ? made : rawOf(made);
      expect(verifySignature(suite.exportPublicKeyPem(key), data, signatureText(algorithm, raw))).toBe(true);
    });
  },
);

/** SEQUENCE { r INTEGER, s INTEGER } as r and s of 32 bytes each. */
function rawOf(der: Buffer): Buffer {
  const rLength = der[3] ?? 0;
  const r = der.subarray(4, 4 + rLength);
  const s = der.subarray(6 + rLength);
  return Buffer.concat([r, s].map((number) => Buffer.concat([Buffer.alloc(32), number]).subarray(-32)));
}
