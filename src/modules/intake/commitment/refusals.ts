import type { KeyReused } from '../../../platform/database/index.ts';
import type { PublishRefusal } from './model.ts';

const STATUS = {
  effectiveTooEarly: 422,
  reasonMissing: 422,
  textMissing: 422,
  publicSecurityExcluded: 409,
  environmentExcluded: 409,
  lifeAndPropertyExcluded: 409,
  financeExcluded: 409,
  itemNotFound: 404,
  stale: 412,
  keyReused: 422,
} as const satisfies Record<(PublishRefusal | KeyReused)['code'], number>;

export const statusOf = ({ code }: PublishRefusal | KeyReused): number => STATUS[code];
