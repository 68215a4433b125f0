import { OWN_NAMESPACE } from '../../../modules/process/publication/contract.ts';

/** What a task says of its work, by attribute of the house's name space. */
export const TASK_FACTS = [
  'act',
  'role',
  'department',
  'section',
  'level',
  'limit',
  'limitUnit',
  'suspends',
  'basis',
  'jointWith',
  'place',
  'minimum',
  'minimumUnit',
  'phase',
  'when',
  'asks',
] as const;
export type TaskFact = (typeof TASK_FACTS)[number];

const attribute = (name: string) => ({ name, isAttr: true, type: 'String' });

/** Makes the drawing program know the attributes of the house, so that it keeps them, writes them, and takes changes of them back. */
export const ownAttributes = {
  name: 'OneWindow',
  prefix: 'ow',
  uri: OWN_NAMESPACE,
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    { name: 'Modelled', extends: ['bpmn:Process'], properties: ['item', 'origin'].map(attribute) },
    { name: 'Working', extends: ['bpmn:Task'], properties: TASK_FACTS.map(attribute) },
    { name: 'Concluding', extends: ['bpmn:Event'], properties: [attribute('outcome')] },
    { name: 'Counting', extends: ['bpmn:TimerEventDefinition'], properties: [attribute('unit')] },
  ],
};
