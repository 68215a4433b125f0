import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_KINDS, FILE_KINDS } from './kind.ts';
import { servedName, servingHeaders } from './serving.ts';

describe('the name under which a file is saved', () => {
  test.each([
    ['场所使用证明.pdf', '场所使用证明.pdf'],
    ['证明', '证明.pdf'],
    ['', 'file.pdf'],
    ['...', 'file.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['a.b.c', 'a.b.c.pdf'],
    ['setup.exe', 'setup.exe.pdf'],
    ['scan.PDF', 'scan.PDF'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\张三\\身份证.pdf', '身份证.pdf'],
    ['line\r\nSet-Cookie: a=b.pdf', 'lineSet-Cookie a=b.pdf'],
    ['\u202egpj.exe', 'gpj.exe.pdf'],
    ['"quoted" <tag>.pdf', 'quoted tag.pdf'],
    ['𠮷野家.pdf', '𠮷野家.pdf'],
    ['half a sign\ud842.pdf', 'half a sign.pdf'],
    ['e\u0301.pdf', '\u00e9.pdf'],
  ])('of %j is %j', (given, served) => {
    expect(servedName(given, 'pdf')).toBe(served);
  });

  test('fits a file system and keeps its extension, however long it was', () => {
    const name = servedName(`${'证'.repeat(5_000)}.jpg`, 'jpeg');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^证+\.jpg$/);
  });

  test('is safe and ends as its kind does, whatever anybody types', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...ALL_KINDS), (given, kind) => {
        const name = servedName(given, kind);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*/\\]|^[\s.]|[\s.]$/u);
        expect(FILE_KINDS[kind].extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`))).toBe(
          true,
        );
        expect(servedName(name, kind)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the headers of a served file', () => {
  test('make the browser save it, believe its type and run nothing', () => {
    expect(servingHeaders({ name: '场所 证明.pdf', kind: 'pdf', size: 12 })).toEqual({
      'content-type': 'application/pdf',
      'content-length': '12',
      'content-disposition': `attachment; filename="__ __.pdf"; filename*=UTF-8''%E5%9C%BA%E6%89%80%20%E8%AF%81%E6%98%8E.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'; form-action 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
    });
  });

  test.each(ALL_KINDS)('let only pictures be shown within a page (%s)', (kind) => {
    const disposition = servingHeaders({ name: 'x', kind, size: 1, show: 'inline' })['content-disposition'] ?? '';
    expect(disposition.startsWith('inline')).toBe(kind === 'jpeg' || kind === 'png');
  });

  test('never break, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const value = servingHeaders({ name, kind: 'pdf', size: 1 })['content-disposition'] ?? '';
        expect(value).toMatch(/^attachment; filename="[^"\\%;]*"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/);
        expect(() => new Headers({ 'content-disposition': value })).not.toThrow();
        const encoded = value.split("UTF-8''")[1] ?? '';
        expect(decodeURIComponent(encoded)).toBe(servedName(name, 'pdf'));
      }),
      { numRuns: 500 },
    );
  });
});
