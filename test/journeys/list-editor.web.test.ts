// Everything that the engine executes is made in the list editor by keyboard, and means the same as when it is drawn in a tool.
import { readFile, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileModel } from '../../src/modules/process/definition/compile/every.ts';
import { TASK_KINDS } from '../../src/modules/process/definition/compile/tasks.ts';
import { readDocument } from '../../src/modules/process/definition/read.ts';
import { blankModel } from '../../src/web/studio/draft/blank-model.ts';
import { ALONE, constructKey, LOOPS, NEXT, WATCHING, type Construct } from '../../src/web/studio/draft/constructs.ts';
import { draftWording } from '../../src/web/studio/draft/wording.ts';
import * as m from '../support/process/model.ts';
import { xmlOf } from '../support/process/xml.ts';
import type { Seat } from './officers.ts';
import { cataloguerOf, drawn as isDrawn, openStudio, type Studio } from './studio.ts';

const say = draftWording.zh;
const ITEM = 'food-business';

let studio: Studio;
let seat: Seat;
let folder: string;

beforeAll(async () => {
  studio = await openStudio();
  folder = await mkdtemp(join(tmpdir(), 'list-editor-'));
  seat = await studio.at(await cataloguerOf(studio, 952), `/desk/models/process/${ITEM}`);
  await isDrawn(seat);
}, 120_000);
afterAll(() => studio.close());

const form = () => seat.page.locator('.draft-form');

/** A file with a beginning, a task and an end, and nothing else; the task is chosen. */
async function begin(): Promise<void> {
  const { page } = seat;
  const begun = join(folder, 'begin.bpmn');
  await writeFile(begun, blankModel(ITEM, '试'));
  await page.locator('input[type=file]').setInputFiles(begun);
  await expect.poll(() => page.locator('.studio .table tbody tr').count()).toBe(1);
  await choose('收到申请');
  await press(say.part.add.UserTask);
  await form().getByLabel(say.part.name, { exact: true }).fill('甲');
  await form().getByLabel(say.part.name, { exact: true }).press('Tab');
  await press(say.part.add.EndEvent);
  await choose('甲');
}

const choose = (name: string) =>
  seat.page
    .locator('.studio .table')
    .getByRole('button', { name: new RegExp(`^${name} `) })
    .press('Enter');
const press = (name: string) => seat.page.getByRole('button', { name, exact: true }).press('Enter');

async function add(words: { label: string; act: string }, construct: Construct): Promise<void> {
  await seat.page.getByLabel(words.label, { exact: true }).selectOption(constructKey(construct));
  await press(words.act);
}

async function fill(label: string, value: string): Promise<void> {
  const field = form().getByLabel(label, { exact: true });
  await field.fill(value);
  await field.press('Tab');
}

async function file(): Promise<string> {
  const [download] = await Promise.all([seat.page.waitForEvent('download'), press(say.acts.download)]);
  return readFile(await download.path(), 'utf8');
}

/** What a file means to the engine: its nodes without the ids by which they refer to each other. */
async function meaningOf(xml: string): Promise<unknown[]> {
  const document = await readDocument(new TextEncoder().encode(xml));
  if (!document.ok) throw new Error(JSON.stringify(document.error));
  const [process] = [compileModel(document.value)].flat();
  if (process === undefined || !('net' in process) || process.net === undefined)
    throw new Error(JSON.stringify(process));
  expect(process.refusals).toEqual([]);
  const nodes = [...process.net.nodes.values()].filter(({ kind }) => kind !== 'process');
  const texts = [...nodes, ...process.net.entries].map((node) => JSON.stringify(node, plainly));
  return texts.sort();
}

