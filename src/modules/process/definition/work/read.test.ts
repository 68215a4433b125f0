import { describe, expect, test } from 'vitest';
import { readDocument } from '../read.ts';
import { wordRefusal } from '../wording.ts';
import { en } from '../wording/en.ts';
import { workRefusalsOf } from './check.ts';
import { readWork } from './read.ts';

const OWN = 'xmlns:ow="https://onewindow.example/bpmn"';
const NAMED = 'ow:item="i" ow:origin="modelled"';
const DONE = 'ow:act="review" ow:role="reviewer" ow:department="fire"';

const modelOf = (task: string, { process = NAMED, declared = OWN, event = '' } = {}) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" ${declared} targetNamespace="t"><process id="p" name="消防" ${process}>
     <userTask id="a" name="审查" ${task}/><endEvent id="e" ${event}/></process></definitions>`;

/** A task that is done once for each department of a list, behind another element. */
const forEach = (more: string) =>
  `/><userTask id="x" ${DONE} ow:departmentFrom="one" ${more}><multiInstanceLoopCharacteristics ow:collection="list" ow:elementVariable="one"/></userTask><task id="y"`;

async function processOf(xml: string) {
  const document = await readDocument(new TextEncoder().encode(xml));
  if (!document.ok) throw new Error(JSON.stringify(document.error));
  const process = document.value.elements['p'];
  if (process === undefined) throw new Error('there is a process');
  return process;
}
const read = async (xml: string) => readWork(await processOf(xml));
async function refusalsOf(...model: Parameters<typeof modelOf>) {
  return workRefusalsOf(await processOf(modelOf(...model))).map(({ code, element, detail }) => [code, element, detail]);
}
async function workOf(task: string) {
  const work = await read(modelOf(task));
  if (!work.ok) throw new Error(JSON.stringify(work.error));
  return work.value.tasks.get('a');
}

describe('what a task says of its work', () => {
  test('who does what is enough', async () => {
    expect(await workOf(DONE)).toEqual({
      act: 'review',
      role: 'reviewer',
      department: 'fire',
      jointWith: [],
      asks: [],
    });
  });
  test('everything that it may say', async () => {
    const more =
      'ow:section="防火科" ow:level="county" ow:limit="1.5" ow:limitUnit="workingDay" ow:phase="after" ow:when="临近道路" ow:jointWith="police approval" ow:asks="applies_x decision"';
    expect(await workOf(`${DONE} ${more}`)).toEqual({
      act: 'review',
      role: 'reviewer',
      department: 'fire',
      section: '防火科',
      level: 'county',
      limit: { value: 1.5, unit: 'workingDay' },
      phase: 'after',
      when: '临近道路',
      jointWith: ['police', 'approval'],
      asks: ['applies_x', 'decision'],
    });
  });
  test('a clock that stands still names its article', async () => {
    expect(await workOf(`${DONE} ow:suspends="true" ow:basis="行政许可法第四十五条"`)).toMatchObject({
      suspendedBy: '行政许可法第四十五条',
    });
    expect(await workOf(`${DONE} ow:suspends="false"`)).not.toHaveProperty('suspendedBy');
  });
  test('what is made public says where, how long and by what rule, or nothing of it', async () => {
    const PUBLIC = 'ow:act="publicity" ow:role="reviewer" ow:department="fire"';
    const facts = 'ow:place="公示栏" ow:minimum="7" ow:minimumUnit="calendarDay" ow:basis="办法"';
    expect(await workOf(`${PUBLIC} ${facts}`)).toMatchObject({
      publicity: { place: '公示栏', minimum: { value: 7, unit: 'calendarDay' }, basis: '办法' },
    });
    expect(await workOf(PUBLIC)).not.toHaveProperty('publicity');
    expect(await refusalsOf(`${PUBLIC} ow:place="公示栏"`)).toEqual([
      ['workIncomplete', 'a', 'minimum'],
      ['workIncomplete', 'a', 'basis'],
    ]);
  });
  test('the department of each instance is read where the list is a variable, and refused where it is a number', async () => {
    const work = await read(modelOf(DONE, { event: forEach('') }));
    expect(work.ok && work.value.tasks.get('x')).toMatchObject({ departmentFrom: 'one' });
    const counted = forEach('').replace(
      '/></userTask>',
      '><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>',
    );
    expect(await refusalsOf(DONE, { event: counted })).toEqual([['departmentFromUnknown', 'x', 'one']]);
  });
  test('the prefix of the name space is the file’s own affair', async () => {
    const work = await read(modelOf(DONE, {}).replaceAll('ow:', 'house:').replace('xmlns:ow', 'xmlns:house'));
    expect(work).toMatchObject({ ok: true, value: { item: 'i', origin: 'modelled' } });
  });
  test('attributes of other tools are none of ours', async () => {
    const declared = `${OWN} xmlns:camunda="http://camunda.org/schema/1.0/bpmn"`;
    expect((await read(modelOf(`${DONE} camunda:act="dance"`, { declared }))).ok).toBe(true);
  });
  test('a task that says nothing of the house is no work of an office', async () => {
    expect(await workOf('')).toBeUndefined();
  });
});

test('an event says how the application ends when a run passes it', async () => {
  const work = await read(modelOf(DONE, { event: 'ow:outcome="denied"' }));
  expect(work.ok && [...work.value.outcomes]).toEqual([['e', 'denied']]);
});

describe('what is refused by name', () => {
  const REFUSED: [string, Parameters<typeof modelOf>, unknown[]][] = [
    ['an act that nobody knows', [DONE.replace('"review"', '"ponder"')], ['actUnknown', 'a', 'ponder']],
    ['a role that nobody has', [DONE.replace('"reviewer"', '"king"')], ['roleUnknown', 'a', 'king']],
    ['a task without a department', ['ow:act="review" ow:role="reviewer"'], ['workIncomplete', 'a', 'department']],
    ['a level that there is not', [`${DONE} ow:level="galaxy"`], ['levelUnknown', 'a', 'galaxy']],
    ['a phase that there is not', [`${DONE} ow:phase="during"`], ['phaseUnknown', 'a', 'during']],
    ['a limit without a unit', [`${DONE} ow:limit="3"`], ['limitNotReadable', 'a', '3']],
    ['a limit in moons', [`${DONE} ow:limit="3" ow:limitUnit="moon"`], ['limitNotReadable', 'a', '3 moon']],
    [
      'a limit below nothing',
      [`${DONE} ow:limit="-1" ow:limitUnit="workingDay"`],
      ['limitNotReadable', 'a', '-1 workingDay'],
    ],
    [
      'half a calendar day',
      [`${DONE} ow:limit="0.5" ow:limitUnit="calendarDay"`],
      ['limitNotReadable', 'a', '0.5 calendarDay'],
    ],
    ['a clock that stands still without an article', [`${DONE} ow:suspends="true"`], ['basisMissing', 'a', undefined]],
    ['a clock that may stand still', [`${DONE} ow:suspends="maybe"`], ['suspendsUnknown', 'a', 'maybe']],
    [
      'a department that no instance around it holds',
      [`${DONE} ow:departmentFrom="department"`],
      ['departmentFromUnknown', 'a', 'department'],
    ],
    [
      'a section of departments that are chosen later',
      [DONE, { event: forEach('ow:section="x"') }],
      ['sectionOfChosen', 'x', undefined],
    ],
    [
      'departments chosen where no reason can be said',
      [DONE.replace('"review"', '"accept" ow:asks="list"'), { event: forEach('') }],
      ['choosesWithoutReason', 'a', 'list'],
    ],
    ['a typing error', [`${DONE} ow:departement="x"`], ['workAttributeUnknown', 'a', 'departement']],
    ['an outcome that there is not', [DONE, { event: 'ow:outcome="perhaps"' }], ['outcomeUnknown', 'e', 'perhaps']],
    ['a process of no item', [DONE, { process: '' }], ['itemNotNamed', 'p', undefined]],
    [
      'a timer that says no time: a case would wait there for ever',
      [
        DONE,
        { event: '/><intermediateCatchEvent id="t"><timerEventDefinition/></intermediateCatchEvent><task id="x"' },
      ],
      ['timerWithoutDay', 't', undefined],
    ],
    [
      'a process of unknown origin',
      [DONE, { process: 'ow:item="i" ow:origin="found"' }],
      ['originUnknown', 'p', 'found'],
    ],
  ];
  test('every code that there is', () => {
    const tried = new Set(REFUSED.map(([, , [code]]) => code));
    expect(Object.keys(en.work).filter((code) => !tried.has(code))).toEqual([]);
  });
  test.each(REFUSED)('%s', async (_name, model, expected) => {
    expect(await refusalsOf(...model)).toEqual([expected]);
  });
  test('each in a sentence with the name that people know', async () => {
    const work = await read(modelOf(`${DONE} ow:suspends="true"`));
    const [refusal] = work.ok ? [] : work.error;
    if (refusal === undefined) throw new Error('nothing was refused');
    expect(wordRefusal(refusal, 'zh')).toBe('“审查”要停止计时，但没有写明法律依据（ow:basis）。');
    expect(wordRefusal(refusal, 'en')).toBe('"审查" stops the clock without naming the article (ow:basis).');
  });
});
