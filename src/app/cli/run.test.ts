import { describe, expect, test } from 'vitest';
import { recordedRun } from '../../../test/support/recorded-run.ts';
import { no, ok } from '../../kernel/result.ts';
import type { CommandEntry } from './command-table.ts';
import type { Command } from './command.ts';

const echo: Command = {
  options: { name: { type: 'string' }, tag: { type: 'string', multiple: true }, loud: { type: 'boolean' } },
  usage: { zh: '用法：echo', en: 'usage: echo' },
  run: async ({ positionals, text, texts, flag, language }) =>
    ok({
      json: { positionals, name: text('name') ?? null, tags: texts('tag'), loud: flag('loud'), language },
      text: positionals.join(' '),
      holds: !positionals.includes('wrong'),
    }),
};
const refusing: Command = { ...echo, run: async () => no({ code: 'badFile', message: 'a.csv, line 3: not a date.' }) };
const broken: Command = { ...echo, run: () => Promise.reject(new Error('disk on fire')) };

const entry = (name: string, command: Command): CommandEntry => ({
  name,
  summary: { zh: `${name} 说明`, en: `about ${name}` },
  needsDatabase: name === 'echo',
  load: async () => ({ command }),
});
const table = [entry('echo', echo), entry('echo twice', echo), entry('refuse', refusing), entry('break', broken)];

const calling = (...words: string[]) => recordedRun(words, table);
const documentOf = async (...words: string[]) => JSON.parse((await calling(...words, '--json')).out);

describe('a call', () => {
  test('answers people in text and scripts in one JSON document', async () => {
    expect(await calling('echo', 'a', 'b')).toEqual({ exit: 0, out: 'a b\n', said: '' });
    const { out, said } = await calling('echo', 'a', '--json');
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ positionals: ['a'] });
    expect(said).toBe('');
  });

  test('gives options in any order, repeated ones in theirs', async () => {
    expect(await documentOf('echo', '--tag', 'x', 'a', '--loud', '--tag=y', '--name', '-5')).toEqual({
      positionals: ['a'],
      name: '-5',
      tags: ['x', 'y'],
      loud: true,
      language: 'en',
    });
  });

  test('takes the longest name that fits', async () => {
    expect(await documentOf('echo', 'twice', 'a')).toMatchObject({ positionals: ['a'] });
    expect(await documentOf('echo', 'once', 'a')).toMatchObject({ positionals: ['once', 'a'] });
  });

  test('that has nothing to say to people writes nothing', async () => {
    expect(await calling('echo')).toEqual({ exit: 0, out: '', said: '' });
  });

  test('that finds something not to hold exits 1', async () => {
    expect(await calling('echo', 'wrong')).toMatchObject({ exit: 1, out: 'wrong\n' });
  });

  test('takes what stands after -- as it is', async () => {
    expect(await documentOf('echo', '--loud')).toMatchObject({ loud: true });
    expect(await calling('echo', '--', '--json')).toMatchObject({ exit: 0, out: '--json\n' });
  });
});

describe('refused with exit 2 and one sentence', () => {
  test.each([
    [['sing'], 'noCommand', 'There is no command "sing"; onewindow help lists them.'],
    [['echo', '--colour', 'red'], 'unknownOption', 'There is no option --colour.'],
    [['--colour'], 'unknownOption', 'There is no option --colour.'],
    [['echo', '--name'], 'valueMissing', 'The value after --name is missing.'],
    [['echo', '--name', '--loud'], 'valueMissing', 'The value after --name is missing.'],
    [['echo', '--loud=yes'], 'valueUnexpected', '--loud takes no value.'],
    [['echo', '--name', 'a', '--name', 'b'], 'givenTwice', '--name can be given once only.'],
    [['echo', '--lang', 'fr'], 'noLanguage', '--lang is zh or en, not "fr".'],
    [['refuse'], 'badFile', 'a.csv, line 3: not a date.'],
  ])('%j: %s', async (words, code, message) => {
    expect(await calling(...words)).toEqual({ exit: 2, out: '', said: message });
    const asJson = await calling(...words, '--json');
    expect(asJson).toMatchObject({ exit: 2, said: message });
    expect(JSON.parse(asJson.out)).toEqual({ error: { code, message } });
  });

  test('a failure says so, with its trace for whoever mends it', async () => {
    const { exit, out, said } = await calling('break', '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toEqual({ error: { code: 'crashed', message: 'The program failed: disk on fire' } });
    expect(said).toMatch(/run\.test\.ts/);
  });
});

describe('help', () => {
  test.each([[[]], [['help']], [['--help']], [['-h']]])('%j lists the commands', async (words) => {
    const { exit, out } = await calling(...words);
    expect(exit).toBe(0);
    for (const { name } of table) expect(out).toContain(`about ${name}`);
    expect(out).toContain('about echo (needs the database)');
  });

  test.each([[['help', 'echo', 'twice']], [['echo', 'twice', '--help']], [['echo', 'twice', '-h']]])(
    '%j shows how one is called',
    async (words) => {
      expect((await calling(...words)).out).toMatch(/^usage: echo\n/);
    },
  );

  test('as JSON is one document', async () => {
    expect((await documentOf('help')).commands).toContainEqual({
      name: 'refuse',
      summary: 'about refuse',
      needsDatabase: false,
    });
  });

  test('speaks the language that was asked for', async () => {
    expect((await calling('help', '--lang', 'zh-CN')).out).toContain('echo 说明');
    expect((await calling('--lang=zh', 'sing')).said).toBe('没有“sing”这个命令，用 onewindow help 查看全部命令。');
  });
});
