import { expect, test } from 'vitest';
import { parsePidFile } from './pid-file.ts';

const WHOLE = ['11402', '/srv/data/pg', '1795387126', '5432', '/tmp/ow-1', '', '  2147789         4', 'ready   ', ''];

test('a running server is recorded with its socket folder, its memory, and whether it is ready', () => {
  expect(parsePidFile(WHOLE.join('\n'))).toEqual({
    pid: 11402,
    socketDir: '/tmp/ow-1',
    segment: { key: 2147789, id: 4 },
    ready: true,
  });
});

test.each([
  ['has not listened yet', WHOLE.slice(0, 4).join('\n'), { pid: 11402, socketDir: undefined, segment: undefined }],
  ['has no memory yet', WHOLE.slice(0, 6).join('\n'), { socketDir: '/tmp/ow-1', segment: undefined, ready: false }],
  ['is starting', WHOLE.join('\n').replace('ready   ', 'starting'), { ready: false }],
  ['serves one user only, with a negative pid', WHOLE.join('\n').replace('11402', '-11402'), { pid: 11402 }],
  ['could not be written', '', { pid: undefined, socketDir: undefined, segment: undefined, ready: false }],
  ['is no pid file', 'hello', { pid: undefined }],
])('a server that %s is recorded as far as it has come', (_name, text, expected) => {
  expect(parsePidFile(text)).toMatchObject(expected);
});
