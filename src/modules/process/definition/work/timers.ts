import { findWritten } from '../compile/expressions.ts';
import { elementsOf, type ModdleElement } from '../elements.ts';
import type { WorkRefusal } from '../model.ts';
import { Attributes } from './attributes.ts';
import { insideOf } from './read.ts';

const TIMES = ['timeDate', 'timeDuration', 'timeCycle'];

/**
 * Timers that say no time. A drawing may leave that open; a case would wait there for ever, and nobody would know. Asked when a model is
 * brought, never of one that cases run on already.
 */
export const timersWithoutDay = (process: ModdleElement): WorkRefusal[] =>
  insideOf(process)
    .filter(waitsForNoTime)
    .flatMap((event) => {
      const attributes = new Attributes(event);
      attributes.refuse('timerWithoutDay');
      return attributes.refusals;
    });

const waitsForNoTime = (event: ModdleElement): boolean =>
  [...elementsOf(event, 'eventDefinitions'), ...elementsOf(event, 'eventDefinitionRef')].some(
    (definition) =>
      definition.$type === 'bpmn:TimerEventDefinition' && !TIMES.some((time) => findWritten(definition, time)),
  );
