import type { KeyReused } from '../../../platform/database/index.ts';
import type { OpenRefusal, SaveRefusal } from './model.ts';

const STATUS = {
  themeNotFound: 404,
  checklistNotFound: 404,
  answersMissing: 422,
  noSuchQuestion: 422,
  noSuchOption: 422,
  keyReused: 409,
} as const satisfies Record<(SaveRefusal | OpenRefusal | KeyReused)['code'], number>;

export const statusOf = ({ code }: SaveRefusal | OpenRefusal | KeyReused) => STATUS[code];
