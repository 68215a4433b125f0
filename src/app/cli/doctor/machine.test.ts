import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examineFolder, examineNode } from './machine.ts';

test.each([
  ['20.19.0', true],
  ['22.1.0', true],
  ['20.18.3', false],
  ['18.20.0', false],
])('Node.js %s: %s', (version, ok) => {
  expect(examineNode(version)).toEqual({ name: 'node', ok, found: version });
});

describe('a data folder', () => {
  test('that is not there yet can be made by the first start', async () => {
    const folder = join(tmpdir(), 'nobody-made-this', 'yet');
    expect(await examineFolder(folder)).toMatchObject([
      { name: 'dataFolder', ok: true, found: folder },
      { name: 'diskSpace' },
    ]);
  });

  test('where nobody may write is named', async () => {
    expect(await examineFolder('/proc/self')).toMatchObject([
      { name: 'dataFolder', ok: false },
      { name: 'diskSpace', ok: false },
    ]);
  });
});