/** Nodes by their kinds where they refer to one another, names of their own without the ids that a tool made up. */
function plainly(this: unknown, key: string, value: unknown): unknown {
  if (['id', 'element', 'incoming', 'evaluate'].includes(key)) return undefined;
  if (['to', 'node', 'start', 'starts', 'arms', 'watchers', 'handlers', 'inside', 'flows', 'joining'].includes(key)) {
    if (Array.isArray(value)) return value.length;
    return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  }
  if (key === 'names' || key === 'codes') return Array.isArray(value) ? value.filter((name) => name === 'N') : value;
  if (key === 'name' || key === 'code' || key === 'message') return value === 'N' ? value : '';
  return value;
}

const EVENTS: Readonly<Record<string, m.Event>> = {
  timer: { on: 'timer', duration: 'P5D', unit: 'workingDay' },
  message: m.message('N'),
  signal: m.signal('N'),
  error: m.error('N'),
  escalation: m.escalation('N'),
  terminate: m.terminate,
};
const eventOf = ({ on }: Construct): m.Event | undefined => (on === undefined ? undefined : EVENTS[on]);

/** Says of the event that is chosen what the drawn one says. */
async function sayEvent({ on }: Construct): Promise<void> {
  if (on === 'timer') {
    await form().getByLabel(say.timer.kind, { exact: true }).selectOption('timeDuration');
    await fill(say.timer.count, '5');
    await form().getByLabel(say.timer.unit, { exact: true }).selectOption('workingDay');
  } else if (on !== undefined && say.event.names[on] !== undefined) await fill(say.event.names[on], 'N');
}

const s = m.start('s');
const e = m.end('e');
const a = m.task('a');
const drawn = (parts: readonly m.Part[], ...flows: string[]): m.Model => ({
  ...{ id: 'p', item: ITEM },
  ...m.level([s, a, e, ...parts], 's a', 'a e', ...flows),
});

/** The element as it would be drawn, in its place behind the task; those that need more beside them stand in tests of their own. */
function drawnNext(construct: Construct): m.Part {
  const event = eventOf(construct);
  switch (construct.type) {
    case 'ExclusiveGateway':
      return m.xor('n');
    case 'ParallelGateway':
      return m.and('n');
    case 'InclusiveGateway':
      return m.or('n');
    case 'SubProcess':
      return m.sub('n', m.level([m.start('ns')]));
    case 'IntermediateCatchEvent':
      return m.catching('n', event ?? m.terminate);
    case 'IntermediateThrowEvent':
      return m.throwing('n', event);
    case 'EndEvent':
      return m.end('n', event);
    default: {
      const task = construct.type.replace('Task', '');
      const word = task.charAt(0).toLowerCase() + task.slice(1);
      const speaks = word === 'send' || word === 'receive';
      return { id: 'n', kind: 'task', task: word, ...(speaks && { message: 'N' }) };
    }
  }
}

const BY_THEMSELVES = new Set(['CallActivity', 'EventBasedGateway', 'IntermediateThrowEvent link', 'Task']);
const table = (constructs: readonly Construct[]): [string, Construct][] =>
  constructs.map((construct): [string, Construct] => [constructKey(construct), construct]);

