import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import type { Suspension } from '../../../../kernel/suspension.ts';
import { dueDates } from '../../cases/rules/limits.ts';

/**
 * 行政许可法 art. 43 †: the lower organ examines within twenty days from acceptance, by art. 82 working days, where no other law says
 * otherwise. What art. 45 does not count is not counted here either; an extension (art. 42) is of the decision and moves nothing here.
 */
export const FORWARD_WITHIN: Limit = { value: 20, unit: 'workingDay' };

/** The law's text was not before us. */
export const FORWARD_LAW = {
  law: '《中华人民共和国行政许可法》第四十三条、第三十五条',
  fromGeneralKnowledge: true,
} as const;

type Accepted = { acceptedOn: CivilDate; pauses?: readonly Suspension[] | undefined };

/** The last day on which opinion and materials go up; the day of acceptance does not count. */
export const forwardBy = ({ acceptedOn, pauses = [] }: Accepted, conventions: Conventions): CivilDate =>
  dueDates({ promised: FORWARD_WITHIN, statutory: null, pauses }, acceptedOn, conventions).promisedOn ??
  addDays(acceptedOn, 28);

const LEVELS = ['village', 'town', 'county', 'city'] as const;
type Entry = {
  typeCode: string;
  department: string;
  decider?: string | undefined;
  steps: readonly { actor: string; level?: (typeof LEVELS)[number] | undefined }[];
};

/** 行政许可, in the list of kinds of items. */
const LICENCE = '01';

/** Which organ decides on what the department in charge only examines: one of a higher level; undefined where it decides itself. */
export function decidedAbove({ typeCode, department, decider, steps }: Entry): string | undefined {
  if (typeCode !== LICENCE || decider === undefined || decider === department) return undefined;
  const levelOf = (organ: string) =>
    Math.max(...steps.filter(({ actor }) => actor === organ).map(({ level = 'county' }) => LEVELS.indexOf(level)), -1);
  return levelOf(decider) > levelOf(department) ? decider : undefined;
}
