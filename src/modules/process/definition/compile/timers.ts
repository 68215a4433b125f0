import type { Timer, TimerUnit } from '../../core/node.ts';
import { cycleOf, durationOf, isCountable, isTimerText, type Duration } from '../../core/timer-text.ts';
import { findElement, foreignAttribute, type ModdleElement } from '../elements.ts';
import type { Compilation } from './compilation.ts';
import { expressionFrom, findWritten, isExpression } from './expressions.ts';

const KINDS = { timeDate: 'date', timeDuration: 'duration', timeCycle: 'cycle' } as const;
const UNITS: readonly TimerUnit[] = ['calendar', 'workingDay', 'workingHour'];

/**
 * When a timer goes off. `unit="workingDay"` in any foreign name space, at the definition or the duration, makes `P5D` five working days
 * by the State Council's calendar, `unit="workingHour"` makes `PT4H` four hours of the hall. A timer that says no time is one of a
 * drawing: it is kept, and never goes off by the clock.
 */
export function timerOf(compilation: Compilation, event: ModdleElement, definition: ModdleElement): Timer | undefined {
  const property = (['timeDate', 'timeDuration', 'timeCycle'] as const).find((one) => findWritten(definition, one));
  const written = property && findWritten(definition, property);
  if (property === undefined || written === undefined) {
    compilation.warn('timerUnspecified', event);
    return { kind: 'unspecified', unit: 'calendar' };
  }
  const kind = KINDS[property];
  const unit = unitOf(definition, property);
  if (unit !== undefined && isExpression(written)) {
    const expression = expressionFrom(compilation, event, written);
    return expression && { kind, unit, expression };
  }
  if (unit !== undefined && isTimerText(kind, written.body) && fits(kind, unit, written.body))
    return { kind, unit, text: written.body };
  compilation.refuse('timerNotReadable', event, written.body);
  return undefined;
}

function unitOf(definition: ModdleElement, property: string): TimerUnit | undefined {
  const inner = findElement(definition, property);
  const written = foreignAttribute(definition, 'unit') ?? (inner && foreignAttribute(inner, 'unit')) ?? 'calendar';
  return UNITS.find((unit) => unit === written);
}

/**
 * Working days are counted in whole days, hours of the hall in whole hours and minutes; a date needs no counting. What is so long that no
 * day can be reckoned is refused here, not found out by a case that waits.
 */
function fits(kind: Timer['kind'], unit: TimerUnit, text: string): boolean {
  if (kind === 'date') return unit === 'calendar';
  const duration = kind === 'cycle' ? cycleOf(text)?.every : durationOf(text);
  if (duration === undefined || !isCountable(duration, unit)) return false;
  if (unit === 'calendar') return true;
  const counted: readonly (keyof Duration)[] = unit === 'workingDay' ? ['days'] : ['hours', 'minutes'];
  return Object.entries(duration).every(([part, count]) => count === 0 || counted.some((one) => one === part));
}
