import type { ProcessWording } from './shape.ts';

export const en: ProcessWording = {
  usage: {
    check: [
      'usage: onewindow process check FILE…',
      'Reads BPMN 2.0 models and says of each process: whether it is executed (what is not is refused by name), what to mind, and',
      'whether it is sound, with the way to a counter-example.',
    ].join('\n'),
    play: [
      'usage: onewindow process play FILE… [--runs 20] [--seed 1] | --answers A.json',
      '  --runs 20         so many runs by chance; conditions over known variables are evaluated, others drawn',
      '  --seed 1          the same seed plays the same',
      '  --answers A.json  plays step by step (format onewindow.play/1) and checks what is expected there',
    ].join('\n'),
    roundtrip: [
      'usage: onewindow process roundtrip FILE --out FILE',
      'Reads and writes a model, compares every element and attribute, those of other name spaces and the picture too, and lists what',
      'was lost or changed.',
    ].join('\n'),
    generate: [
      'usage: onewindow process generate FOLDER [--out FOLDER]',
      'Draws a model of every item from the steps in its items.json, into processes/ below it unless told otherwise. Generated ones are',
      'labelled as unconfirmed. Files marked ow:origin="modelled" are never written over; while the steps stay, nothing changes.',
    ].join('\n'),
  },
  nothing: 'No model file was given.',
  oneFile: 'process roundtrip takes one file at a time.',
  oneFolder: 'Name one folder that holds items.json and departments.json.',
  outMissing: '--out is missing.',
  unreadable: (file, reason) => `The file ${file} cannot be read (${reason}).`,
  notWritten: (file, reason) => `The file ${file} cannot be written (${reason}).`,
  notJson: (file, reason) => `The file ${file} is not JSON: ${reason}`,
  notANumber: (option, given, [least, most]) => `${option} is a whole number from ${least} to ${most}, not "${given}".`,
  answers: {
    notAnswers: (file, place) => `The file ${file} is not of the format onewindow.play/1 at ${place}.`,
    noSuchStep: (file, place) => `The file ${file} has no step that is known at ${place}.`,
    notAStep: (file, place) => `The file ${file} has a step that is not written as it should be at ${place}.`,
    notATime: (file, place) => `The file ${file} has no ISO 8601 time at ${place}.`,
  },
  refused: 'refused',
  sound: {
    true: 'executable, sound',
    false: 'executable, not sound',
    unknown: 'executable; too many states to know whether it is sound',
  },
  problems: {
    deadlock: (elements) => `deadlock at ${elements}`,
    livelock: (elements) => `goes on for ever and cannot end, at ${elements}`,
    lackOfSynchronisation: (elements) => `parallel branches are not joined: two tokens at ${elements}`,
    improperCompletion: (elements) => `an end event is reached more than once: ${elements}`,
    deadElement: (elements) => `nothing ever comes to ${elements}`,
  },
  path: (path) => `way: ${path}`,
  runs: ({ runs, completed, stuck, livelocked }) =>
    `${runs} runs: ${completed} completed, ${stuck} stuck, ${livelocked} livelocked`,
  example: (run, at) => `run ${run} stopped at ${at}`,
  states: { completed: 'completed', waiting: 'waiting', incident: 'incident', refused: 'refused' },
  pending: (elements) => `waits for: ${elements}`,
  ends: (elements) => `reached: ${elements}`,
  failed: (step, why) => `step ${step} failed: ${why}`,
  unmet: (what, expected, actual) => `${what}: expected ${expected}, found ${actual}`,
  roundtrip: (elements, lost, changed) => `${elements} elements, ${lost} lost, ${changed} changed`,
  generated: ({ written, unchanged, kept, refused }) =>
    [
      `${written.length} written, ${unchanged} unchanged, ${kept.length} kept as drawn by hand, ${refused.length} refused`,
      ...refused.map(({ item, code, detail }) => `  ✗ ${item}: ${en.notGenerated[code](detail)}`),
    ].join('\n'),
  notGenerated: {
    misshapen: (where) => `a field is missing or has another form (${where})`,
    departmentUnknown: (department) => `there is no department "${department}"`,
    stepUnknown: (step) => `a step has to come after "${step}", which is not there`,
    stepTwice: (step) => `the step "${step}" is there more than once`,
    stepsInCircle: (steps) => `steps wait for each other: ${steps}`,
  },
  lost: (path, was) => `lost ${path}: ${was}`,
  changed: (path, was, is) => `changed ${path}: ${was} → ${is}`,
};
