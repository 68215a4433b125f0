import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { signerOf } from '../../../../test/support/documents/signer.ts';
import { detachedSignature } from './cms.ts';
import { openPrinter, sealCertificate, signPdf } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'ow-signing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const organ = '金乡县行政审批服务局';
const at = new Date('2026-11-22T02:00:00Z');
const signer = signerOf('es256');
const certificate = sealCertificate({ signer, organ, from: at, until: new Date('2031-11-22T02:00:00Z') });
const template =
  '#let data = json(bytes(sys.inputs.data))\n#set text(font: data.families)\n#set document(title: "证")\n= 食品经营许可证\n#data.name';
const pdf = await openPrinter({ fontPaths: [] }).print({ template, data: { name: '张三' }, at });
const sign = () => signPdf(pdf, { seal: { signer, certificate }, organ, reason: '签发电子证照', at });

const hasReader = spawnSync('pdfsig', ['-v']).error === undefined;
const read = (content: Uint8Array) => {
  const path = join(folder, 'signed.pdf');
  writeFileSync(path, content);
  return execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' });
};

describe('the certificate of a seal', () => {
  const x509 = new X509Certificate(certificate);
  test('is read by others, names the organ and the days, and no other key has signed it', () => {
    expect(x509.subject).toBe(`CN=${organ}`);
    expect([new Date(x509.validFrom), new Date(x509.validTo)]).toEqual([at, new Date('2031-11-22T02:00:00Z')]);
    expect(x509.verify(x509.publicKey)).toBe(true);
    expect(x509.publicKey.export({ format: 'pem', type: 'spki' })).toBe(signer.publicKeyPem);
  });
  test('may not issue further ones', () => {
    expect(x509.ca).toBe(false);
  });
});

test('the signature verifies with the openssl command, over these bytes alone', () => {
  const content = Buffer.from('食品经营许可证');
  const kept = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const cms = kept('signature.der', detachedSignature(content, { signer, certificate }));
  const verify = (path: string) =>
    spawnSync('openssl', ['cms', '-verify', '-noverify', '-binary', '-inform', 'DER', '-in', cms, '-content', path]);
  expect(verify(kept('content', content)).status).toBe(0);
  expect(verify(kept('other', Buffer.from('食品经营许可证 '))).status).not.toBe(0);
});

test('a key of another kind signs no PDF', async () => {
  const other = signerOf('ed25519');
  await expect(signPdf(pdf, { seal: { signer: other, certificate }, organ, reason: '', at })).rejects.toThrow(
    'a PDF is signed by ES256',
  );
});

describe.skipIf(!hasReader)('a signed PDF in a reader that is not ours (pdfsig)', () => {
  test('is valid as a whole, with the organ named', async () => {
    const said = read(await sign());
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain(`Signer Certificate Common Name: ${organ}`);
    expect(said).toContain('ETSI.CAdES.detached');
  });
  test('with one byte changed is not', async () => {
    const signed = await sign();
    const changed = Uint8Array.from(signed);
    const place = Buffer.from(signed).indexOf('/Title') + 8;
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(read(changed)).toContain('Digest Mismatch.');
  });
});
