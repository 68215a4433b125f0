import type { DecisionWording, Part } from './shape.ts';

const part = (inputs: Part) =>
  inputs.length === 0 ? 'any input' : inputs.map(([input, test]) => `${input}: ${test}`).join(', ');

export const en: DecisionWording = {
  refused: {
    fileTooLarge: () => 'The file is too large.',
    doctype: (_element, detail) => `A document type is declared at ${detail}; such a file is not read.`,
    notWellFormed: (_element, detail) => `This is no complete XML: ${detail}.`,
    tooDeep: (_element, detail) => `Elements are nested too deeply at ${detail}.`,
    tooManyElements: (_element, detail) => `There are too many elements or attributes at ${detail}.`,
    encodingUnknown: (_element, detail) => `The encoding ${detail} is unknown.`,
    notText: (_element, detail) => `This is no ${detail} text.`,
    notDmn: (_element, detail) => `This is no decision model of DMN 1.3 to 1.5 (${detail}).`,
    duplicateId: (_element, detail) => `The id ${detail} stands there twice.`,
    duplicateName: (_element, detail) => `Two elements are called “${detail}”: rename one.`,
    referenceUnknown: (element, detail) => `“${element}” refers to ${detail}, which is not there.`,
    importUnknown: (element, detail) =>
      `It imports another file, “${element}” (${detail}): what is published has to be whole, so bring it into this file.`,
    requirementCycle: (element, detail) => `“${element}” requires itself: ${detail}.`,
    typeCycle: (element) => `The type “${element}” leads back to itself.`,
    typeTooDeep: (element) => `The type “${element}” is named through too many others.`,
    hitPolicyUnknown: (_element, detail) => `The hit policy ${detail} is unknown.`,
    expressionUnknown: (element, detail) => `${element} has no ${detail}.`,
    boxUnknown: (element, detail) => `“${element}” has a ${detail}, which is not known and cannot be carried out.`,
    languageUnknown: (element, detail) => `${element} is written in ${detail}; only FEEL is carried out.`,
    tableUneven: (_element, detail) => `Rule ${detail} of the table has not as many cells as the table has columns.`,
  },
  problems: {
    expressionNotReadable: (element, text) => `Something in “${element}” cannot be read: ${text}`,
    typeUnknown: (element, type) => `“${element}” has the type ${type}, which is not defined.`,
    logicMissing: (element) => `“${element}” does not say how it is decided.`,
    functionExternal: (element) => `“${element}” calls Java or PMML, which is never carried out: write it in FEEL.`,
    priorityMissing: (element) =>
      `“${element}” decides by the priority of its outputs and does not list them in order.`,
  },
  marks: {
    gap: (decision, inputs) => `“${decision}” has a gap: no rule holds for ${part(inputs)}.`,
    overlap: (decision, [one, other], inputs) =>
      `Rules ${one} and ${other} of “${decision}” overlap: both hold for ${part(inputs)}, and only one may.`,
    contradiction: (decision, [one, other], inputs) =>
      `Rules ${one} and ${other} of “${decision}” contradict each other: both hold for ${part(inputs)} and say different things.`,
    masked: (decision, rule) =>
      `Rule ${rule} of “${decision}” never decides: rules before it, or of higher priority, always do.`,
    neverHolds: (decision, rule) => `Rule ${rule} of “${decision}” never holds: no allowed value meets it.`,
    cellUnreadable: (decision, rule, text) => `“${text}” in rule ${rule} of “${decision}” is no FEEL: write it anew.`,
    cellNotAnalysed: (decision, rule, text) =>
      `“${text}” in rule ${rule} of “${decision}” cannot be analysed: gaps and overlaps about it may be missing here.`,
    tableNotAnalysed: (decision) => `The table of “${decision}” is too large: not all gaps and overlaps are named.`,
  },
  noDecision: 'There is no decision in the model.',
  caseFails: (name, expected, value) => `Test case “${name}” says ${expected}, and the model says ${value}.`,
  caseRefused: {
    decisionUnknown: (name, decision) => `Test case “${name}” is about the decision “${decision}”, which is not there.`,
    tooManySteps: (name) => `Test case “${name}” would not end and was stopped.`,
    inputTooDeep: (name) => `The inputs of test case “${name}” are nested too deeply.`,
  },
  refusals: {
    decisionFaulty: 'The decision model cannot be published yet: mend what the examination lists first.',
  },
};
