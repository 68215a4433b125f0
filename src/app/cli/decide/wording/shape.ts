import type { DecideRefusal, DmnRefusal } from '../../../../modules/decisions/index.ts';

export type DecideWording = {
  usage: string;
  oneFile: string;
  askMissing: string;
  askBoth: string;
  unreadable: (file: string, reason: string) => string;
  notJson: (place: string, reason: string) => string;
  notDecided: Record<DecideRefusal['code'], (name: string, known: string) => string>;
  strangeInput: (name: string) => string;
  notReadable: (element: string, text: string) => string;
  noTests: (folder: string) => string;
  rate: (level: string, passed: number, cases: number) => string;
  total: string;
  refused: Record<DmnRefusal['code'], (file: string, element: string, detail: string) => string>;
};
