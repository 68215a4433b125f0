import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, PersonId } from '../../kernel/id.ts';
import { no } from '../../kernel/result.ts';
import { openPrinter, type Printer } from '../../platform/pdf/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { contents } from '../../../test/support/documents/contents.ts';
import {
  findDocument,
  findDocuments,
  findInternalDocument,
  findNextNumber,
  issueDocument,
  previewDocument,
  readTemplates,
  type DocumentContent,
  type DocumentDeps,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const kept: Uint8Array[] = [];
const deps: DocumentDeps = {
  printer: openPrinter({ fontPaths: [] }),
  templates: readTemplates(fileURLToPath(new URL('../../../templates', import.meta.url))),
  keep: (_tx, { content }) => {
    kept.push(content);
    return Promise.resolve(randomUUID());
  },
  demonstration: true,
  now: () => new Date('2026-11-23T02:00:00Z'),
};

const scope = () => ({ area: database.area, departments: ['approval'] });
const holder = (department = 'approval') => ({
  caseId: randomUUID() as CaseId,
  department,
  person: randomUUID() as PersonId,
  organisation: null,
  mandate: null,
});
const acceptance = contents.find(({ kind }) => kind === 'acceptanceNotice') as DocumentContent;
const issue = (content: DocumentContent, change: Partial<DocumentDeps> = {}) =>
  database.app.within(scope(), (tx) =>
    issueDocument(tx, { ...deps, ...change }, { holder: holder(), prefix: '金审', content }),
  );

describe('issuing', () => {
  test.each(contents.map((content) => [content.kind, content] as const))(
    '%s prints as a PDF',
    async (_kind, content) => {
      const before = kept.length;
      const issued = await issue(content);
      expect(issued).toMatchObject({ ok: true, value: { kind: content.kind } });
      expect(
        Buffer.from(kept[before] ?? [])
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    },
  );

  test('papers of one organ, kind and year are numbered without a gap, even when one was rolled back', async () => {
    const number = async () => {
      const issued = await issue(acceptance);
      return issued.ok ? issued.value.number : undefined;
    };
    const first = Number(/第(\d+)号/.exec((await number()) ?? '')?.[1]);
    await database.app
      .within(scope(), async (tx) => {
        await issueDocument(tx, deps, { holder: holder(), prefix: '金审', content: acceptance });
        throw new Error('the case could not be saved');
      })
      .catch(() => undefined);
    const next = await Promise.all(Array.from({ length: 8 }, number));
    const serials = next.map((text) => Number(/第(\d+)号/.exec(text ?? '')?.[1])).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 8 }, (_, index) => first + 1 + index));
  });

  test('a name with a character that would vanish is refused and the character named', async () => {
    const content = { ...acceptance, applicant: `王\u{e123}` };
    expect(await issue(content)).toEqual(no({ code: 'glyphMissing', characters: ['\u{e123}'] }));
  });

  test('without any Chinese font nothing is issued', async () => {
    const printer: Printer = { ...deps.printer, families: [] };
    expect(await issue(acceptance, { printer })).toEqual(no({ code: 'fontMissing' }));
  });

  test('a preview keeps nothing, and is another paper than the one that is issued', async () => {
    const before = kept.length;
    const preview = await previewDocument(deps, acceptance);
    expect(kept).toHaveLength(before);
    await issue(acceptance);
    expect(preview.ok && Buffer.from(preview.value).equals(Buffer.from(kept[before] ?? []))).toBe(false);
  });

  test('a preview names a character that would vanish', async () => {
    expect(await previewDocument(deps, { ...acceptance, applicant: `王\u{e123}` })).toEqual(
      no({ code: 'glyphMissing', characters: ['\u{e123}'] }),
    );
  });

  test('the next number is told without being drawn: asked twice it is the same, and issuing gets it', async () => {
    const series = { department: 'approval', prefix: '金审', kind: 'acceptanceNotice', on: acceptance.on } as const;
    const next = () => database.app.within(scope(), (tx) => findNextNumber(tx, series));
    const told = await next();
    expect(await next()).toBe(told);
    expect(await issue(acceptance)).toMatchObject({ ok: true, value: { number: told } });
    expect(await next()).not.toBe(told);
  });

  test('a series that nobody has begun starts at one, a paper without a number has none', async () => {
    const series = { department: 'nobody', prefix: '金审', kind: 'denialDecision', on: acceptance.on } as const;
    const next = (asked: Parameters<typeof findNextNumber>[1]) =>
      database.app.within(scope(), (tx) => findNextNumber(tx, asked));
    expect(await next(series)).toBe('金审不准字〔2026〕第00001号');
    expect(await next({ ...series, kind: 'receipt' })).toBeNull();
  });
});

test('papers are seen by the department of the case and nobody else', async () => {
  const mine = holder();
  await database.app.within(scope(), (tx) =>
    issueDocument(tx, deps, { holder: mine, prefix: '金审', content: acceptance }),
  );
  const seenWith = (departments: string[]) =>
    database.app.within({ area: database.area, departments }, (tx) => findDocuments(tx, mine.caseId));
  expect(await seenWith(['approval'])).toHaveLength(1);
  expect(await seenWith(['health'])).toEqual([]);
});

test('a paper of the office alone is seen by the office alone, and is no paper of the case', async () => {
  const mine = holder();
  const content = contents.find(({ kind }) => kind === 'meetingMinutes') as DocumentContent;
  const issued = await database.app.within(scope(), (tx) =>
    issueDocument(tx, deps, { holder: mine, prefix: '金审', content }),
  );
  const id = issued.ok ? issued.value.id : '';
  const seenBy = (who: object, find: typeof findDocument) =>
    database.app.within({ area: database.area, ...who }, (tx) => find(tx, id));
  expect(await seenBy({ departments: ['approval'] }, findInternalDocument)).toMatchObject({ kind: 'meetingMinutes' });
  expect(await seenBy({ departments: ['approval'] }, findDocument)).toBeUndefined();
  expect(await seenBy({ person: mine.person }, findInternalDocument)).toBeUndefined();
  expect(await seenBy({ departments: ['health'] }, findInternalDocument)).toBeUndefined();
});
