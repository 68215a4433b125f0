import type { Limit } from '../../../../kernel/limit.ts';
import type { Work } from '../../definition/work/facts.ts';
import type { ChangeRefusal, Edition, Latitude, LocalChange, LocalStep, Owner, TemplateFacts } from './model.ts';

export const LATITUDE_OF = {
  setOwner: 'owner',
  setLimit: 'limit',
  addStep: 'step',
  addOpinion: 'opinion',
} as const satisfies Record<LocalChange['kind'], Latitude>;

/** The gateways of an opinion are called after its step. */
const STEP_ID = /^local-[a-z0-9-]{1,60}(?<!-fork|-join)$/;

export const stepOf = (change: LocalChange): LocalStep | undefined => ('step' in change ? change.step : undefined);

/** Where a change stands: two of one place would depend on which came first. */
const placeOf = (change: LocalChange): string =>
  [change.kind, change.element, change.kind === 'addStep' ? change.where : ''].join(' ');

/** Whether a change can stand beside the others on an edition; every reason against it. */
export function refusalsOf(
  change: LocalChange,
  { facts, allows, fixed }: Edition,
  others: readonly LocalChange[],
): ChangeRefusal[] {
  const { element, kind } = change;
  const found: ChangeRefusal[] = [];
  if (!allows.includes(LATITUDE_OF[kind])) found.push({ code: 'changeNotAllowed', kind });
  if (fixed.includes(element)) found.push({ code: 'elementFixed', element });
  if (others.some((other) => placeOf(other) === placeOf(change))) found.push({ code: 'placeTaken', element });
  const step = stepOf(change);
  return [
    ...found,
    ...(step === undefined ? refusalsOfSetting(change, facts) : refusalsOfStep(change, step, { facts, others })),
  ];
}

function refusalsOfSetting(change: LocalChange, { tasks }: TemplateFacts): ChangeRefusal[] {
  const { element } = change;
  const task = tasks.get(element);
  if (task === undefined) return [{ code: 'elementUnknown', element }];
  if (change.kind === 'setLimit') return refusalsOfLimit(element, change.limit, task.work.limit);
  if (change.kind === 'setOwner' && saysNothingNew(change.owner, task.work))
    return [{ code: 'sameAsTemplate', element }];
  return [];
}

export const OWNER_FACTS = ['role', 'department', 'section'] as const satisfies readonly (keyof Owner)[];

const saysNothingNew = (owner: Owner, work: Work): boolean =>
  OWNER_FACTS.every((fact) => owner[fact] === undefined || owner[fact] === work[fact]);

/** A limit may be set where the template has none, and be shorter where it has one. */
function refusalsOfLimit(element: string, wanted: Limit, most: Limit | undefined): ChangeRefusal[] {
  if (most === undefined) return [];
  if (wanted.unit !== most.unit)
    return wanted.unit === 'onTheSpot' ? [] : [{ code: 'limitNotComparable', element, most }];
  if (wanted.value > most.value) return [{ code: 'limitTooLong', element, most }];
  return wanted.value === most.value ? [{ code: 'sameAsTemplate', element }] : [];
}

function refusalsOfStep(
  change: LocalChange,
  step: LocalStep,
  { facts, others }: { facts: TemplateFacts; others: readonly LocalChange[] },
): ChangeRefusal[] {
  const { element } = change;
  const local = new Set(others.map((other) => stepOf(other)?.id));
  const found: ChangeRefusal[] = [];
  if (!STEP_ID.test(step.id)) found.push({ code: 'stepIdIllegal', element: step.id });
  if (local.has(step.id) || facts.ids.has(step.id)) found.push({ code: 'stepIdTaken', element: step.id });
  if (local.has(element)) return found;
  if (!facts.tasks.has(element)) return [...found, { code: 'elementUnknown', element }];
  return hasPlace(change, facts) ? found : [...found, { code: 'placeUnfit', element }];
}

/** A step is put on the one way that leads to or from the element; an opinion between both. */
function hasPlace(change: LocalChange, { before, after }: TemplateFacts): boolean {
  const [to, from] = [before.get(change.element)?.length === 1, after.get(change.element)?.length === 1];
  if (change.kind === 'addOpinion') return to && from;
  return change.kind === 'addStep' && (change.where === 'before' ? to : from);
}

/** Every reason against a list of changes as a whole: each judged beside all the others. */
export const refusalsOfAll = (changes: readonly LocalChange[], edition: Edition): ChangeRefusal[] => [
  ...changes.flatMap((change) =>
    refusalsOf(
      change,
      edition,
      changes.filter((other) => other !== change),
    ),
  ),
  ...circular(changes),
];

/** Steps of the county that lean on one another and on nothing of the template. */
function circular(changes: readonly LocalChange[]): ChangeRefusal[] {
  const anchored = new Map(
    changes.flatMap((change) => (stepOf(change) ? [[stepOf(change)?.id ?? '', change.element]] : [])),
  );
  return [...anchored.keys()].flatMap((id): ChangeRefusal[] => {
    const seen = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = anchored.get(at);
    }
    return at === undefined ? [] : [{ code: 'elementUnknown', element: id }];
  });
}
