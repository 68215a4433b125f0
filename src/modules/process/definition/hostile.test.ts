import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import { wander } from '../play/wander.ts';
import { roundtrip } from '../roundtrip/roundtrip.ts';
import { checkSoundness } from '../soundness/check.ts';
import { loadModel } from './load.ts';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const definitions = (content: string) =>
  `<definitions xmlns="${BPMN}" id="d" targetNamespace="t">${content}</definitions>`;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const process = (parts: readonly m.Part[], ...flows: string[]): m.Model => ({ id: 'p', ...m.level(parts, ...flows) });

const LOL = `<!DOCTYPE d [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, level) => `<!ENTITY a${level} "${`&a${level - 1};`.repeat(10)}">`).join('')}]>`;

/** Files that somebody could send to harm: each is refused as a whole, with this code. */
const FILES: [what: string, code: string, bytes: Uint8Array][] = [
  ['entities that grow', 'doctype', bytesOf(`${LOL}${definitions('&a9;')}`)],
  [
    'an entity that reads a file',
    'doctype',
    bytesOf(`<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${definitions('&x;')}`),
  ],
  ['a document type elsewhere', 'doctype', bytesOf(`<!DOCTYPE d SYSTEM "http://example.com/d.dtd">${definitions('')}`)],
  ['an entity that is not defined', 'notWellFormed', bytesOf(definitions('&lol;'))],
  ['elements within elements', 'tooDeep', bytesOf('<a>'.repeat(100_000))],
  ['more elements than anybody draws', 'tooManyElements', bytesOf(definitions('<message/>'.repeat(60_000)))],
  [
    'more attributes than an element has',
    'tooManyElements',
    bytesOf(definitions(`<message ${Array.from({ length: 300 }, (_, at) => `a${at}=""`).join(' ')}/>`)),
  ],
  ['a name without an end', 'notWellFormed', bytesOf(`<${'a'.repeat(3_000_000)}`)],
  ['a text without an end', 'notWellFormed', bytesOf(`<definitions id="${'a'.repeat(3_000_000)}`)],
  ['a file that is too large', 'fileTooLarge', new Uint8Array(5_000_000)],
  ['something packed', 'notText', gzipSync(definitions(''))],
  ['a picture', 'notText', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['nothing', 'notWellFormed', new Uint8Array()],
  ['half a file', 'notWellFormed', bytesOf(definitions('').slice(0, 80))],
  ['two files in one', 'notWellFormed', bytesOf(definitions('') + definitions(''))],
  ['another kind of document', 'notBpmn', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a control character', 'notWellFormed', bytesOf(definitions('<process id="p" name="\u0000"/>'))],
];

describe('a hostile file is refused', () => {
  test.each(FILES)('%s: %s', async (_what, code, bytes) => {
    expect(await loadModel(bytes)).toMatchObject({ ok: false, error: [{ code, element: null }] });
    expect(await roundtrip(bytes)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('an element that would run something is refused', () => {
  test.each([
    [
      'a script',
      '<scriptTask id="a" scriptFormat="javascript"><script>process.exit()</script></scriptTask>',
      'scriptNotExecuted',
    ],
    [
      'a script in a condition',
      '<task id="a"/><sequenceFlow id="f" sourceRef="s" targetRef="a"><conditionExpression xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="tFormalExpression" language="javascript">require("fs").rmSync("/")</conditionExpression></sequenceFlow>',
      'expressionNotReadable',
    ],
    [
      'a call into the engine',
      '<task id="a"/><sequenceFlow id="f" sourceRef="s" targetRef="a"><conditionExpression>${execution.getEngineServices()}</conditionExpression></sequenceFlow>',
      'expressionNotReadable',
    ],
  ])('%s', async (_what, content, code) => {
    const model = await loadModel(bytesOf(definitions(`<process id="p"><startEvent id="s"/>${content}</process>`)));
    if (!model.ok) throw new Error(JSON.stringify(model.error));
    expect(model.value.processes[0]?.net).toBeUndefined();
    expect(model.value.processes[0]?.refusals).toMatchObject([{ code }]);
  });
});

/** Models that are allowed, and would run for ever or fill the memory if they could. */
const MODELS: [what: string, model: m.Model][] = [
  ['going round in circles', process([m.start('s'), m.xor('x'), m.xor('y')], 's x', 'x y', 'y x')],
  ['splitting again and again', process([m.start('s'), m.xor('x'), m.and('y')], 's x', 'x y', 'y x', 'y x')],
  ['more instances than stars', process([m.start('s'), m.task('a', { as: 'many', count: '1000000000' })], 's a')],
  ['a loop of nothing', process([m.start('s'), m.sub('a', m.level([]), { as: 'loop', condition: 'true' })], 's a')],
  [
    'a signal that sets itself off',
    process(
      [
        m.start('s'),
        m.end('e', m.signal('x')),
        m.task('a'),
        m.handler('h', m.level([m.start('hs', m.signal('x')), m.end('he', m.signal('x'))], 'hs he'), true),
      ],
      's e',
      's a',
    ),
  ],
  [
    'a process that calls itself twice',
    {
      ...process([m.start('s'), m.call('c', 'q')], 's c'),
      called: [{ id: 'q', ...m.level([m.call('one', 'q'), m.call('two', 'q')]) }],
    },
  ],
  [
    'instances within instances',
    process(
      [
        m.start('s'),
        m.sub(
          'a',
          m.level([
            m.sub('b', m.level([m.sub('c', m.level([m.task('t')]), { as: 'many', count: '1000' })]), {
              as: 'many',
              count: '1000',
            }),
          ]),
          { as: 'many', count: '1000' },
        ),
      ],
      's a',
    ),
  ],
];

describe('a model that would never rest is stopped, played and judged', () => {
  test.each(MODELS)('%s', async (what, model) => {
    const loaded = await loadModel(bytesOf(xmlOf(model)));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    const net = loaded.value.processes[0]?.net;
    if (net === undefined) throw new Error(JSON.stringify(loaded.value.processes[0]?.refusals));
    const { runs, completed, stuck, livelocked } = wander(net, { runs: 2, seed: 1 });
    expect({ runs, sum: completed + stuck + livelocked, completed }).toEqual({ runs: 2, sum: 2, completed: 0 });
    // Two instances stand for a thousand: what is too many of them is no flaw of the model.
    expect(checkSoundness(net, 200).sound).toBe(what === 'instances within instances');
  });
});
