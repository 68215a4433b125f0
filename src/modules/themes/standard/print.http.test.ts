import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { textOfPages } from '../../../../test/support/documents/pdf-text.ts';
import { openDoor } from '../../../../test/support/http/doors.ts';
import { knownItems, themesFile } from '../../../../test/support/themes/starter.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { createServer, type App } from '../../../platform/http/index.ts';
import { openPrinter } from '../../../platform/pdf/index.ts';
import { loadCatalogue, readCatalogueFiles } from '../../catalogue/index.ts';
import { loadThemes } from '../library/load.ts';
import { themeWording } from '../wording.ts';
import { themeStandardRoutes } from './routes.ts';
import { paperWords } from './wording/paper.ts';

const now = new Date('2026-03-02T02:00:00Z');
const template = readFileSync(new URL('../../../../templates/theme-standard@1.typ', import.meta.url), 'utf8');
const shots = process.env['ONEWINDOW_SHOTS'];
let db: TestDatabase;
let app: App;
beforeAll(async () => {
  db = await openTestDatabase();
  const files = await readCatalogueFiles();
  const stamp = { actor: { kind: 'system', id: 'load' }, at: now, reason: 'starter themes' } as const;
  await db.app.within({ area: db.area }, async (tx) => {
    await loadCatalogue(tx, files, { ...stamp, on: civilDate('2026-01-01') });
    await loadThemes(tx, themesFile, { items: knownItems, stamp: { ...stamp, on: civilDate('2026-01-01') } });
  });
  app = await createServer({ gatekeeper: openDoor, publicUrl: 'http://localhost:8080' });
  await app.register(
    (api) => {
      const printer = openPrinter({ fontPaths: [] });
      themeStandardRoutes(api, { db: db.app, now: () => now, printer, template, demonstration: true });
      return Promise.resolve();
    },
    { prefix: '/api' },
  );
  await app.ready();
}, 60_000);
afterAll(async () => {
  await app.close();
  await db.close();
});

const standardOf = (key: string) => app.inject({ method: 'GET', url: `/api/themes/${key}/standard` });

describe('the standard of a theme as a paper', () => {
  test('is a PDF that anybody reads: number, what it rests on, every section in its order, and the versions', async () => {
    const answer = await standardOf('newborn');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    if (shots !== undefined) {
      const { writeFileSync } = await import('node:fs');
      writeFileSync(`${shots}/standard.pdf`, answer.rawPayload);
    }
    const pages = await textOfPages(answer.rawPayload);
    expect(pages.length).toBeGreaterThan(3);
    const text = pages.join('').replaceAll(/\s/g, '');
    expect(text).toContain('主题式服务流程标准');
    expect(text).toContain('新生儿出生“一件事”');
    expect(text).toContain('编号JX-ZT-C01');
    expect(text).toContain('按2026年3月2日有效的事项、表单和主题生成');
    expect(text).toContain('不是哪个县公布的流程标准；编号由本系统自行编排');
    expect(text).toContain('演示数据，不具法律效力');
    const headings = Object.values(themeWording.zh.sections).map((heading, place) => `${place + 1}${heading}`);
    const places = [...headings, `13${paperWords.versions}`].map((heading) => text.indexOf(heading));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
  test('says in its sections what the items, their forms and materials say', async () => {
    const text = (await textOfPages((await standardOf('newborn')).rawPayload)).join('').replaceAll(/\s/g, '');
    expect(text).toContain('中华人民共和国户口登记条例');
    expect(text).toContain('由前面的事项产生（');
    expect(text).toContain('第3阶段');
    expect(text).toContain('（一般在前，可以先办）');
    expect(text).toContain('有管辖权的人民法院');
    expect(text.match(/[0-9a-f]{64}/g)?.length).toBeGreaterThan(5);
  });
  test('there is none of a theme that nobody knows', async () => {
    expect((await standardOf('nobody')).json()).toMatchObject({ status: 404, code: 'themeNotFound' });
  });
});
