/** Why a model, or an element of it, is not executed. Part of the contract: codes never change their meaning. */
export type RefusalCode =
  // the file
  | 'fileTooLarge'
  | 'encodingUnknown'
  | 'notText'
  | 'notWellFormed'
  | 'doctype'
  | 'tooDeep'
  | 'tooManyElements'
  | 'notBpmn'
  | 'unknownElement'
  | 'illegalId'
  | 'duplicateId'
  | 'noProcess'
  | 'noSuchProcess'
  | 'processEmpty'
  | 'nothingBegins'
  | 'processTooLarge'
  // elements that are not executed
  | 'scriptNotExecuted'
  | 'complexGatewayNotExecuted'
  | 'transactionNotExecuted'
  | 'adHocNotExecuted'
  | 'compensationNotExecuted'
  | 'cancelNotExecuted'
  | 'conditionalEventNotExecuted'
  | 'multipleEventNotExecuted'
  | 'parallelEventGatewayNotExecuted'
  | 'globalTaskNotExecuted'
  | 'quantityNotExecuted'
  | 'instanceBehaviorNotExecuted'
  | 'elementNotExecuted'
  | 'idMissing'
  // what is missing or contradicts itself
  | 'calledElementMissing'
  | 'calledProcessNotStartable'
  | 'instancesUnspecified'
  | 'loopMaximumNotANumber'
  | 'expressionNotReadable'
  | 'timerNotReadable'
  | 'linkTargetMissing'
  | 'linkTargetAmbiguous'
  | 'flowDangling'
  | 'flowCrossesScope'
  | 'flowIntoStart'
  | 'flowOutOfEnd'
  | 'defaultFlowForeign'
  | 'boundaryHostMissing'
  | 'triggerNotAllowed'
  | 'triggerMissing'
  | 'eventGatewayTarget'
  | 'eventSubProcessStart'
  | 'eventSubProcessConnected'
  | 'subProcessStart';

/** Why what a model says of its work cannot be followed. */
export type WorkRefusalCode =
  | 'itemNotNamed'
  | 'originUnknown'
  | 'workAttributeUnknown'
  | 'workIncomplete'
  | 'actUnknown'
  | 'roleUnknown'
  | 'levelUnknown'
  | 'phaseUnknown'
  | 'outcomeUnknown'
  | 'limitNotReadable'
  | 'suspendsUnknown'
  | 'timerWithoutDay'
  | 'basisMissing'
  | 'departmentFromUnknown'
  | 'sectionOfChosen'
  | 'choosesWithoutReason';

/** What is executed otherwise than the model may mean, or not at all without harm. */
export type WarningCode =
  | 'notExecutable'
  | 'subProcessEmpty'
  | 'unreachable'
  | 'conditionMissing'
  | 'conditionIgnored'
  | 'timerUnspecified'
  | 'loopUnspecified'
  | 'errorAlwaysInterrupts'
  | 'eventUnnamed'
  | 'dataMappingIgnored'
  | 'foreignElement'
  | 'referenceUnknown';

/** `element` is the id of an element, null where the file as a whole is meant; `label` what people call it. */
export type Finding<Code> = { code: Code; element: string | null; label?: string; detail?: string };

export type ModelRefusal = Finding<RefusalCode>;
export type WorkRefusal = Finding<WorkRefusalCode>;
export type ModelWarning = Finding<WarningCode>;
