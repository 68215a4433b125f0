import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordedRun } from '../../../../test/support/recorded-run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codes-'));
});
afterAll(() => rm(folder, { recursive: true }));

const calling = (...words: string[]) => recordedRun(['code', 'classify', ...words]);
const documentOf = async (...words: string[]) => JSON.parse((await calling(...words, '--json')).out);

async function fileOf(content: string | Uint8Array) {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.txt`);
  await writeFile(file, content);
  return file;
}

describe('code classify answers', () => {
  test('several codes with results in their order, exit 1 when one is not valid', async () => {
    const { exit, out } = await calling('370828', '11370828593615886B', 'hello', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out).results).toMatchObject([
      { code: '370828', kind: 'region6', valid: true, problems: [] },
      {
        code: '11370828593615886B',
        kind: 'uscc18',
        valid: false,
        problems: [{ code: 'checkCharacter', expected: 'A' }],
      },
      { code: 'hello', kind: 'unknown', valid: false },
    ]);
  });

  test('one code as itself and as the only result', async () => {
    const { results, ...itself } = await documentOf('370828');
    expect(itself).toMatchObject({
      code: '370828',
      kind: 'region6',
      valid: true,
      parts: { county: '370828' },
      problems: [],
    });
    expect(results).toEqual([itself]);
    expect((await calling('370828')).exit).toBe(0);
  });

  test('the lines of a file, blank ones left out, after the codes of the call', async () => {
    const file = await fileOf('\uFEFF370828109\r\n\r\n370828000000\n');
    const { results } = await documentOf('370828', '--file', file);
    expect(results.map(({ code, kind }: { code: string; kind: string }) => [code, kind])).toEqual([
      ['370828', 'region6'],
      ['370828109', 'region9'],
      ['370828000000', 'region12'],
    ]);
  });

  test('a town of a county it knows is no item code', async () => {
    expect(await documentOf('370828001000')).toMatchObject({ kind: 'region12', notes: [{ code: 'couldBeBasic12' }] });
    expect(await documentOf('370117002011')).toMatchObject({ kind: 'basic12', notes: [{ code: 'couldBeRegion12' }] });
  });

  test('remarks in the language of the call, their codes in none', async () => {
    const { problems } = await documentOf('11370828593615886B', '--lang', 'zh');
    expect(problems).toMatchObject([{ code: 'checkCharacter', message: '校验位不符，可能有一位输错' }]);
    expect((await calling('11370828593615886B')).out).toBe(
      '11370828593615886B  unified social credit code  not valid\n' +
        '    the check character does not fit the rest: a character is probably mistyped (check, expected A)\n',
    );
  });
});

describe('code classify refuses with exit 2', () => {
  test('no code at all', async () => {
    expect(await calling()).toMatchObject({ exit: 2, said: 'No code was given, and no --file.' });
  });

  test('a file that is not there, by its name', async () => {
    const { exit, said } = await calling('--file', join(folder, 'none.txt'));
    expect([exit, said]).toEqual([2, `The file ${join(folder, 'none.txt')} cannot be read (ENOENT).`]);
  });

  test('a file that is no UTF-8, by name and line', async () => {
    const file = await fileOf(
      Buffer.concat([Buffer.from('370828\n370800\n'), Buffer.from([0xd6, 0xd0]), Buffer.from('\n')]),
    );
    const { exit, said } = await calling('--file', file);
    expect([exit, said]).toEqual([2, `The file ${file} is not UTF-8 text at line 3.`]);
  });
});
