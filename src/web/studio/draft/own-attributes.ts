import { OWN_NAMESPACE, TASK_ATTRIBUTES } from '../../../modules/process/publication/contract.ts';

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
    { name: 'Working', extends: ['bpmn:Task'], properties: TASK_ATTRIBUTES.map(attribute) },
    { name: 'Concluding', extends: ['bpmn:Event'], properties: [attribute('outcome')] },
    {
      name: 'Repeating',
      extends: ['bpmn:MultiInstanceLoopCharacteristics'],
      properties: ['collection', 'elementVariable'].map(attribute),
    },
    { name: 'Counting', extends: ['bpmn:TimerEventDefinition'], properties: [attribute('unit')] },
  ],
};
