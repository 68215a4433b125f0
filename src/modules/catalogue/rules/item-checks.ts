import type { Limit } from '../../../kernel/limit.ts';
import type { Item } from '../contract/item.ts';

/** Why an entry cannot be published. `detail` names the part concerned. */
export type Fault = {
  code:
    | 'promiseLongerThanLaw'
    | 'instantButNotSameDay'
    | 'unknownDepartment'
    | 'unknownElement'
    | 'elementOfOtherType'
    | 'askedTwice'
    | 'assignedTwice'
    | 'feeNotDescribed';
  detail: string;
};

export type Surroundings = { departments: ReadonlySet<string>; elements: ReadonlyMap<string, { type: string }> };

/** The rules that an entry of the implementation list must keep (GB/T 39046; the county's own checks come with the studio). */
export function faultsOf(item: Item, { departments, elements }: Surroundings): Fault[] {
  return [
    ...limitFaults(item),
    ...[item.department, item.regulator, item.decider]
      .filter((key) => key !== undefined && !departments.has(key))
      .map((key) => ({ code: 'unknownDepartment' as const, detail: String(key) })),
    ...fieldFaults(item, elements),
    ...repeated((item.assigns ?? []).map(({ element }) => element)).map((id) => ({
      code: 'assignedTwice' as const,
      detail: id,
    })),
    ...repeated(item.materials.map(({ id }) => id)).map((id) => ({ code: 'askedTwice' as const, detail: id })),
    ...(item.fee.charged !== false && item.fee.description === ''
      ? [{ code: 'feeNotDescribed' as const, detail: '' }]
      : []),
  ];
}

/** 承诺时限不长于法定时限; 即办件 is concluded the same day (GB/T 39046 A.6). */
function limitFaults({ statutoryLimit, promisedLimit, handleType }: Item): Fault[] {
  // 当场 in a law leaves the hall the day; a promise of some hours keeps it.
  const law = statutoryLimit.unit === 'onTheSpot' ? 1 : approximateDays(statutoryLimit);
  const promise = approximateDays(promisedLimit);
  const sameDay = promisedLimit.unit === 'onTheSpot' || promisedLimit.unit === 'workingHour';
  return [
    ...(law !== undefined && promise !== undefined && promise > law
      ? [{ code: 'promiseLongerThanLaw' as const, detail: `${promisedLimit.value} ${promisedLimit.unit}` }]
      : []),
    ...(handleType === '即办件' && !sameDay
      ? [{ code: 'instantButNotSameDay' as const, detail: promisedLimit.unit }]
      : []),
  ];
}

/** Working days, only to compare two limits; due dates come from the calendar. Undefined where dates are announced in batches. */
function approximateDays({ value, unit }: Limit): number | undefined {
  const PER_UNIT = { onTheSpot: 0, workingHour: 1 / 8, workingDay: 1, calendarDay: 5 / 7, month: 21, batch: undefined };
  const perUnit = PER_UNIT[unit];
  return perUnit === undefined ? undefined : value * perUnit;
}

function fieldFaults({ formFields }: Item, elements: Surroundings['elements']): Fault[] {
  const typed = formFields.flatMap(({ id, type }): Fault[] => {
    const element = elements.get(id);
    if (!element) return [{ code: 'unknownElement', detail: id }];
    return element.type === type ? [] : [{ code: 'elementOfOtherType', detail: id }];
  });
  return [
    ...typed,
    ...repeated(formFields.map(({ id }) => id)).map((id) => ({ code: 'askedTwice' as const, detail: id })),
  ];
}

const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);
