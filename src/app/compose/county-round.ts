import { repeating, type Task } from '../../platform/jobs/index.ts';
import { isUnderWay } from '../county/standing.ts';
import type { Foundation } from './foundation.ts';

/** A job of the county: for no department, so it sees all of them. */
type Round = { scope: { area: Foundation['config']['area']; departments: 'all' }; signal: AbortSignal };

type CountyRound<Failed> = {
  name: string;
  /** In UTC, as cron has it. */
  at: string;
  work: (round: Round) => Promise<{ failed: readonly Failed[] }>;
  /** What a failed one is called in the log, and what is said of it there. */
  about: (failed: Failed) => Record<string, unknown>;
  says: string;
};

/** Repeats a round over the whole county, but for while the past of a demo is carried out; what failed is named and tried again in the next. */
export const countyRound = <Failed extends { error: unknown }>(
  { config, databases, logger }: Foundation,
  { name, at, work, about, says }: CountyRound<Failed>,
): Task =>
  repeating(name, at, async (signal) => {
    if (await isUnderWay({ config, databases })) return;
    const { failed } = await work({ scope: { area: config.area, departments: 'all' }, signal });
    for (const one of failed) logger.error({ ...about(one), err: one.error }, says);
  });

/** Most rounds are over cases. */
export const aboutCase = ({ id }: { id: unknown; error: unknown }) => ({ caseId: id });
