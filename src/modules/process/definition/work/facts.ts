import type { Limit } from '../../../../kernel/limit.ts';

/** The name space of what a model says to this house alone; tools that do not know it keep it. */
export const OWN_NAMESPACE = 'https://onewindow.example/bpmn';

/** What is done at a task. `assist`: done before or beside the office's own work, by a village; `onTheSpot`: accepted, decided and handed over at once. */
export const ACTS = [
  'accept',
  'review',
  'visit',
  'publicity',
  'special',
  'decide',
  'issue',
  'assist',
  'onTheSpot',
] as const;
export type Act = (typeof ACTS)[number];

/** Who does it: roles that an officer holds for departments. */
export const ROLES = ['clerk', 'reviewer', 'approver'] as const;
export type Role = (typeof ROLES)[number];

export const LEVELS = ['village', 'town', 'county', 'city'] as const;
export type Level = (typeof LEVELS)[number];

/** Before the application or after the decision: outside the limit. */
export const PHASES = ['before', 'after'] as const;
export type Phase = (typeof PHASES)[number];

/** How the application ends when a run passes this event. */
export const OUTCOMES = ['granted', 'denied', 'notAccepted'] as const;
export type ModelOutcome = (typeof OUTCOMES)[number];

/** Drawn by hand, or made from the steps of the item. Neither has been confirmed by a county. */
export const ORIGINS = ['modelled', 'generated'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The attributes of the house at a task, by local name. */
export const TASK_ATTRIBUTES = [
  'act',
  'role',
  'department',
  'departmentFrom',
  'section',
  'level',
  'limit',
  'limitUnit',
  'suspends',
  'basis',
  'jointWith',
  'place',
  'minimum',
  'minimumUnit',
  'phase',
  'when',
  'asks',
] as const;

/** What a task says of the work it stands for. */
export type Work = {
  act: Act;
  role: Role;
  /** Key of the department that does it, and its section where one is meant. */
  department: string;
  /** The variable in which each instance holds the department that does it: chosen while the case runs. */
  departmentFrom?: string;
  section?: string;
  level?: Level;
  /** How long it may take, of the limit of the whole. */
  limit?: Limit;
  /** The limit of the whole stands still meanwhile, by this article (行政许可法第四十五条). */
  suspendedBy?: string;
  publicity?: Publicity;
  /** Departments that come along to the visit: one visit for all (联合踏勘). */
  jointWith: readonly string[];
  phase?: Phase;
  /** Only in this situation, in words. */
  when?: string;
  /** Variables that have to be answered when it is completed: ways behind it ask for them. */
  asks: readonly string[];
};

/** Where something is made public, how long at least, and by what rule. */
export type Publicity = { place: string; minimum: Limit; basis: string };

/** What a model says of its work: for which item, and at each task and event by element id. */
export type ModelWork = {
  item: string;
  origin: Origin;
  tasks: ReadonlyMap<string, Work>;
  outcomes: ReadonlyMap<string, ModelOutcome>;
};
