import type { PrintRefusal } from '../../platform/pdf/index.ts';

const STATUS = { fontMissing: 503, glyphMissing: 422 } as const satisfies Record<PrintRefusal['code'], number>;

export const statusOf = (refusal: PrintRefusal) => STATUS[refusal.code];
