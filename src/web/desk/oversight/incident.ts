/** Why a run is stuck, as the API names it. */
const INCIDENTS = [
  'noWay',
  'conditionTooLong',
  'instancesUnknown',
  'tooManyInstances',
  'departmentsUnknown',
  'tooManyTokens',
  'tooDeep',
  'runaway',
  'timerUnreadable',
  'timerWithoutDay',
] as const;
export type Incident = (typeof INCIDENTS)[number];

/** Undefined for a reason that this program does not know yet. */
export const incidentOf = (code: string): Incident | undefined => INCIDENTS.find((known) => known === code);

/**
 * What somebody typed as a value of a variable: 是 and 否 are yes and no, a list stands in brackets, everything else is text. Nothing where no
 * variable is named.
 */
export function valuesTyped(variable: string, value: string): Record<string, boolean | string | string[]> {
  const [name, text] = [variable.trim(), value.trim()];
  if (name === '') return {};
  if (/^(是|yes|true)$/i.test(text)) return { [name]: true };
  const [, list] = /^[[［](.*)[\]］]$/.exec(text) ?? [];
  if (list !== undefined) return { [name]: list.split(/[\s,，、]+/).filter((one) => one !== '') };
  return { [name]: /^(否|no|false)$/i.test(text) ? false : text };
}

/** Open hours of the hall as people say them: in working days from two of them on. */
export const spanOf = (hours: number, dayHours: number): { unit: 'hours' | 'days'; value: number } =>
  dayHours === 0 || hours < 2 * dayHours
    ? { unit: 'hours', value: Math.round(hours * 10) / 10 }
    : { unit: 'days', value: Math.round((hours / dayHours) * 10) / 10 };
