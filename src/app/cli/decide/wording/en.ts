import type { DecideWording } from './shape.ts';

const percent = (passed: number, cases: number) => `${((passed / cases) * 100).toFixed(1)}%`;

export const en: DecideWording = {
  usage: [
    'onewindow decide FILE.dmn --decision NAME [--input JSON|FILE]',
    'onewindow decide FILE.dmn --all [--input JSON|FILE]',
    'onewindow decide --tck FOLDER',
    '',
    'Decides as a decision model (DMN 1.3 to 1.5) says, and tells which rules hold and why.',
    '  --decision  name of a decision or decision service',
    '  --all       every decision of the file',
    '  --input     the inputs: a JSON object, or a file that holds one; days as 2026-03-02',
    '  --tck       runs conformance tests; the rate of each level, and every failure with its cause',
  ].join('\n'),
  oneFile: 'Name one DMN file.',
  askMissing: 'Name the decision with --decision, or ask for all with --all.',
  askBoth: 'Of --decision, --all and --tck only one can be given.',
  unreadable: (file, reason) => `${file} cannot be read: ${reason}.`,
  notJson: (place, reason) => `${place} is not a JSON object: ${reason}.`,
  notDecided: {
    decisionUnknown: (name, known) => `The file has no decision "${name}"; it has: ${known}.`,
    tooManySteps: (name) => `"${name}" took more steps than an evaluation may, and was stopped.`,
    inputTooDeep: (name) => `The input of "${name}" is nested too deeply.`,
  },
  strangeInput: (name) => `the model has no input "${name}"; it was not used`,
  notReadable: (element, text) => `an expression of "${element}" cannot be read: ${text}`,
  noTests: (folder) => `${folder} holds no conformance tests.`,
  rate: (level, passed, cases) => `${level}  passed ${passed}/${cases}  ${percent(passed, cases)}`,
  total: 'total',
  refused: {
    fileTooLarge: (file) => `${file} is too large.`,
    doctype: (file, _element, detail) => `${file} has a document type at ${detail}, and is not read.`,
    notWellFormed: (file, _element, detail) => `${file} is no whole XML: ${detail}.`,
    tooDeep: (file, _element, detail) => `${file} is nested too deeply at ${detail}.`,
    tooManyElements: (file, _element, detail) => `${file} has too many elements or attributes at ${detail}.`,
    encodingUnknown: (file, _element, detail) => `${file} has the encoding ${detail}, which is not known.`,
    notText: (file, _element, detail) => `${file} is no text in ${detail}.`,
    notDmn: (file, _element, detail) => `${file} is no file of DMN 1.3 to 1.5 (${detail}).`,
    duplicateId: (file, _element, detail) => `${file} has the id ${detail} twice.`,
    duplicateName: (file, _element, detail) => `${file} has two elements called "${detail}".`,
    referenceUnknown: (file, element, detail) => `In ${file} "${element}" requires ${detail}, which does not exist.`,
    importUnknown: (file, element, detail) => `${file} imports "${element}" (${detail}), which is not in its folder.`,
    requirementCycle: (file, element, detail) => `In ${file} "${element}" requires itself: ${detail}.`,
    typeCycle: (file, element) => `In ${file} the type "${element}" is only another name of itself.`,
    typeTooDeep: (file, element) => `In ${file} the type "${element}" is a name of too many others.`,
    hitPolicyUnknown: (file, _element, detail) => `${file} has the hit policy ${detail}, which is not known.`,
    expressionUnknown: (file, element, detail) => `In ${file} the part ${detail} of ${element} is missing.`,
    boxUnknown: (file, element, detail) => `${file}: ${element} has a ${detail}, which is not known.`,
    languageUnknown: (file, element, detail) =>
      `${file}: ${element} is written in ${detail}; only FEEL is carried out.`,
    tableUneven: (file, element, detail) =>
      `In ${file} rule ${detail} of table ${element} has other cells than the table has columns.`,
  },
};
