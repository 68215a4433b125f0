import type { Conventions } from '../../../kernel/clock-measure.ts';

export type MoveDeps = { now: () => Date; conventions: () => Conventions };
