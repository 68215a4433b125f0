import type { AnswersRefusal, Followed, GenerationRefusal, Problem } from '../../../../modules/process/index.ts';

type Counts = { runs: number; completed: number; stuck: number; livelocked: number };

type Generation = {
  written: readonly string[];
  unchanged: number;
  kept: readonly string[];
  refused: readonly GenerationRefusal[];
};

export type ProcessWording = {
  usage: { check: string; play: string; roundtrip: string; generate: string };
  nothing: string;
  oneFile: string;
  oneFolder: string;
  outMissing: string;
  unreadable: (file: string, reason: string) => string;
  notWritten: (file: string, reason: string) => string;
  notJson: (file: string, reason: string) => string;
  notANumber: (option: string, given: string, range: readonly [number, number]) => string;
  answers: Record<AnswersRefusal['code'], (file: string, place: string) => string>;
  refused: string;
  sound: Record<'true' | 'false' | 'unknown', string>;
  problems: Record<Problem['code'], (elements: string) => string>;
  path: (path: string) => string;
  runs: (counts: Counts) => string;
  example: (run: number, at: string) => string;
  states: Record<Followed['state'] | 'refused', string>;
  pending: (elements: string) => string;
  ends: (elements: string) => string;
  failed: (step: number, why: string) => string;
  unmet: (what: string, expected: string, actual: string) => string;
  roundtrip: (elements: number, lost: number, changed: number) => string;
  generated: (counts: Generation) => string;
  notGenerated: Record<GenerationRefusal['code'], (detail: string) => string>;
  lost: (path: string, was: string) => string;
  changed: (path: string, was: string, is: string) => string;
};
