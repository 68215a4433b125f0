import type { DeviceFault } from '../devices/model.ts';
import type { Refusal as GivingRefusal } from '../giving/model.ts';
import type { Closing, Event, Finding, Open, Refusal } from '../rectifying/model.ts';
import type { Grade } from '../rules/grade.ts';
import type { Aspect, Fault } from '../rules/options.ts';
import type { Channel, ServiceStep } from '../rules/ratable.ts';

type Headings =
  | 'id'
  | 'ratedOn'
  | 'itemKey'
  | 'item'
  | 'department'
  | 'hall'
  | 'step'
  | 'channel'
  | 'grade'
  | 'live'
  | 'standard'
  | 'options'
  | 'version'
  | 'named'
  | 'valid'
  | 'excludedFor';

type Said =
  | Exclude<GivingRefusal | Refusal | DeviceFault, { code: 'conflictOfInterest' | 'notYourDepartment' }>['code']
  | 'serviceNotFound'
  | 'ratingNotFound';

/** What grades, options, steps and refusals are called. `export`: the headings, in their order. */
export type RatingWording = {
  readonly grades: Readonly<Record<Grade, string>>;
  readonly options: Readonly<Record<Aspect, Readonly<Record<Grade, string>>>>;
  readonly faults: Readonly<Record<Fault, string>>;
  readonly steps: Readonly<Record<ServiceStep, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly states: Readonly<Record<Open['state'] | 'closed', string>>;
  readonly findings: Readonly<Record<Finding, string>>;
  readonly closings: Readonly<Record<Closing, string>>;
  readonly happened: Readonly<Record<Event['type'], string>>;
  readonly outcomes: Readonly<
    Record<Finding | 'content' | 'notContent' | 'unreachable' | 'upheld' | 'dismissed', string>
  >;
  readonly export: Readonly<Record<Headings, string>>;
  readonly yesNo: (yes: boolean) => string;
  readonly refusals: Readonly<Record<Said, string>>;
};
