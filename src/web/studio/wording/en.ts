import type { StudioWording } from './zh.ts';

const kinds: Readonly<Record<string, string>> = {
  StartEvent: 'Start',
  EndEvent: 'End',
  IntermediateCatchEvent: 'Wait',
  IntermediateThrowEvent: 'Throw',
  BoundaryEvent: 'Event on a task',
  Task: 'Task',
  UserTask: 'Task of a person',
  ServiceTask: 'Task of a system',
  BusinessRuleTask: 'Rule task',
  ManualTask: 'Manual task',
  ReceiveTask: 'Receive task',
  SendTask: 'Send task',
  ScriptTask: 'Script task',
  CallActivity: 'Call of another process',
  SubProcess: 'Sub-process',
  ExclusiveGateway: 'One of several',
  ParallelGateway: 'All at once',
  InclusiveGateway: 'One or more of several',
  EventBasedGateway: 'Whatever happens first',
  Participant: 'Pool',
  Lane: 'Lane',
  drd: 'Decision requirements',
  decisionTable: 'Decision table',
  literalExpression: 'Expression',
  boxedExpression: 'Boxed expression',
};

export const en: StudioWording = {
  sections: 'Models',
  titles: { process: 'Process model', decision: 'Decision table' },
  local: 'What you open and change here stays on your computer. It is not sent, and no running case changes.',
  open: (extension, size) => `Open a model file (${extension}, up to ${size})`,
  save: 'Save on this computer',
  picture: 'Picture',
  tooLarge: (size) => `The file is too large. Choose a model file of at most ${size}.`,
  unreadable: {
    process:
      'This file is no BPMN 2.0 process model and was not opened; the picture is as it was. Choose a .bpmn file.',
    decision: 'This file is no DMN decision model and was not opened; the picture is as it was. Choose a .dmn file.',
  },
  list: {
    caption: 'What is in the model',
    name: 'Name',
    kind: 'Kind',
    next: 'Leads to',
    empty: 'The model is empty.',
    kinds,
  },
};
