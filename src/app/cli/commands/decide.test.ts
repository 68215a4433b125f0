import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decision, dmn, input, literal, table } from '../../../../test/support/decisions/model.ts';
import { recordedRun } from '../../../../test/support/recorded-run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'decide-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, content);
  return file;
}

const calling = (...words: string[]) => recordedRun(['decide', ...words]);
const documentOf = async (...words: string[]) => JSON.parse((await calling(...words, '--json')).out);

const fee = () => {
  const logic = table({
    inputs: ['area'],
    outputs: [{}],
    rules: [
      ['<= 50', '100'],
      ['> 50', '200'],
    ],
  });
  const twice = decision('Twice', literal('Fee * 2'), 'Fee');
  return fileOf('fee.dmn', dmn(input('area', 'number') + decision('Fee', logic, 'area') + twice));
};

describe('decide', () => {
  test('answers one decision with the rules that held and why', async () => {
    const file = await fee();
    expect(await documentOf(file, '--decision', 'Fee', '--input', '{"area": 60}')).toEqual({
      decision: 'Fee',
      value: 200,
      rules: [{ table: 'Fee', rule: 2, notes: [] }],
      explanation: 'Fee is 200: rule 2 of Fee holds (area is 60, which meets > 50).',
      warnings: [],
    });
    const chinese = await calling(file, '--decision', 'Fee', '--input', '{"area": 60}', '--lang', 'zh');
    expect(chinese).toEqual({
      exit: 0,
      out: '“Fee”的结果是 200：“Fee”第 2 条规则成立（area 为 60，符合 > 50）。\n',
      said: '',
    });
  });

  test('answers every decision with an input from a file', async () => {
    const inputs = await fileOf('inputs.json', '{"area": 10}');
    const { results } = await documentOf(await fee(), '--all', '--input', inputs);
    expect(results).toMatchObject([
      { decision: 'Fee', value: 100 },
      { decision: 'Twice', value: 200, rules: [{ table: 'Fee', rule: 1 }] },
    ]);
  });

  test('days are ISO text and long numbers are text', async () => {
    const file = await fileOf(
      'kinds.dmn',
      dmn(decision('D', literal('[date("2026-03-02"), 1234567890123456, 1/3, 0.1, duration("P1Y")]'))),
    );
    const { value } = await documentOf(file, '--decision', 'D');
    expect(value).toEqual(['2026-03-02', '1234567890123456', '0.3333333333333333333333333333333333', 0.1, 'P1Y']);
  });

  test('tells of inputs that the model does not have, and of what cannot be read', async () => {
    const { warnings } = await documentOf(await fee(), '--decision', 'Fee', '--input', '{"area": 1, "Area": 2}');
    expect(warnings).toEqual(['the model has no input "Area"; it was not used']);
    const broken = await fileOf('broken.dmn', dmn(decision('D', literal('1 +'))));
    expect(await calling(broken, '--decision', 'D')).toMatchObject({
      exit: 0,
      said: 'an expression of "D" cannot be read: 1 +',
    });
  });

  test('finds what a file imports beside it', async () => {
    const imports = '<import name="other" namespace="theirs" importType="dmn"/>';
    const asking = decision('D', literal('other.E + 1')).replace(
      '<literal',
      '<informationRequirement><requiredDecision href="theirs#E"/></informationRequirement><literal',
    );
    const file = await fileOf('imports/main.dmn', dmn(imports + asking));
    expect(await calling(file, '--decision', 'D')).toMatchObject({ exit: 2 });
    await fileOf('imports/other.dmn', dmn(decision('E', literal('1'))).replace('"own"', '"theirs"'));
    expect(await documentOf(file, '--decision', 'D')).toMatchObject({ value: 2 });
  });
});

describe('a call that cannot be answered is refused in a sentence', () => {
  test.each([
    ['no file', 'oneFile', ['--all']],
    ['no decision', 'askMissing', ['FILE']],
    ['two questions', 'askBoth', ['FILE', '--all', '--decision', 'Fee']],
    ['an unknown decision', 'decisionUnknown', ['FILE', '--decision', 'Tax']],
    ['no JSON', 'notJson', ['FILE', '--all', '--input', '{area: 1}']],
    ['a missing input file', 'fileUnreadable', ['FILE', '--all', '--input', 'nothing.json']],
    ['a missing model', 'fileUnreadable', ['nothing.dmn', '--all']],
    ['an empty test folder', 'noTests', ['--tck', 'nothing']],
  ])('%s: %s', async (_what, code, words) => {
    const file = await fee();
    const { exit, out, said } = await calling(...words.map((word) => (word === 'FILE' ? file : word)), '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ error: { code } });
    expect(said).not.toBe('');
  });

  test('a hostile file is refused by name, in both languages', async () => {
    const file = await fileOf('hostile.dmn', `<!DOCTYPE d [<!ENTITY a "b">]>${dmn('')}`);
    expect((await calling(file, '--all', '--lang', 'en')).said).toMatch(/hostile\.dmn has a document type/);
    expect((await calling(file, '--all', '--lang', 'zh')).said).toMatch(/含有文档类型声明/);
  });
});

describe('decide --tck', () => {
  const tests = (value: string) =>
    `<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><modelName>fee.dmn</modelName>
    <testCase id="1"><inputNode name="area"><value xsi:type="xsd:decimal">60</value></inputNode><resultNode name="Fee"><expected><value xsi:type="xsd:decimal">${value}</value></expected></resultNode></testCase>
    <testCase id="2"><resultNode name="None" errorResult="true"><expected><value xsi:nil="true"/></expected></resultNode></testCase></testCases>`;

  test('gives the rate of each level, and every failure with its cause', async () => {
    const logic = table({ inputs: ['area'], outputs: [{}], rules: [['> 50', '200']] });
    const none = decision('None', literal('1 / 0'));
    await fileOf('tck/level-2/fee/fee.dmn', dmn(input('area', 'number') + decision('Fee', logic, 'area') + none));
    await fileOf('tck/level-2/fee/fee-test-01.xml', tests('200'));
    const good = await calling('--tck', join(folder, 'tck'));
    expect(good).toMatchObject({ exit: 0, out: 'level-2  passed 2/2  100.0%\ntotal  passed 2/2  100.0%\n' });
    await fileOf('tck/level-2/fee/fee-test-01.xml', tests('300'));
    const { exit, out } = await calling('--tck', join(folder, 'tck'), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toEqual({
      cases: 2,
      passed: 1,
      levels: [{ level: 'level-2', cases: 2, passed: 1 }],
      failed: [{ folder: 'fee', case: '1', node: 'Fee', expected: 300, got: 200, cause: '' }],
    });
  });
});