describe('next to a task', () => {
  test.each(table(NEXT.filter((one) => !BY_THEMSELVES.has(constructKey(one)))))('%s', async (_key, construct) => {
    await begin();
    await add(say.part.next, construct);
    await sayEvent(construct);
    if (/^(Send|Receive)Task$/.test(construct.type)) await fill(say.event.names['message'] ?? '', 'N');
    expect(await meaningOf(await file())).toEqual(await meaningOf(xmlOf(drawn([drawnNext(construct)], 'a n'))));
  });
  test('a task of no kind', async () => {
    await begin();
    await add(say.part.next, { type: 'Task' });
    const xml = xmlOf(drawn([m.task('n')], 'a n')).replace(
      /userTask id="n"([^]*?)<\/userTask>/,
      'task id="n"$1</task>',
    );
    expect(await meaningOf(await file())).toEqual(await meaningOf(xml));
  });
  test('a gateway of events, with an event and a message behind it', async () => {
    await begin();
    await add(say.part.next, { type: 'EventBasedGateway' });
    await fill(say.part.name, '等');
    await add(say.part.next, { type: 'IntermediateCatchEvent', on: 'timer' });
    await sayEvent({ type: '', on: 'timer' });
    await choose('等');
    await add(say.part.next, { type: 'ReceiveTask' });
    await fill(say.event.names['message'] ?? '', 'N');
    const gate: m.Part[] = [
      { id: 'n', kind: 'eventGateway' },
      m.catching('c', EVENTS['timer'] ?? m.terminate),
      { id: 'r', kind: 'task', task: 'receive', message: 'N' },
    ];
    expect(await meaningOf(await file())).toEqual(await meaningOf(xmlOf(drawn(gate, 'a n', 'n c', 'n r'))));
  });
  test('a link, and where it goes on', async () => {
    await begin();
    await add(say.part.next, { type: 'IntermediateThrowEvent', on: 'link' });
    await fill(say.event.names['link'] ?? '', 'N');
    await add(say.part.alone, { type: 'IntermediateCatchEvent', on: 'link' });
    await fill(say.event.names['link'] ?? '', 'N');
    await press(say.part.add.EndEvent);
    const link = [m.throwing('n', m.link('N')), m.catching('c', m.link('N')), m.end('ce')];
    expect(await meaningOf(await file())).toEqual(await meaningOf(xmlOf(drawn(link, 'a n', 'c ce'))));
  });
  test('a call of a process of the file', async () => {
    await begin();
    const two = (await file())
      .replace(
        '<bpmndi:BPMNDiagram',
        '<bpmn:process id="other" name="另一个"><bpmn:startEvent id="os" /></bpmn:process><bpmndi:BPMNDiagram',
      )
      // Another name, so that what is chosen is in the file that was opened and not in the one before.
      .replace('name="甲"', 'name="乙"');
    await writeFile(join(folder, 'two.bpmn'), two);
    await seat.page.locator('input[type=file]').setInputFiles(join(folder, 'two.bpmn'));
    await choose('乙');
    await add(say.part.next, { type: 'CallActivity' });
    await form().getByLabel(say.part.called, { exact: true }).selectOption('other');
    const model = { ...drawn([m.call('n', 'other')], 'a n'), called: [{ id: 'other', ...m.level([m.start('os')]) }] };
    expect(await meaningOf(await file())).toEqual(await meaningOf(xmlOf(model)));
  });
  test('the way for when no other condition holds', async () => {
    await begin();
    await add(say.part.next, { type: 'ExclusiveGateway' });
    await fill(say.part.name, '选');
    await press(say.part.add.EndEvent);
    await choose('选');
    await press(say.part.add.EndEvent);
    const ways = seat.page.locator('.studio .table').getByRole('button', { name: /^从“选”/ });
    await ways.nth(0).press('Enter');
    await form().getByLabel(say.part.takenOtherwise, { exact: true }).press('Space');
    await ways.nth(1).press('Enter');
    await fill(say.part.condition, 'x = 1');
    const gate = [m.xor('n', 'n-e1'), m.end('e1'), m.end('e2')];
    expect(await meaningOf(await file())).toEqual(await meaningOf(xmlOf(drawn(gate, 'a n', 'n e1', 'n e2: x = 1'))));
  });
});

describe('watching a task', () => {
  test.each(table(WATCHING))('%s, and what follows it', async (_key, construct) => {
    await begin();
    await add(say.part.watch, construct);
    await fill(say.part.name, '看着');
    await sayEvent(construct);
    await press(say.part.add.EndEvent);
    const watching = (goesOn: boolean) =>
      xmlOf(drawn([m.boundary('n', 'a', eventOf(construct) ?? m.terminate, goesOn), m.end('ne')], 'n ne'));
    expect(await meaningOf(await file())).toEqual(await meaningOf(watching(false)));
    if (construct.on === 'error') return;
    await choose('看着');
    await form().getByLabel(say.event.goesOn, { exact: true }).press('Space');
    expect(await meaningOf(await file())).toEqual(await meaningOf(watching(true)));
  });
});

