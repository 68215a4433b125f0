import type { Limit } from '../../../../kernel/limit.ts';
import type { Role, Work } from '../../definition/work/facts.ts';

/** What a county may change of a template. */
export const LATITUDES = ['owner', 'limit', 'step', 'opinion'] as const;
export type Latitude = (typeof LATITUDES)[number];

/** What a step of the county's own may be: it examines and helps. It never accepts, decides or issues, since the template does. */
const LOCAL_ACTS = ['review', 'visit', 'special', 'assist'] as const;

/** Who does a step: what is left out stays as the template has it. */
export type Owner = { role?: Role; department?: string; section?: string };

/** A step that the county adds. Its id is its own: `local-…`. */
export type LocalStep = {
  id: string;
  name: string;
  act: (typeof LOCAL_ACTS)[number];
  role: Role;
  department: string;
  section?: string;
  limit?: Limit;
};

/**
 * What a county does otherwise than a template, at one element by its id. There is no change that takes something away: steps of the
 * template stay, and a limit only gets shorter. `addOpinion`: the step goes on beside the element, and both are waited for.
 */
export type LocalChange =
  | { kind: 'setOwner'; element: string; owner: Owner }
  | { kind: 'setLimit'; element: string; limit: Limit }
  | { kind: 'addStep'; where: 'before' | 'after'; element: string; step: LocalStep }
  | { kind: 'addOpinion'; element: string; step: LocalStep };

/** What changes are judged by: the tasks of a template, what leads to and from each, and every id that is taken. */
export type TemplateFacts = {
  tasks: ReadonlyMap<string, { name: string; work: Work }>;
  before: ReadonlyMap<string, readonly string[]>;
  after: ReadonlyMap<string, readonly string[]>;
  ids: ReadonlySet<string>;
};

/** An edition of a template as the rules see it. `fixed`: elements at which nothing at all may be changed. */
export type Edition = { facts: TemplateFacts; allows: readonly Latitude[]; fixed: readonly string[] };

/** Why a change cannot stand: of the template, of its place, or beside another change. */
export type ChangeRefusal =
  | { code: 'changeNotAllowed'; kind: LocalChange['kind'] }
  | { code: 'elementFixed'; element: string }
  | { code: 'elementUnknown'; element: string }
  /** More than one way leads there or away: a step has no single place. */
  | { code: 'placeUnfit'; element: string }
  | { code: 'placeTaken'; element: string }
  | { code: 'stepIdTaken'; element: string }
  | { code: 'stepIdIllegal'; element: string }
  | { code: 'limitTooLong'; element: string; most: Limit }
  | { code: 'limitNotComparable'; element: string; most: Limit }
  | { code: 'sameAsTemplate'; element: string };
