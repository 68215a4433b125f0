import { describe, expect, test } from 'vitest';
import { refusalFor, refusalIn } from './failure.ts';

const place = { folder: '/srv/data', cluster: '/srv/data/pg', log: '/srv/data/pg.log' };

describe('what PostgreSQL says when it does not start', () => {
  test.each([
    ['PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device', 'diskFull'],
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'diskFull'],
    ['initdb: error: could not write file: Disk quota exceeded', 'diskFull'],
    ['FATAL:  could not open file "base/1/1": File too large', 'diskFull'],
    ['FATAL:  could not create lock file "postmaster.pid": Read-only file system', 'folderNotWritable'],
    ['initdb: error: could not change permissions of directory "x": Permission denied', 'folderNotWritable'],
    ['FATAL:  unrecognized configuration parameter "no_such"', 'notStarted'],
    ['', 'notStarted'],
  ])('%j is refused as such', (output, code) => {
    expect(refusalIn(output, place)).toMatchObject({ code });
  });

  test('the last fatal line is told, without time and process', () => {
    const log = '2026-11-22 22:38:47.676 UTC [7] FATAL:  lock file exists\n2026-11-22 UTC [7] LOG:  shut down\n';
    expect(refusalIn(log, place)).toEqual({
      code: 'notStarted',
      path: place.cluster,
      detail: 'lock file exists',
      log: place.log,
    });
  });
});

describe('a file operation that fails', () => {
  test.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EROFS', 'folderNotWritable'],
    ['EACCES', 'folderNotWritable'],
  ])('with %s is refused', (code, expected) => {
    const error = Object.assign(new Error(`${code}: words, open '/srv/data/x'`), { code });
    expect(refusalFor(error, '/srv/data')).toMatchObject({ code: expected, path: '/srv/data' });
  });

  test('for any other reason is a bug, and thrown', () => {
    expect(() => refusalFor(new TypeError('x is not a function'), '/srv/data')).toThrow('x is not a function');
  });
});
