import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordedRun } from '../../../../test/support/recorded-run.ts';

const data = fileURLToPath(new URL('../../../../data', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generate-'));
});
afterAll(() => rm(folder, { recursive: true }));

const calling = (...words: string[]) => recordedRun(['process', ...words]);
const documentOf = async (...words: string[]) => JSON.parse((await calling(...words, '--json')).out);

const departments = [{ key: 'fire', shortName: '县消防大队' }];
const item = (key: string, modelled: string) => ({
  key,
  name: '示例许可',
  typeCode: '01',
  handleType: '承诺件',
  department: 'fire',
  steps: [],
  modelled,
});

async function catalogueOf(name: string, items: readonly object[]): Promise<string> {
  const place = join(folder, name);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'items.json'), JSON.stringify({ items }));
  await writeFile(join(place, 'departments.json'), JSON.stringify({ departments }));
  return place;
}

describe('process generate', () => {
  test('writes a model for every item, and again changes nothing', async () => {
    const place = await catalogueOf('two', [item('one', 'generated, unconfirmed'), item('two', 'by hand')]);
    expect(await documentOf('generate', place)).toEqual({
      written: ['one', 'two'],
      unchanged: 0,
      kept: [],
      refused: [],
    });
    expect((await calling('generate', place)).out).toBe('0 written, 2 unchanged, 0 kept as drawn by hand, 0 refused\n');
    expect((await readdir(join(place, 'processes'))).toSorted()).toEqual(['one.bpmn', 'two.bpmn']);
  });
  test('never writes over what somebody drew by hand, or is in the middle of', async () => {
    const place = await catalogueOf('kept', [
      item('one', 'generated, unconfirmed'),
      item('two', 'by hand'),
      item('three', ''),
    ]);
    const file = (key: string) => join(place, 'processes', `${key}.bpmn`);
    await calling('generate', place);
    for (const key of ['one', 'two'])
      await writeFile(file(key), (await readFile(file(key), 'utf8')).replaceAll('收到申请', '群众来办'));
    await writeFile(file('three'), '<half');
    expect(await documentOf('generate', place)).toEqual({
      written: ['one'],
      unchanged: 0,
      kept: ['two', 'three'],
      refused: [],
    });
    expect(await readFile(file('two'), 'utf8')).toContain('群众来办');
  });
  test('of an item that no model can be drawn of says why, in the language of the call', async () => {
    const place = await catalogueOf('odd', [{ ...item('one', ''), department: 'magic' }]);
    const { exit, out } = await calling('generate', place, '--lang', 'zh', '--out', join(folder, 'elsewhere'));
    expect([exit, out]).toEqual([1, '写出 0，不变 0，保留人工建模 0，拒绝 1。\n  ✗ one：没有部门“magic”\n']);
  });
  test.each([
    [['generate'], 'Name one folder that holds items.json and departments.json.'],
    [['generate', 'a', 'b'], 'Name one folder that holds items.json and departments.json.'],
    [['generate', '/nowhere'], 'The file /nowhere/items.json cannot be read (ENOENT).'],
  ])('%j is a mistake of the call', async (words, said) => {
    expect(await calling(...words)).toEqual({ exit: 2, out: '', said });
  });
  test('a folder that cannot be written is a mistake of the call', async () => {
    const place = await catalogueOf('blocked', [item('one', '')]);
    const said = `The file ${join(place, 'items.json')} cannot be written (EEXIST).`;
    expect(await calling('generate', place, '--out', join(place, 'items.json'))).toEqual({ exit: 2, out: '', said });
  });
});

describe('the models that ship', () => {
  test('check, play and roundtrip work on every one of them', async () => {
    const models = (await readdir(join(data, 'processes'))).filter((name) => name.endsWith('.bpmn'));
    const files = models.map((name) => join(data, 'processes', name));
    expect(files).toHaveLength(235);
    expect((await calling('check', ...files)).exit).toBe(0);
    expect((await calling('play', ...files, '--runs', '5')).exit).toBe(0);
    for (const file of files)
      expect((await calling('roundtrip', file, '--out', join(folder, 'again.bpmn'))).exit, file).toBe(0);
  });
  test('are what the catalogue’s steps give, but for those drawn by hand since', async () => {
    const out = join(folder, 'fresh');
    expect(await documentOf('generate', data, '--out', out)).toMatchObject({ refused: [], kept: [] });
    expect((await readdir(out)).toSorted()).toEqual(
      (await readdir(join(data, 'processes'))).filter((name) => name.endsWith('.bpmn')).toSorted(),
    );
  });
});
