import type { DefinitionWording } from './shape.ts';

export const en: DefinitionWording = {
  refusals: {
    fileTooLarge: (_element, size) => `The file is too large (${size} bytes); 4 MB is the most.`,
    encodingUnknown: (_element, encoding) =>
      `The encoding "${encoding}" that the file names is not known. Save it as UTF-8.`,
    notText: (_element, encoding) => `The file is not ${encoding} text. Save it as UTF-8.`,
    notWellFormed: (_element, where) => `The file is not well-formed XML: ${where}`,
    doctype: (_element, where) => `The file has a DOCTYPE (${where}); for safety it is not read. Remove it.`,
    tooDeep: (_element, where) => `The XML is nested deeper than 100 levels (${where}).`,
    tooManyElements: (_element, where) =>
      `The XML has more than 50,000 elements, or an element with more than 200 attributes (${where}).`,
    notBpmn: (_element, why) => `The file is no BPMN 2.0 model: ${why}`,
    unknownElement: (_element, name) => `BPMN has no element ${name}, or not in this place.`,
    illegalId: (element) =>
      `The id "${element}" cannot be used: begin with a letter, then letters, digits, "-", "_", ".".`,
    duplicateId: (element) => `The id "${element}" is used more than once.`,
    noProcess: () => 'The file holds no process.',
    noSuchProcess: (element) => `The file holds no process "${element}".`,
    processEmpty: (element) => `The process "${element}" is empty.`,
    processTooLarge: (element) =>
      `The process is too large at "${element}": 5,000 elements at most, and not too many inclusive gateways. Make several processes of it.`,
    nothingBegins: (element) => `The process "${element}" has no start event, and no step that nothing leads to.`,
    scriptNotExecuted: (element) =>
      `"${element}" is a script task. Scripts are never run: use a service task or a business rule task.`,
    complexGatewayNotExecuted: (element) =>
      `"${element}" is a complex gateway, which is not executed. Use parallel, inclusive or exclusive ones.`,
    transactionNotExecuted: (element) => `"${element}" is a transaction, which is not executed. Use a sub-process.`,
    adHocNotExecuted: (element) => `"${element}" is an ad-hoc sub-process, which is not executed. Draw the order.`,
    compensationNotExecuted: (element) =>
      `"${element}" has to do with compensation, which is not executed. Draw the steps that undo.`,
    cancelNotExecuted: (element) => `"${element}" is a cancel event, which is not executed.`,
    conditionalEventNotExecuted: (element) =>
      `"${element}" is a conditional event, which is not executed. Use a message or signal.`,
    multipleEventNotExecuted: (element) =>
      `"${element}" has several event definitions, which is not executed. Use several events.`,
    parallelEventGatewayNotExecuted: (element) =>
      `"${element}" is a parallel event-based gateway, which is not executed. Use a parallel gateway before the events.`,
    globalTaskNotExecuted: (element, called) =>
      `"${element}" calls the global task "${called}", which is not executed. Draw a task.`,
    quantityNotExecuted: (element, quantity) => `"${element}" has ${quantity}, which is not executed: only 1 is.`,
    instanceBehaviorNotExecuted: (element, behavior) =>
      `"${element}" has the multi-instance behavior ${behavior}, which is not executed: only All is.`,
    elementNotExecuted: (element, type) => `"${element}" (${type}) is not executed.`,
    idMissing: (_element, type) => `A ${type} has no id.`,
    calledElementMissing: (element, called) => `"${element}" calls the process "${called}", which is not in this file.`,
    calledProcessNotStartable: (element, called) =>
      `"${element}" calls the process "${called}", which has no single start event without a trigger.`,
    instancesUnspecified: (element) =>
      `"${element}" is multi-instance, but neither loopCardinality nor loopDataInputRef says how many.`,
    loopMaximumNotANumber: (element, text) => `"${element}": the loop maximum "${text}" is no whole number.`,
    expressionNotReadable: (element, text) => `"${element}": the expression cannot be read: ${text}`,
    timerNotReadable: (element, text) =>
      `"${element}": the time cannot be read: ${text}. Use ISO 8601, such as P5D, 2026-03-02, R3/PT10M.`,
    linkTargetMissing: (element, name) => `The link "${element}" (${name}) has no catching link of its name.`,
    linkTargetAmbiguous: (element, name) => `The link "${element}" (${name}) has several catching links of its name.`,
    flowDangling: (element, end) => `The sequence flow "${element}" has an end "${end}" that does not exist.`,
    flowCrossesScope: (element, end) => `The sequence flow "${element}" crosses the border of a sub-process (${end}).`,
    flowIntoStart: (element) => `No sequence flow may lead to "${element}".`,
    flowOutOfEnd: (element) => `No sequence flow may leave the end event "${element}".`,
    defaultFlowForeign: (element, flow) => `The default flow "${flow}" of "${element}" does not leave it.`,
    boundaryHostMissing: (element) => `The boundary event "${element}" is not attached to a task or sub-process.`,
    triggerNotAllowed: (element, type) => `"${element}" cannot have ${type} here.`,
    triggerMissing: (element) => `"${element}" does not say what it waits for.`,
    eventGatewayTarget: (element) =>
      `After the event-based gateway "${element}" only message, signal and timer events and receive tasks may follow.`,
    eventSubProcessStart: (element) =>
      `The event sub-process "${element}" needs exactly one start event, with a trigger.`,
    eventSubProcessConnected: (element) => `The event sub-process "${element}" may not have sequence flows.`,
    subProcessStart: (element) => `The sub-process "${element}" may have one start event only, without a trigger.`,
  },
  work: {
    itemNotNamed: (element) => `The process "${element}" does not name its item (ow:item) and its origin (ow:origin).`,
    originUnknown: (element, text) =>
      `The origin "${text}" of the process "${element}" is not known: modelled or generated.`,
    workAttributeUnknown: (element, name) =>
      `The attribute ow:${name} at "${element}" is not known. Check its spelling.`,
    workIncomplete: (element, name) => `"${element}" does not say ow:${name}.`,
    actUnknown: (element, text) =>
      `The act "${text}" of "${element}" is not known: accept, review, visit, publicity, special, decide, issue, assist or onTheSpot.`,
    roleUnknown: (element, text) => `The role "${text}" of "${element}" is not known: clerk, reviewer or approver.`,
    levelUnknown: (element, text) => `The level "${text}" of "${element}" is not known: village, town, county or city.`,
    phaseUnknown: (element, text) => `The phase "${text}" of "${element}" is not known: before or after.`,
    outcomeUnknown: (element, text) =>
      `The outcome "${text}" of "${element}" is not known: granted, denied or notAccepted.`,
    limitNotReadable: (element, text) =>
      `The limit "${text}" of "${element}" cannot be read: it takes a number and a unit such as workingDay.`,
    timerWithoutDay: (element) =>
      `The timer "${element}" says no time: a case would wait there for ever. Give a time, or use a message.`,
    suspendsUnknown: (element, text) => `ow:suspends of "${element}" is true or false, not "${text}".`,
    basisMissing: (element) => `"${element}" stops the clock without naming the article (ow:basis).`,
    departmentFromUnknown: (element, name) =>
      `"${element}" takes its department from "${name}" (ow:departmentFrom), but neither it nor what it stands in is done once for each of a list under that name: name the variable of the list and that of each department.`,
    sectionOfChosen: (element) =>
      `"${element}" is done by departments that are chosen while the case runs; it cannot name a section (ow:section).`,
    choosesWithoutReason: (element, name) =>
      `When "${element}" is finished departments are chosen (${name}): steps of acceptance and decision have no place for the reason. Choose in a review, a visit or the like.`,
  },
  warnings: {
    notExecutable: (element) => `The process "${element}" is marked as not executable; it is executed all the same.`,
    subProcessEmpty: (element) => `The sub-process "${element}" is empty and completes at once.`,
    unreachable: (element) => `Nothing ever comes to "${element}".`,
    conditionMissing: (element) => `The way "${element}" has no condition and counts as open.`,
    conditionIgnored: (element) => `The condition on "${element}" has no effect.`,
    timerUnspecified: (element) => `The timer "${element}" says no time and never goes off by the clock.`,
    loopUnspecified: (element) => `The loop "${element}" has neither condition nor maximum and runs once.`,
    errorAlwaysInterrupts: (element) => `The error event "${element}" always interrupts.`,
    eventUnnamed: (element) => `"${element}" names no message; it goes by its own id.`,
    dataMappingIgnored: (element) =>
      `The data assignments of "${element}" have no effect: variables are shared by the whole run.`,
    foreignElement: (_element, name) => `The element ${name} is not among extension elements and was not read.`,
    referenceUnknown: (element, id) => `"${element}" refers to "${id}", which is not in this file.`,
  },
};
