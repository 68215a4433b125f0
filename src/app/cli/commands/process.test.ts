import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import { recordedRun } from '../../../../test/support/recorded-run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'process-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

const calling = (...words: string[]) => recordedRun(['process', ...words]);
const documentOf = async (...words: string[]) => JSON.parse((await calling(...words, '--json')).out);

const process = (parts: readonly m.Part[], ...flows: string[]): m.Model => ({ id: 'p', ...m.level(parts, ...flows) });
const good = () =>
  fileOf(
    'good.bpmn',
    xmlOf(
      process(
        [m.start('s'), m.xor('x', 'x-b'), m.task('a'), m.task('b'), m.end('e')],
        's x',
        'x a: area > 50',
        'x b',
        'a e',
        'b e',
      ),
    ),
  );
const stuck = () =>
  fileOf(
    'stuck.bpmn',
    xmlOf(
      process(
        [m.start('s'), m.xor('x', 'x-j'), m.task('a'), m.and('j'), m.end('e')],
        's x',
        'x a: y',
        'x j',
        'a j',
        'j e',
      ),
    ),
  );
const refused = async () =>
  fileOf('refused.bpmn', (await readFile(await good(), 'utf8')).replaceAll('userTask', 'scriptTask'));

describe('process check', () => {
  test('says of each process whether it is executed and sound', async () => {
    const file = await good();
    const { results, ...itself } = await documentOf('check', file);
    expect(results).toEqual([
      { file, process: 'p', accepted: true, refusals: [], warnings: [], sound: true, problems: [] },
    ]);
    expect(itself).toEqual(results[0]);
    expect((await calling('check', file)).exit).toBe(0);
    expect((await calling('check', file)).out).toBe(`${file}  p  executable, sound\n`);
  });
  test('several files in their order, exit 1 when one does not hold', async () => {
    const files = [await stuck(), await refused(), await good()];
    const { exit, out } = await calling('check', ...files, '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out).results).toMatchObject([
      {
        file: files[0],
        accepted: true,
        sound: false,
        problems: [{ code: 'deadlock', elements: ['j'], path: ['s', 'x', 'j'] }, {}],
      },
      {
        file: files[1],
        accepted: false,
        sound: 'unknown',
        refusals: [
          { code: 'scriptNotExecuted', element: 'a', message: expect.stringContaining('"a" is a script task') },
          { code: 'scriptNotExecuted', element: 'b' },
        ],
      },
      { file: files[2], sound: true },
    ]);
  });
  test.each([
    [
      'a typing error',
      'ow:item="i" ow:origin="modelled"',
      'ow:atc="review"',
      ['workIncomplete', 'workAttributeUnknown'],
    ],
    ['no item named', '', 'ow:act="review" ow:role="clerk" ow:department="d"', ['itemNotNamed']],
  ])('refuses work facts that cannot be read, by name: %s', async (name, itself, ofTask, codes) => {
    const xml = (await readFile(await good(), 'utf8'))
      .replace('<process ', `<process xmlns:ow="https://onewindow.example/bpmn" ${itself} `)
      .replace('<userTask id="a"', `<userTask id="a" ${ofTask}`);
    const file = await fileOf(`${name}.bpmn`, xml);
    const { exit, out } = await calling('check', file, '--json');
    const { accepted, refusals } = JSON.parse(out);
    expect([exit, accepted]).toEqual([1, false]);
    expect(new Set(refusals.map(({ code }: { code: string }) => code))).toEqual(new Set(codes));
  });
  test('asks no work facts of a file that only uses the working days of the house', async () => {
    const xml = (await readFile(await good(), 'utf8'))
      .replace('<process ', '<process xmlns:ow="https://onewindow.example/bpmn" ')
      .replace('<endEvent id="e"', '<endEvent id="e" ow:unit="workingDay"');
    expect((await calling('check', await fileOf('days.bpmn', xml))).exit).toBe(0);
  });
  test('of a file that is no model names the reason, in the language of the call', async () => {
    const file = await fileOf('bomb.bpmn', '<!DOCTYPE a [<!ENTITY b "c">]><a/>');
    expect(await documentOf('check', file)).toMatchObject({
      file,
      process: null,
      accepted: false,
      refusals: [{ code: 'doctype', element: null }],
    });
    const { exit, out } = await calling('check', file, '--lang', 'zh');
    expect(exit).toBe(1);
    expect(out).toContain('文件含有 DOCTYPE');
  });
  test('every process of a collaboration is one result, and the executable one answers as itself', async () => {
    const two = xmlOf({
      ...process([m.start('s'), m.end('e')], 's e'),
      called: [{ id: 'q', ...m.level([m.start('qs'), m.end('qe')], 'qs qe') }],
    });
    const file = await fileOf(
      'two.bpmn',
      two.replace('<process id="p" isExecutable="true">', '<process id="p" isExecutable="false">'),
    );
    const { results, process: main } = await documentOf('check', file);
    expect(results.map((result: { process: string }) => result.process)).toEqual(['p', 'q']);
    expect(main).toBe('q');
  });
  test.each([
    [['check'], 'No model file was given.'],
    [['check', '/nowhere/x.bpmn'], 'The file /nowhere/x.bpmn cannot be read (ENOENT).'],
    [['play', '/nowhere/x.bpmn'], 'The file /nowhere/x.bpmn cannot be read (ENOENT).'],
    [['play', 'x', '--runs', 'many'], '--runs is a whole number from 1 to 100000, not "many".'],
    [['play', 'x', '--runs', '0'], '--runs is a whole number from 1 to 100000, not "0".'],
  ])('%j is a mistake of the call', async (words, message) => {
    expect(await calling(...words)).toEqual({ exit: 2, out: '', said: message });
  });
});

