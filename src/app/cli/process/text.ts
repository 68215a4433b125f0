import type { Language } from '../../../kernel/language.ts';
import type { Roundtrip } from '../../../modules/process/index.ts';
import type { Checked } from './checking.ts';
import type { Said } from './findings.ts';
import type { PlayedAnswers, PlayedRuns } from './playing.ts';
import { processWording } from './wording.ts';

/** A file and its process, as every text begins. */
const headOf = ({ file, process }: { file: string; process: string | null }) =>
  process === null ? file : `${file}  ${process}`;

const saidLines = (said: readonly Said[], mark: string) => said.map(({ message }) => `  ${mark} ${message}`);

export function checkText(result: Checked, language: Language): string {
  const say = processWording[language];
  const verdict = result.accepted ? say.sound[soundWordOf(result)] : say.refused;
  return [
    `${headOf(result)}  ${verdict}`,
    ...saidLines(result.refusals, '✗'),
    ...result.problems.flatMap(({ code, elements, path }) => [
      `  ✗ ${say.problems[code](elements.join(language === 'zh' ? '、' : ', '))}`,
      ...(path.length > 0 ? [`    ${say.path(path.join(' → '))}`] : []),
    ]),
    ...saidLines(result.warnings, '!'),
  ].join('\n');
}

function soundWordOf({ sound }: Checked): 'true' | 'false' | 'unknown' {
  if (sound === 'unknown') return sound;
  return sound ? 'true' : 'false';
}

export function runsText(result: PlayedRuns, language: Language): string {
  const say = processWording[language];
  if (result.runs === 0) return [`${headOf(result)}  ${say.refused}`, ...saidLines(result.refusals, '✗')].join('\n');
  const { runs, completed, stuck, livelocked, example } = result;
  return [
    `${headOf(result)}  ${say.runs({ runs, completed, stuck, livelocked })}`,
    ...(example
      ? [`  ${say.example(example.run, example.at.join(', '))}`, `    ${say.path(example.path.join(' → '))}`]
      : []),
  ].join('\n');
}

export function answersText(result: PlayedAnswers, language: Language): string {
  const say = processWording[language];
  return [
    `${headOf(result)}  ${say.states[result.state]}`,
    ...saidLines(result.refusals, '✗'),
    ...(result.pending.length > 0 ? [`  ${say.pending(result.pending.join(', '))}`] : []),
    ...(result.ends.length > 0 ? [`  ${say.ends(result.ends.join(', '))}`] : []),
    ...(result.failedStep === undefined
      ? []
      : [`  ✗ ${say.failed(result.failedStep + 1, JSON.stringify(result.failure))}`]),
    ...result.unmet.map(
      ({ what, expected, actual }) => `  ✗ ${say.unmet(what, JSON.stringify(expected), JSON.stringify(actual))}`,
    ),
  ].join('\n');
}

type Written = Pick<Roundtrip, 'elements' | 'lost' | 'changed'> & { file: string; refusals: readonly Said[] };

export function roundtripText({ file, elements, lost, changed, refusals }: Written, language: Language): string {
  const say = processWording[language];
  return [
    `${file}  ${refusals.length > 0 ? say.refused : say.roundtrip(elements, lost.length, changed.length)}`,
    ...saidLines(refusals, '✗'),
    ...lost.map(({ path, was }) => `  ✗ ${say.lost(path, was)}`),
    ...changed.map(({ path, was, is }) => `  ✗ ${say.changed(path, was, is ?? '')}`),
  ].join('\n');
}
