import { describe, expect, test } from 'vitest';
import type { BusinessObject } from './business-object.ts';
import { partOf } from './parts.ts';

const element = (id: string, facts: Partial<BusinessObject> & Record<string, unknown> = {}): BusinessObject => ({
  id,
  get: (property) => facts[property],
  ...facts,
});

describe('a part of a drawing', () => {
  test('says its facts that are set, and where it leads', () => {
    const end = element('e', { name: '办结' });
    const task = element('t', {
      name: '审查',
      'ow:act': 'review',
      'ow:limit': '',
      outgoing: [element('f', { targetRef: end })],
    });
    expect(partOf('bpmn:UserTask', task)).toEqual([
      {
        id: 't',
        kind: 'UserTask',
        name: '审查',
        facts: { act: 'review' },
        ways: [{ flow: 'f', to: 'e', name: '办结' }],
      },
    ]);
    expect(partOf('bpmn:EndEvent', element('e', { 'ow:outcome': 'granted', 'ow:act': 'review' }))).toMatchObject([
      { facts: { outcome: 'granted' } },
    ]);
  });
  test('is called by one line, however it is broken on the drawing', () => {
    expect(partOf('bpmn:Task', element('t', { name: ' 现场\n核查\n' }))).toMatchObject([{ name: '现场 核查' }]);
    expect(partOf('bpmn:Task', element('t', { name: null }))).toMatchObject([{ name: '' }]);
  });
  test('is a way too, with its condition and whether it is the other one', () => {
    const gate = element('g', { name: '受理？', $type: 'bpmn:ExclusiveGateway' });
    const flow = element('f', {
      sourceRef: { ...gate, default: element('f') },
      targetRef: element('e'),
      conditionExpression: { body: 'a = 1' },
    });
    expect(partOf('bpmn:SequenceFlow', flow)).toMatchObject([
      {
        kind: 'SequenceFlow',
        flow: { from: '受理？', to: 'e', condition: 'a = 1', isOtherwise: true, mayBeOtherwise: true },
      },
    ]);
  });
  test.each(['Process', 'Participant', 'Lane', 'TextAnnotation', 'DataObjectReference'])('is not %s', (kind) => {
    expect(partOf(`bpmn:${kind}`, element('x'))).toEqual([]);
  });
});
