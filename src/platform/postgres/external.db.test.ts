import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isInstalled, startThrowawayPostgres, type ThrowawayPostgres } from '../../../test/support/postgres/index.ts';
import { externalServer } from './index.ts';

const failed = async (url: string) => (await externalServer(url)).filter(({ ok }) => !ok).map(({ name }) => name);

describe.each(['embedded', 'debian15'] as const)('a server of kind %s', async (kind) => {
  describe.runIf(await isInstalled(kind))('that answers', () => {
    let server: ThrowawayPostgres;
    beforeAll(async () => {
      server = await startThrowawayPostgres({ kind });
    });
    afterAll(() => server.stop());

    const urlOf = (database: string) => server.url.replace('@/onewindow', `@/${database}`);

    async function run(sql: string, database = server.connection.database): Promise<unknown[]> {
      const client = new Client({ ...server.connection, database });
      await client.connect();
      const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
      await client.end();
      return rows[0] ?? [];
    }

    test('holds every check but that of durability, which tests do without', async () => {
      expect(await failed(server.url)).toEqual(['durability']);
      expect((await externalServer(server.url, 'zh'))[0]?.detail).toBe('可以连接。');
    });

    test('fails no check once it is durable', async () => {
      await run(`alter database onewindow set synchronous_commit = on`);
      const [durability] = (await externalServer(server.url)).filter(({ name }) => name === 'durability');
      expect(durability?.detail).toContain('fsync=off full_page_writes=off commit=on');
    });

    test('is warned of where similarity search finds no Chinese', async () => {
      await run(
        `create database narrow template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C' ${kind === 'embedded' ? 'locale_provider libc' : ''}`,
      );
      await run('create extension pg_trgm', 'narrow');
      expect(await run(`select similarity('食品经营许可', '食品经营许可证')`, 'narrow')).toEqual([0]);
      expect(await failed(urlOf('narrow'))).toContain('chineseLetters');
    });

    test('is refused in an encoding that has no Chinese', async () => {
      await run(
        `create database latin template template0 encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' ${kind === 'embedded' ? 'locale_provider libc' : ''}`,
      );
      expect(await failed(urlOf('latin'))).toContain('encoding');
    });
  });
});

describe('a server that does not answer', () => {
  test.each([
    ['no such host', 'postgres://clerk:secret@127.0.0.1:1/onewindow'],
    ['no address at all', 'secret'],
    ['a bad address', 'postgres://clerk:secret@[::1/onewindow'],
  ])('fails one check, and the password is not told: %s', async (_name, url) => {
    const checks = await externalServer(url);
    expect(checks.map(({ name, ok }) => [name, ok])).toEqual([['reachable', false]]);
    expect(JSON.stringify(checks)).not.toContain('secret');
  });
});
