import type { readJourneyFiles } from '../../../../src/modules/themes/index.ts';

/** The journeys of one theme, as they ship with the product. */
export type Script = Awaited<ReturnType<typeof readJourneyFiles>>[number];
export type Journey = Script['journeys'][number];
