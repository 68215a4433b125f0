import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../read.ts';
import { readWork } from './read.ts';
import { stepsOf } from './steps.ts';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const DONE = 'ow:act="review" ow:role="reviewer" ow:department="fire"';

async function stepsIn(xml: string, process: string) {
  const document = await readDocument(new TextEncoder().encode(xml));
  if (!document.ok) throw new Error(JSON.stringify(document.error));
  const element = document.value.elements[process];
  const work = element && readWork(element);
  if (element === undefined || work?.ok !== true) throw new Error('the model can be read');
  return stepsOf(element, work.value);
}

const modelOf = (content: string) =>
  stepsIn(
    `<definitions xmlns="${BPMN}" xmlns:ow="https://onewindow.example/bpmn" targetNamespace="t">
       <process id="p" ow:item="i" ow:origin="modelled">${content}</process></definitions>`,
    'p',
  );
const flow = (from: string, to: string, condition = '') =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${
    condition && `<conditionExpression>${condition}</conditionExpression>`
  }</sequenceFlow>`;

describe('a model as a list of steps', () => {
  test('says what each waits for, through gateways, with the conditions on the way', async () => {
    const steps = await modelOf(`<startEvent id="s" name="收到申请"/><userTask id="a" name="受理" ${DONE}/>
      <exclusiveGateway id="x" default="x-e"/><userTask id="b" name="审查" ${DONE}/><endEvent id="e" name="不予受理" ow:outcome="notAccepted"/>
      ${flow('s', 'a')}${flow('a', 'x')}${flow('x', 'b', 'ok = true')}${flow('x', 'e')}`);
    expect(steps.map(({ id, waits, outcome }) => [id, waits, outcome])).toEqual([
      ['a', [{ name: '收到申请', conditions: [] }], undefined],
      ['b', [{ name: '受理', conditions: [{ name: null, text: 'ok = true' }] }], undefined],
      ['e', [{ name: '受理', conditions: [{ name: null, text: null }] }], 'notAccepted'],
    ]);
  });
  test('two ways from one step are both told, and a way that is always open needs no words', async () => {
    const steps =
      await modelOf(`<userTask id="a" name="受理" ${DONE}/><inclusiveGateway id="x"/><inclusiveGateway id="j"/>
      <userTask id="h" name="听证" ${DONE}/><userTask id="d" name="决定" ${DONE}/>
      ${flow('a', 'x')}${flow('x', 'h', 'applies_h = true')}${flow('x', 'j', 'true')}${flow('h', 'j')}${flow('j', 'd')}`);
    expect(steps.at(-1)?.waits).toEqual([
      { name: '受理', conditions: [] },
      { name: '听证', conditions: [] },
    ]);
  });
  test('a circle of gateways ends', async () => {
    const steps = await modelOf(`<userTask id="a" ${DONE}/><exclusiveGateway id="x"/><exclusiveGateway id="y"/>
      ${flow('x', 'y')}${flow('y', 'x')}${flow('y', 'a')}`);
    expect(steps).toMatchObject([{ id: 'a', name: 'a', waits: [] }]);
  });
  test('a net of gateways with more ways than anybody reads is cut short', async () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      [`x${level}`, `y${level}`]
        .flatMap((id) => [
          `<exclusiveGateway id="${id}"/>`,
          flow(id, `x${level + 1}`, `${id} = 1`),
          flow(id, `y${level + 1}`, `${id} = 2`),
        ])
        .join(''),
    );
    const steps = await modelOf(`<userTask id="s" ${DONE}/>${flow('s', 'x0')}${levels.join('')}
      <exclusiveGateway id="x30"/><exclusiveGateway id="y30"/><userTask id="a" ${DONE}/>${flow('x30', 'a')}${flow('y30', 'a')}`);
    expect(steps.at(-1)?.waits.length).toBeLessThanOrEqual(40);
  });
  test('of a model of the county tells the suspension with its article', async () => {
    const steps = await stepsIn(await readFile('data/processes/energy-review.bpmn', 'utf8'), 'process-energy-review');
    expect(steps.some(({ work }) => work?.suspendedBy !== undefined)).toBe(true);
  });
});