describe('by itself', () => {
  test.each(table(ALONE.filter(({ on }) => on !== 'link')))('%s', async (_key, construct) => {
    await begin();
    await add(say.part.alone, construct);
    const event = eventOf(construct);
    const isHandler = construct.type === 'EventSubProcess';
    if (isHandler)
      await seat.page
        .locator('.studio .table tr')
        .filter({ hasText: /在“/ })
        .getByRole('button')
        .first()
        .press('Enter');
    await sayEvent(construct);
    const part = isHandler ? m.handler('n', m.level([m.start('ns', event)])) : m.start('n', event);
    expect(await meaningOf(await file())).toEqual(await meaningOf(xmlOf(drawn([part]))));
  });
});

describe('over and over', () => {
  const LOOP: Readonly<Record<(typeof LOOPS)[number], m.Loop>> = {
    parallel: { as: 'many', collection: 'departments', item: 'department', until: 'agreed = false' },
    sequential: { as: 'many', sequential: true, count: '3' },
    loop: { as: 'loop', maximum: 3, condition: 'again', testBefore: true },
  };
  const many = (loop?: m.Loop) => {
    const model = drawn([]);
    return xmlOf({ ...model, parts: model.parts.map((part) => (part.id === 'a' ? m.task('a', loop) : part)) });
  };
  test.each(LOOPS)('%s, and once again', async (kind) => {
    await begin();
    const times = form().getByLabel(say.loop.label, { exact: true });
    await times.selectOption(kind);
    if (kind === 'parallel') await fill(say.loop.until, 'agreed = false');
    if (kind === 'sequential') {
      await fill(say.loop.collection, '');
      await fill(say.loop.item, '');
      await fill(say.loop.count, '3');
    }
    if (kind === 'loop') {
      await fill(say.loop.again, 'again');
      await form().getByLabel(say.loop.testFirst, { exact: true }).press('Space');
    }
    expect(await meaningOf(await file())).toEqual(await meaningOf(many(LOOP[kind])));
    await times.selectOption('');
    expect(await meaningOf(await file())).toEqual(await meaningOf(many()));
  });
});

test('a timer is changed to another one, to another event, and taken away', async () => {
  await begin();
  await add(say.part.next, { type: 'IntermediateCatchEvent', on: 'timer' });
  await form().getByLabel(say.timer.kind, { exact: true }).selectOption('timeDate');
  await fill(say.timer.written.timeDate, '2026-10-09T09:00');
  const caught = (event: m.Event) => xmlOf(drawn([m.catching('n', event)], 'a n'));
  expect(await meaningOf(await file())).toEqual(await meaningOf(caught({ on: 'timer', date: '2026-10-09T09:00' })));
  await form().getByLabel(say.timer.kind, { exact: true }).selectOption('timeCycle');
  await fill(say.timer.count, '2');
  await form().getByLabel(say.timer.unit, { exact: true }).selectOption('workingHour');
  await fill(say.timer.times, '3');
  expect(await meaningOf(await file())).toEqual(
    await meaningOf(caught({ on: 'timer', cycle: 'R3/PT2H', unit: 'workingHour' })),
  );
  await form().getByLabel(say.event.on, { exact: true }).selectOption('signal');
  await fill(say.event.names['signal'] ?? '', 'N');
  expect(await meaningOf(await file())).toEqual(await meaningOf(caught(m.signal('N'))));
  await press(say.part.remove);
  expect(await meaningOf(await file())).toEqual(await meaningOf(xmlOf(drawn([]))));
});

test('there is every kind of task that is executed', () => {
  const known = new Set(NEXT.map(({ type }) => `bpmn:${type}`));
  expect(Object.keys(TASK_KINDS).filter((kind) => !known.has(kind))).toEqual([]);
});

test('no script failed and nothing was tried that the policy forbids', () => {
  expect(seat.faults).toEqual([]);
});
