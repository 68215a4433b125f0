import { no, ok, type Result } from '../../kernel/result.ts';

/** What a simulator can be told to do wrong: counts, waits and switches, and lists of addresses. */
export type Faults = Readonly<Record<string, number | boolean | readonly string[]>>;

export type FaultRefusal = { code: 'unknownFault' | 'faultUnfit'; fault: string };

/**
 * The faults after a change, each given in the kind that it has; from a form everything is text. What is not named stays as it is, but
 * for switches of a form, which browsers leave out when they are off.
 */
export function changedFaults<Standing extends Faults>(
  standing: Standing,
  given: Readonly<Record<string, unknown>>,
): Result<Standing, FaultRefusal> {
  const unknown = Object.keys(given).find((fault) => !(fault in standing));
  if (unknown !== undefined) return no({ code: 'unknownFault', fault: unknown });
  let changed = standing;
  for (const [fault, before] of Object.entries(standing)) {
    if (!(fault in given)) continue;
    const value = valueLike(before, given[fault]);
    if (value === undefined) return no({ code: 'faultUnfit', fault });
    changed = { ...changed, [fault]: value };
  }
  return ok(changed);
}

type Value = Faults[string];

function valueLike(before: Value, given: unknown): Value | undefined {
  if (typeof before === 'number') {
    const number = typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : given;
    return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
  }
  if (typeof before === 'boolean') return typeof given === 'boolean' ? given : given === 'on';
  const list = typeof given === 'string' ? given.split(/[,\s]+/) : given;
  return Array.isArray(list) && list.every((one): one is string => typeof one === 'string')
    ? list.filter((one) => one !== '')
    : undefined;
}
