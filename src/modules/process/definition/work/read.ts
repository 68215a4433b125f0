import { limit, limitUnits, type Limit } from '../../../../kernel/limit.ts';
import { no, ok, type Result } from '../../../../kernel/result.ts';
import { TASK_KINDS } from '../compile/tasks.ts';
import { elementsOf, idOf, type ModdleElement } from '../elements.ts';
import type { WorkRefusal } from '../model.ts';
import { Attributes } from './attributes.ts';
import { choosesWithReason, departmentFromOf, departmentLists } from './chosen.ts';
import {
  ACTS,
  LEVELS,
  ORIGINS,
  OUTCOMES,
  PHASES,
  ROLES,
  TASK_ATTRIBUTES,
  type ModelOutcome,
  type ModelWork,
  type Publicity,
  type Work,
} from './facts.ts';

/**
 * What a process of a model says of its work. Refused, naming each element: a task of people that does not say what is done by whom, a
 * word that the vocabulary does not have, a limit that is none, a clock that stands still without an article.
 */
export function readWork(element: ModdleElement): Result<ModelWork, readonly WorkRefusal[]> {
  const [itself, parts] = [new Attributes(element), insideOf(element)];
  const item = itself.text('item');
  const origin = itself.word('origin', ORIGINS, 'originUnknown');
  itself.onlyKnown(['item', 'origin']);
  if (item === undefined || (origin === undefined && itself.text('origin') === undefined))
    itself.refuse('itemNotNamed');
  const refusals = [...itself.refusals];
  const tasks = new Map<string, Work>();
  const working: Working[] = [];
  const outcomes = new Map<string, ModelOutcome>();
  for (const part of parts) {
    const attributes = new Attributes(part);
    if (TASK_KINDS[part.$type] !== undefined) {
      const work = workOf(attributes, part);
      keep(tasks, part, work);
      if (work) working.push({ part, work });
    }
    if (part.$type.endsWith('Event')) keep(outcomes, part, outcomeOf(attributes));
    refusals.push(...attributes.refusals);
  }
  refusals.push(...choicesWithoutReason(working));
  if (refusals.length > 0 || item === undefined || origin === undefined) return no(refusals);
  return ok({ item, origin, tasks, outcomes });
}

/** Everything in a process, what is in its sub-processes too. */
/** Everything in a process, at any depth. */
export const insideOf = (scope: ModdleElement): ModdleElement[] =>
  elementsOf(scope, 'flowElements').flatMap((element) => [element, ...insideOf(element)]);

type Working = { part: ModdleElement; work: Work };

/** Departments are chosen for a reason: where it can be said. */
function choicesWithoutReason(working: readonly Working[]): WorkRefusal[] {
  const lists = departmentLists(
    working.flatMap(({ part, work: { departmentFrom } }) =>
      departmentFrom === undefined ? [] : [[part, departmentFrom]],
    ),
  );
  return working.flatMap(({ part, work: { act, asks } }) => {
    const chosen = asks.find((variable) => lists.has(variable));
    if (chosen === undefined || choosesWithReason(act)) return [];
    const attributes = new Attributes(part);
    attributes.refuse('choosesWithoutReason', chosen);
    return attributes.refusals;
  });
}

function keep<Fact>(facts: Map<string, Fact>, element: ModdleElement, fact: Fact | undefined): void {
  if (fact !== undefined) facts.set(idOf(element), fact);
}

function outcomeOf(attributes: Attributes): ModelOutcome | undefined {
  attributes.onlyKnown(['outcome', 'unit']);
  return attributes.word('outcome', OUTCOMES, 'outcomeUnknown');
}

/** A task that says nothing of the house is not work of an office: a service, a message. One that says something says all of it. */
function workOf(attributes: Attributes, task: ModdleElement): Work | undefined {
  if (attributes.isEmpty) return undefined;
  attributes.onlyKnown(TASK_ATTRIBUTES);
  const act = attributes.word('act', ACTS, 'actUnknown');
  const role = attributes.word('role', ROLES, 'roleUnknown');
  const department = attributes.text('department');
  for (const name of ['act', 'role', 'department'])
    if (attributes.text(name) === undefined) attributes.refuse('workIncomplete', name);
  const departmentFrom = departmentFromOf(attributes, task);
  const more = {
    ...(departmentFrom !== undefined && { departmentFrom }),
    ...detailsOf(attributes, act === 'publicity'),
  };
  if (act === undefined || role === undefined || department === undefined) return undefined;
  return { act, role, department, ...more, jointWith: attributes.list('jointWith'), asks: attributes.list('asks') };
}

type Details = Omit<Work, 'act' | 'role' | 'department' | 'departmentFrom' | 'jointWith' | 'asks'>;

function detailsOf(attributes: Attributes, isPublicity: boolean): Details {
  const section = attributes.text('section');
  const level = attributes.word('level', LEVELS, 'levelUnknown');
  const timeLimit = limitOf(attributes, 'limit');
  const suspendedBy = suspensionOf(attributes);
  const publicity = publicityOf(attributes, isPublicity);
  const phase = attributes.word('phase', PHASES, 'phaseUnknown');
  const when = attributes.text('when');
  return {
    ...(section !== undefined && { section }),
    ...(level && { level }),
    ...(timeLimit && { limit: timeLimit }),
    ...(suspendedBy !== undefined && { suspendedBy }),
    ...(publicity && { publicity }),
    ...(phase && { phase }),
    ...(when !== undefined && { when }),
  };
}

function limitOf(attributes: Attributes, name: 'limit' | 'minimum'): Limit | undefined {
  const [value, unit] = [attributes.text(name), attributes.text(`${name}Unit`)];
  if (value === undefined && unit === undefined) return undefined;
  const known = limitUnits.find((one) => one === unit);
  const read = known === undefined || value === undefined ? undefined : limit(Number(value), known);
  if (read?.ok === true) return read.value;
  attributes.refuse('limitNotReadable', [value, unit].filter((part) => part !== undefined).join(' '));
  return undefined;
}

/** Only a law stops the clock: whoever says that it stands still names the article. */
function suspensionOf(attributes: Attributes): string | undefined {
  const said = attributes.text('suspends');
  if (said === undefined || said === 'false') return undefined;
  const basis = attributes.text('basis');
  if (said !== 'true') attributes.refuse('suspendsUnknown', said);
  else if (basis === undefined) attributes.refuse('basisMissing');
  return said === 'true' ? basis : undefined;
}

/** Where, how long and by what rule something is made public: all of it, or nothing where the entry of the item does not say. */
function publicityOf(attributes: Attributes, isPublicity: boolean): Publicity | undefined {
  const [place, minimum, basis] = [attributes.text('place'), limitOf(attributes, 'minimum'), attributes.text('basis')];
  if (!isPublicity || ['place', 'minimum', 'minimumUnit', 'basis'].every((name) => attributes.text(name) === undefined))
    return undefined;
  for (const [name, value] of Object.entries({ place, minimum, basis }))
    if (value === undefined) attributes.refuse('workIncomplete', name);
  return place === undefined || minimum === undefined || basis === undefined ? undefined : { place, minimum, basis };
}
