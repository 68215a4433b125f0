import { describe, expect, test } from 'vitest';
import { loadModel } from './load.ts';
import type { RefusalCode, WarningCode } from './model.ts';
import { wordRefusal, wordWarning } from './wording.ts';
import { en } from './wording/en.ts';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const file = (content: string) =>
  `<definitions xmlns="${BPMN}" xmlns:xsi="${XSI}" xmlns:x="urn:x" id="d" targetNamespace="t">${content}</definitions>`;
const process = (content: string, attributes = '') =>
  `<process id="p"${attributes}><startEvent id="s"/>${content}</process>`;
const flow = (from: string, to: string, inner = '') =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${inner}</sequenceFlow>`;
const formal = (tag: string, text: string) => `<${tag} xsi:type="tFormalExpression">${text}</${tag}>`;

const load = (content: string | Uint8Array) =>
  loadModel(typeof content === 'string' ? new TextEncoder().encode(content) : content);

async function refusalsOf(content: string | Uint8Array) {
  const model = await load(content);
  if (!model.ok) return model.error;
  return model.value.processes.flatMap(({ refusals }) => refusals);
}

async function warningsOf(content: string) {
  const model = await load(content);
  if (!model.ok) throw new Error(JSON.stringify(model.error));
  return [...model.value.warnings, ...model.value.processes.flatMap(({ warnings }) => warnings)];
}

/** What is refused, and at which element. */
const REFUSED: [RefusalCode, string | null, string | Uint8Array][] = [
  ['fileTooLarge', null, ' '.repeat(5_000_000)],
  ['encodingUnknown', null, `<?xml version="1.0" encoding="klingon"?>${file('')}`],
  ['notText', null, new Uint8Array([0x3c, 0xff, 0xfe, 0x80])],
  ['notWellFormed', null, '<definitions>'],
  ['doctype', null, `<!DOCTYPE definitions [<!ENTITY a "b">]>${file('')}`],
  ['tooDeep', null, file(`${'<x:a>'.repeat(200)}${'</x:a>'.repeat(200)}`)],
  ['tooManyElements', null, file('<x:a/>'.repeat(60_000))],
  ['notBpmn', null, '<html/>'],
  ['unknownElement', null, file('<process id="p"><teaBreak id="t"/></process>')],
  ['illegalId', '受理', file('<process id="p"><userTask id="受理"/></process>')],
  ['duplicateId', 'a', file('<process id="p"><userTask id="a"/><userTask id="a"/></process>')],
  ['noProcess', null, file('<collaboration id="c"/>')],
  ['processEmpty', 'p', file('<process id="p"/>')],
  [
    'nothingBegins',
    'p',
    file(`<process id="p"><task id="a"/><task id="b"/>${flow('a', 'b')}${flow('b', 'a')}</process>`),
  ],
  ['processTooLarge', 'p', file(process('<userTask/>'.repeat(5_001)))],
  [
    'processTooLarge',
    'g999',
    file(
      process(
        `${Array.from({ length: 1_500 }, (_, number) => `<inclusiveGateway id="g${number}"/>`).join('')}${Array.from({ length: 1_500 }, (_, number) => ['a', 'b'].map((twin) => `<sequenceFlow id="${twin}${number}" sourceRef="${number === 0 ? 's' : `g${number - 1}`}" targetRef="g${number}"/>`).join('')).join('')}`,
      ),
    ),
  ],
  ['idMissing', null, file(process('<userTask/>'))],
  ['scriptNotExecuted', 'a', file(process('<scriptTask id="a"><script>while(true);</script></scriptTask>'))],
  ['complexGatewayNotExecuted', 'a', file(process('<complexGateway id="a"/>'))],
  ['transactionNotExecuted', 'a', file(process('<transaction id="a"/>'))],
  ['adHocNotExecuted', 'a', file(process('<adHocSubProcess id="a"/>'))],
  ['compensationNotExecuted', 'a', file(process('<endEvent id="a"><compensateEventDefinition/></endEvent>'))],
  ['compensationNotExecuted', 'a', file(process('<userTask id="a" isForCompensation="true"/>'))],
  ['cancelNotExecuted', 'a', file(process('<endEvent id="a"><cancelEventDefinition/></endEvent>'))],
  [
    'conditionalEventNotExecuted',
    'a',
    file(
      process(
        `<intermediateCatchEvent id="a"><conditionalEventDefinition>${formal('condition', 'x')}</conditionalEventDefinition></intermediateCatchEvent>`,
      ),
    ),
  ],
  [
    'multipleEventNotExecuted',
    'a',
    file(
      process(
        '<intermediateCatchEvent id="a"><messageEventDefinition/><timerEventDefinition/></intermediateCatchEvent>',
      ),
    ),
  ],
  [
    'parallelEventGatewayNotExecuted',
    'a',
    file(process('<eventBasedGateway id="a" instantiate="true" eventGatewayType="Parallel"/>')),
  ],
  [
    'globalTaskNotExecuted',
    'a',
    file(`<globalUserTask id="g"/>${process('<callActivity id="a" calledElement="g"/>')}`),
  ],
  ['quantityNotExecuted', 'a', file(process('<userTask id="a" startQuantity="2"/>'))],
  ['quantityNotExecuted', 'a', file(process('<userTask id="a" completionQuantity="3"/>'))],
  [
    'instanceBehaviorNotExecuted',
    'a',
    file(
      process(
        `<userTask id="a"><multiInstanceLoopCharacteristics behavior="One">${formal('loopCardinality', '2')}</multiInstanceLoopCharacteristics></userTask>`,
      ),
    ),
  ],
  ['elementNotExecuted', 'a', file(process('<subChoreography id="a"/>'))],
  ['calledElementMissing', 'a', file(process('<callActivity id="a" calledElement="elsewhere"/>'))],
  ['calledElementMissing', 'a', file(process('<callActivity id="a"/>'))],
  [
    'calledProcessNotStartable',
    'a',
    file(
      `<process id="q"><startEvent id="qs"><messageEventDefinition/></startEvent></process>${process('<callActivity id="a" calledElement="q"/>')}`,
    ),
  ],
  ['instancesUnspecified', 'a', file(process('<userTask id="a"><multiInstanceLoopCharacteristics/></userTask>'))],
  [
    'loopMaximumNotANumber',
    'a',
    file(process('<userTask id="a"><standardLoopCharacteristics loopMaximum="many"/></userTask>')),
  ],
  [
    'expressionNotReadable',
    's-a',
    file(process(`<userTask id="a"/>${flow('s', 'a', formal('conditionExpression', 'count(x) &gt; 1'))}`)),
  ],
  [
    'expressionNotReadable',
    's-a',
    file(
      process(
        `<userTask id="a"/>${flow('s', 'a', '<conditionExpression xsi:type="tFormalExpression" language="http://www.w3.org/1999/XPath">/order/total &gt; 5</conditionExpression>')}`,
      ),
    ),
  ],
  [
    'timerNotReadable',
    'a',
    file(
      process(
        `<intermediateCatchEvent id="a"><timerEventDefinition>${formal('timeDuration', 'five days')}</timerEventDefinition></intermediateCatchEvent>`,
      ),
    ),
  ],
  [
    'timerNotReadable',
    'a',
    file(
      process(
        `<intermediateCatchEvent id="a"><timerEventDefinition x:unit="workingDay">${formal('timeDuration', 'PT5H')}</timerEventDefinition></intermediateCatchEvent>`,
      ),
    ),
  ],
  [
    'linkTargetMissing',
    'a',
    file(process('<intermediateThrowEvent id="a"><linkEventDefinition name="L"/></intermediateThrowEvent>')),
  ],
  [
    'linkTargetAmbiguous',
    'a',
    file(
      process(
        `<intermediateThrowEvent id="a"><linkEventDefinition name="L"/></intermediateThrowEvent>${['b', 'c'].map((id) => `<intermediateCatchEvent id="${id}"><linkEventDefinition name="L"/></intermediateCatchEvent>`).join('')}`,
      ),
    ),
  ],
  ['flowDangling', 's-nowhere', file(process(flow('s', 'nowhere')))],
  [
    'flowCrossesScope',
    's-inner',
    file(process(`<subProcess id="a"><userTask id="inner"/></subProcess>${flow('s', 'inner')}`)),
  ],
  ['flowIntoStart', 's', file(process(`<userTask id="a"/>${flow('a', 's')}`))],
  ['flowOutOfEnd', 'e', file(process(`<endEvent id="e"/><userTask id="a"/>${flow('e', 'a')}`))],
  ['defaultFlowForeign', 'a', file(process(`<exclusiveGateway id="a" default="s-a"/>${flow('s', 'a')}`))],
  [
    'boundaryHostMissing',
    'b',
    file(
      process(
        '<exclusiveGateway id="a"/><boundaryEvent id="b" attachedToRef="a"><timerEventDefinition/></boundaryEvent>',
      ),
    ),
  ],
  [
    'triggerNotAllowed',
    's2',
    file('<process id="p"><startEvent id="s2"><errorEventDefinition/></startEvent></process>'),
  ],
  [
    'triggerNotAllowed',
    'a',
    file(process('<intermediateCatchEvent id="a"><errorEventDefinition/></intermediateCatchEvent>')),
  ],
  [
    'triggerNotAllowed',
    'a',
    file(process('<intermediateThrowEvent id="a"><terminateEventDefinition/></intermediateThrowEvent>')),
  ],
  ['triggerMissing', 'a', file(process('<intermediateCatchEvent id="a"/>'))],
  ['triggerMissing', 'b', file(process('<userTask id="a"/><boundaryEvent id="b" attachedToRef="a"/>'))],
  ['eventGatewayTarget', 'g', file(process(`<eventBasedGateway id="g"/><userTask id="a"/>${flow('g', 'a')}`))],
  [
    'eventSubProcessStart',
    'a',
    file(process('<subProcess id="a" triggeredByEvent="true"><startEvent id="i"/></subProcess>')),
  ],
  [
    'eventSubProcessConnected',
    'a',
    file(
      process(
        `<subProcess id="a" triggeredByEvent="true"><startEvent id="i"><messageEventDefinition/></startEvent></subProcess>${flow('s', 'a')}`,
      ),
    ),
  ],
  ['subProcessStart', 'a', file(process('<subProcess id="a"><startEvent id="i"/><startEvent id="j"/></subProcess>'))],
  [
    'subProcessStart',
    'a',
    file(process('<subProcess id="a"><startEvent id="i"><messageEventDefinition/></startEvent></subProcess>')),
  ],
];

describe('refused by name', () => {
  test.each(REFUSED)('%s at %s', async (code, element, content) => {
    expect((await refusalsOf(content)).map((refusal) => [refusal.code, refusal.element])).toContainEqual([
      code,
      element,
    ]);
  });
  test('every code that there is', () => {
    const tried = new Set<string>([...REFUSED.map(([code]) => code), 'noSuchProcess']);
    expect(Object.keys(en.refusals).filter((code) => !tried.has(code))).toEqual([]);
  });
  test('all at once, in words of both languages', async () => {
    const refusals = await refusalsOf(file(process('<scriptTask id="a" name="算 费"/><complexGateway id="b"/>')));
    expect(refusals.map((refusal) => wordRefusal(refusal, 'zh'))).toEqual([
      '“算 费”是脚本任务。系统不运行脚本，请改为服务任务或业务规则任务。',
      '“b”是复杂网关，不执行。请用并行、包容或排他网关表达。',
    ]);
    for (const refusal of refusals) expect(wordRefusal(refusal, 'en')).toMatch(/^".+" is .+\.$/);
  });
});

const WARNED: [WarningCode, string | null, string][] = [
  ['notExecutable', 'p', file(process('<userTask id="a"/>', ' isExecutable="false"'))],
  ['subProcessEmpty', 'a', file(process('<subProcess id="a"/>'))],
  ['unreachable', 'a', file(process('<userTask id="a"/>'))],
  [
    'conditionMissing',
    'g-a',
    file(process(`<exclusiveGateway id="g"/><userTask id="a"/><userTask id="b"/>${flow('g', 'a')}${flow('g', 'b')}`)),
  ],
  [
    'conditionIgnored',
    'g-a',
    file(process(`<parallelGateway id="g"/><userTask id="a"/>${flow('g', 'a', formal('conditionExpression', 'x'))}`)),
  ],
  [
    'timerUnspecified',
    'a',
    file(process('<intermediateCatchEvent id="a"><timerEventDefinition/></intermediateCatchEvent>')),
  ],
  ['loopUnspecified', 'a', file(process('<userTask id="a"><standardLoopCharacteristics/></userTask>'))],
  [
    'errorAlwaysInterrupts',
    'b',
    file(
      process(
        '<userTask id="a"/><boundaryEvent id="b" attachedToRef="a" cancelActivity="false"><errorEventDefinition/></boundaryEvent>',
      ),
    ),
  ],
  [
    'eventUnnamed',
    'a',
    file(process('<intermediateCatchEvent id="a"><messageEventDefinition/></intermediateCatchEvent>')),
  ],
  [
    'dataMappingIgnored',
    'a',
    file(
      process(
        '<userTask id="a"><dataInputAssociation><targetRef>x</targetRef><assignment><from>1</from><to>2</to></assignment></dataInputAssociation></userTask>',
      ),
    ),
  ],
  ['foreignElement', null, file(process('<x:note/>'))],
  ['referenceUnknown', 'a', file(process('<receiveTask id="a" messageRef="nowhere"/>'))],
];

describe('executed with a warning', () => {
  test.each(WARNED)('%s at %s', async (code, element, content) => {
    const warnings = await warningsOf(content);
    expect(warnings.map((warning) => [warning.code, warning.element])).toContainEqual([code, element]);
    for (const warning of warnings)
      for (const language of ['zh', 'en'] as const) expect(wordWarning(warning, language)).not.toBe('');
  });
  test('every code that there is', () => {
    const tried = new Set<string>(WARNED.map(([code]) => code));
    expect(Object.keys(en.warnings).filter((code) => !tried.has(code))).toEqual([]);
  });
});