describe('process play', () => {
  test('counts how runs end', async () => {
    expect(await documentOf('play', await good())).toMatchObject({
      process: 'p',
      runs: 20,
      completed: 20,
      stuck: 0,
      livelocked: 0,
      refusals: [],
    });
    expect((await calling('play', await good(), '--runs', '3')).out).toContain(
      '3 runs: 3 completed, 0 stuck, 0 livelocked',
    );
    const { exit, out } = await calling('play', await stuck(), '--json', '--seed', '2');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ runs: 20, stuck: 20, example: { at: ['j'] } });
  });
  test('of a refused file plays nothing', async () => {
    const { exit, out } = await calling('play', await refused(), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      runs: 0,
      completed: 0,
      stuck: 0,
      livelocked: 0,
      refusals: [{ element: 'a' }, { element: 'b' }],
    });
  });
  const answers = (more: object) =>
    fileOf(
      'answers.json',
      JSON.stringify({
        format: 'onewindow.play/1',
        now: '2026-03-02T09:00:00+08:00',
        variables: { area: 60 },
        ...more,
      }),
    );
  test('with answers goes step by step and checks what is expected', async () => {
    const steps = [{ expectPending: ['a'] }, { complete: 'a', set: { complete: true } }];
    const file = await answers({
      process: 'p',
      steps,
      expect: { state: 'completed', ends: ['e'], count: { a: 1, b: 0 } },
    });
    const result = await documentOf('play', await good(), '--answers', file);
    expect(result).toMatchObject({
      process: 'p',
      state: 'completed',
      pending: [],
      ends: ['e'],
      variables: { area: 60, complete: true },
    });
    expect(result.trace[0]).toEqual({ n: 1, at: '2026-03-02T09:00:00+08:00', element: 's', event: 'entered' });
    expect('failedStep' in result).toBe(false);
    expect((await calling('play', await good(), '--answers', file)).exit).toBe(0);
  });
  test.each<[string, object, object]>([
    ['a step that cannot be done', { steps: [{ complete: 'b' }] }, { failedStep: 0, state: 'waiting', pending: ['a'] }],
    [
      'something else than expected',
      { steps: [], expect: { state: 'completed' } },
      { state: 'waiting', unmet: [{ what: 'state' }] },
    ],
    [
      'a process that is not there',
      { process: 'q', steps: [] },
      { state: 'refused', refusals: [{ code: 'noSuchProcess', element: 'q' }] },
    ],
  ])('%s is exit 1', async (_name, more, expected) => {
    const { exit, out } = await calling('play', await good(), '--answers', await answers(more), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject(expected);
  });
  test('a model that is expected to be refused is refused as expected', async () => {
    const file = await answers({ steps: [], expect: { state: 'refused' } });
    const { exit, out } = await calling('play', await refused(), '--answers', file, '--json');
    expect([exit, JSON.parse(out).state]).toEqual([0, 'refused']);
  });
  test('answers that are no answers are exit 2, with file and place', async () => {
    const file = await answers({ steps: [{ complete: 'a' }, { jump: 'b' }] });
    expect(await calling('play', await good(), '--answers', file)).toEqual({
      exit: 2,
      out: '',
      said: `The file ${file} has no step that is known at /steps/1.`,
    });
    const broken = await fileOf('broken.json', '{');
    expect(await calling('play', await good(), '--answers', broken)).toMatchObject({
      exit: 2,
      said: expect.stringContaining(broken),
    });
  });
});

describe('process roundtrip', () => {
  test('writes what it read, and says that nothing was lost', async () => {
    const out = join(folder, 'out.bpmn');
    const file = await good();
    expect(await documentOf('roundtrip', file, '--out', out)).toEqual({
      file,
      out,
      elements: 13,
      lost: [],
      changed: [],
      refusals: [],
    });
    expect((await documentOf('check', out)).sound).toBe(true);
    expect((await calling('roundtrip', file, '--out', out)).exit).toBe(0);
  });
  test('names what cannot be kept', async () => {
    const file = await fileOf(
      'strange.bpmn',
      (await readFile(await good(), 'utf8')).replace('<startEvent', '<teaBreak id="t"/><startEvent'),
    );
    const { exit, out } = await calling('roundtrip', file, '--out', join(folder, 'out.bpmn'), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out).lost).toMatchObject([{ path: expect.stringMatching(/process\[p\]\/teaBreak\[t\]$/) }]);
  });
  test('of what is no model writes nothing', async () => {
    const out = join(folder, 'none.bpmn');
    const { exit } = await calling('roundtrip', await fileOf('svg.bpmn', '<svg/>'), '--out', out);
    expect(exit).toBe(1);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });
  test.each([
    [['roundtrip'], 'No model file was given.'],
    [['roundtrip', 'GOOD'], '--out is missing.'],
    [['roundtrip', 'GOOD', 'GOOD', '--out', 'x'], 'process roundtrip takes one file at a time.'],
    [['roundtrip', 'GOOD', '--out', '/nowhere/x.bpmn'], 'The file /nowhere/x.bpmn cannot be written (ENOENT).'],
  ])('%j is a mistake of the call', async (words, message) => {
    const file = await good();
    expect(await calling(...words.map((word) => (word === 'GOOD' ? file : word)))).toEqual({
      exit: 2,
      out: '',
      said: message,
    });
  });
});
