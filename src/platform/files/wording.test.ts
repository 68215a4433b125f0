import { expect, test } from 'vitest';
import { ALL_KINDS } from './kind.ts';
import type { ArchiveFault, FileRefusal, OpenRefusal, UploadRefusal } from './refusal.ts';
import { fileSentence, statusOfFile } from './wording.ts';

const faults = [
  'tooManyEntries',
  'tooMuchInside',
  'shrinksTooMuch',
  'overlapping',
  'liesAboutSize',
  'archiveInside',
  'macros',
  'encrypted',
  'unsafePath',
] as const satisfies readonly ArchiveFault[];

const unknown = (found?: string): FileRefusal => ({ code: 'fileKindUnknown', found, accepted: ALL_KINDS });

const refusals: (FileRefusal | OpenRefusal | UploadRefusal)[] = [
  { code: 'fileEmpty' },
  { code: 'fileTooLarge', mostBytes: 20 * 1024 * 1024 },
  unknown(),
  unknown('image/heic'),
  unknown('application/x-rar-compressed'),
  unknown('application/x-cfb'),
  { code: 'fileActive', accepted: ALL_KINDS },
  { code: 'fileMisnamed', kind: 'xlsx' },
  { code: 'fileAmbiguous' },
  { code: 'filePixels', mostPixels: 120_000_000 },
  ...faults.map((fault) => ({ code: 'fileUnsafe', fault }) as const),
  { code: 'fileDamaged' },
  { code: 'fileNotFound' },
  { code: 'fileErased' },
  { code: 'fileInfected', finding: 'Eicar' },
  { code: 'uploadNotFound' },
  { code: 'uploadElsewhere', received: 5 },
  { code: 'uploadUnfinished', received: 5, size: 9 },
  { code: 'uploadTooLong', size: 9 },
];

test.each(refusals)('a person is told in both languages what is wrong: $code $found$fault', (refusal) => {
  expect(fileSentence(refusal, 'zh')).toMatch(/^[\u4e00-\u9fff].*。$/);
  expect(fileSentence(refusal, 'en')).toMatch(/^[A-Z].*\.$/);
  expect(statusOfFile(refusal)).toBeGreaterThanOrEqual(400);
  expect(statusOfFile(refusal)).toBeLessThan(500);
});

test('the limit that a person is told is not above the one that is held', () => {
  expect(fileSentence({ code: 'fileTooLarge', mostBytes: 20 * 1024 * 1024 }, 'en')).toContain('20 MB at most');
  expect(fileSentence({ code: 'fileTooLarge', mostBytes: 2_000_000 }, 'en')).toContain('1.9 MB at most');
});

test('people with a picture of their telephone, an archive or an old letter are told so', () => {
  expect(fileSentence(unknown('image/heic'), 'zh')).toContain('HEIC');
  expect(fileSentence(unknown('application/zip'), 'zh')).toContain('压缩包');
  expect(fileSentence(unknown('application/x-cfb'), 'zh')).toContain('旧版 Word');
  expect(fileSentence(unknown('image/gif'), 'zh')).toContain('认不出');
});

test('a person is told what may be uploaded where only pictures may', () => {
  const sentence = fileSentence({ code: 'fileKindUnknown', found: undefined, accepted: ['jpeg', 'png'] }, 'en');
  expect(sentence).toContain('JPG photo, PNG picture.');
  expect(sentence).not.toContain('PDF');
});
