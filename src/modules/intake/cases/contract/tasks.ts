import { Type, type Static } from 'typebox';
import { MOST_TASK_FILES, StepFile } from './task-files.ts';
import { MaterialVerdict } from './verdicts.ts';

const Day = Type.String({ format: 'date' });
const DayOrNull = Type.Union([Day, Type.Null()]);
const Instant = Type.String({ format: 'date-time' });
const InstantOrNull = Type.Union([Instant, Type.Null()]);
const Said = Type.String({ maxLength: 2_000 });
export const Department = Type.Object({
  key: Type.String(),
  name: Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) }),
});
const Officer = Type.Object({ id: Type.String(), name: Type.String() });
const OfficerOrNull = Type.Union([Officer, Type.Null()]);
const Opinion = Type.Union([Type.Enum(['agree', 'disagree']), Type.Null()]);

export const TaskParams = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  task: Type.String({ pattern: '^t\\d{1,6}$' }),
});

const acts = ['accept', 'review', 'visit', 'publicity', 'special', 'decide', 'issue', 'assist', 'onTheSpot'] as const;
export type TaskAct = (typeof acts)[number];

/** A step of a case that somebody does, did or was to do. */
export const TaskView = Type.Object({
  task: Type.String(),
  node: Type.String(),
  name: Type.String(),
  act: Type.Enum([...acts]),
  role: Type.Enum(['clerk', 'reviewer', 'approver']),
  department: Department,
  section: Type.Union([Type.String(), Type.Null()]),
  /** Departments that come along: one visit for all (联合踏勘). */
  jointWith: Type.Array(Department),
  state: Type.Enum(['open', 'suspended', 'done', 'cancelled']),
  openedAt: Instant,
  startedAt: InstantOrNull,
  dueOn: DayOrNull,
  /** Working days left of the section's own limit, negative when late. */
  daysLeft: Type.Union([Type.Integer(), Type.Null()]),
  light: Type.Enum(['green', 'yellow', 'red', 'suspended', 'none']),
  holder: OfficerOrNull,
  lentBy: OfficerOrNull,
  /** Whether this caller may do it now. */
  mine: Type.Boolean(),
  /** Whether only the result of a joint visit finishes it (联合现场核查). */
  ofVisit: Type.Boolean(),
  doneAt: InstantOrNull,
  doneBy: OfficerOrNull,
  opinion: Opinion,
  note: Type.Union([Type.String(), Type.Null()]),
  /** What was found of single materials, by whoever did it or was asked to. */
  verdicts: Type.Array(MaterialVerdict),
  /** What a colleague who was asked to do it said, for who completes it. */
  handedBack: Type.Union([Type.Object({ opinion: Opinion, note: Type.String() }), Type.Null()]),
  visit: Type.Union([
    Type.Object({
      on: Day,
      staff: Type.Array(Type.String()),
      absent: Type.Array(Type.Object({ department: Type.String(), why: Type.String() })),
    }),
    Type.Null(),
  ]),
  /** What has to be answered when it is done, in words: whether this happens, which some departments wait for. */
  asks: Type.Array(Type.Object({ variable: Type.String(), words: Type.String() })),
  /** Which departments come in is chosen by who completes it, with the reason: for which steps, and from which departments. */
  chooses: Type.Union([
    Type.Object({ variable: Type.String(), steps: Type.Array(Type.String()), departments: Type.Array(Department) }),
    Type.Null(),
  ]),
  /**
   * The departments that were chosen when it was completed, while they are asked: how far each has come, and whether this officer may take
   * it off; which he may add; and how that was changed before, oldest first. Null where it chose none.
   */
  asking: Type.Union([
    Type.Object({
      departments: Type.Array(
        Type.Object({
          department: Department,
          standing: Type.Enum(['toCome', 'open', 'done']),
          droppable: Type.Boolean(),
        }),
      ),
      addable: Type.Array(Department),
      changes: Type.Array(
        Type.Object({
          kind: Type.Enum(['added', 'dropped']),
          at: Instant,
          by: Officer,
          departments: Type.Array(Department),
          reason: Type.String(),
        }),
      ),
    }),
    Type.Null(),
  ]),
  /** The first day on which something that is made public may end. */
  publicUntil: DayOrNull,
  /** The limit of the whole stands still while it is open, by this article. */
  suspendedBy: Type.Union([Type.String(), Type.Null()]),
  /** What was handed in with it. */
  files: Type.Array(StepFile),
  /** How a head took it from somebody and gave it to somebody else, or to nobody in particular; oldest first. */
  moves: Type.Array(
    Type.Object({
      kind: Type.Enum(['takenBack', 'reassigned']),
      at: Instant,
      by: Officer,
      from: Officer,
      to: OfficerOrNull,
      reason: Type.String(),
    }),
  ),
  /** Why it is done again, where it was returned. */
  returnedFor: Type.Union([Type.String(), Type.Null()]),
  /** Who returned it or fetched it back, at which step, and in which way. */
  returnedBy: Type.Union([
    Type.Object({
      officer: Officer,
      step: Type.String(),
      how: Type.Enum(['comesBack', 'goesThrough', 'fetchedBack']),
    }),
    Type.Null(),
  ]),
  /** It is a signature that somebody asked for, for the step of this name. */
  signs: Type.Union([
    Type.Object({
      step: Type.String(),
      when: Type.Enum(['before', 'after']),
      of: Type.Enum(['all', 'any']),
      by: Officer,
      reason: Type.String(),
    }),
    Type.Null(),
  ]),
  /** Who is to sign it and has not, and whether this officer may take him off. */
  signers: Type.Array(
    Type.Object({ officer: Officer, when: Type.Enum(['before', 'after']), droppable: Type.Boolean() }),
  ),
  /** When this officer may ask others to sign it. */
  signable: Type.Array(Type.Enum(['before', 'after'])),
  /** It was done, and the case went back to before it: it does not count any more. */
  isVoid: Type.Boolean(),
  /**
   * Where this officer may return it to, by the keys of tasks. `through`: what would be done again after that step, and what is under way
   * and would end; null where only that step can be done again.
   */
  returns: Type.Array(
    Type.Object({
      to: Type.String(),
      through: Type.Union([
        Type.Object({ again: Type.Array(Type.String()), ends: Type.Array(Type.String()) }),
        Type.Null(),
      ]),
    }),
  ),
  /** Whether this officer, who finished it, may fetch it back: nobody has touched what came of it. */
  fetchable: Type.Boolean(),
});
export type TaskView = Static<typeof TaskView>;

/** Where the run of a case stands on its drawing. */
export const RunView = Type.Object({
  model: Type.Object({ item: Type.String(), version: Type.Integer() }),
  status: Type.Enum(['running', 'ended']),
  /** Elements at which something waits now. */
  at: Type.Array(Type.String()),
  /** Elements that were gone through. */
  been: Type.Array(Type.String()),
  incidents: Type.Array(Type.Object({ element: Type.String(), code: Type.String(), at: Instant })),
});
export type RunView = Static<typeof RunView>;

/** An open task as a list shows it, with its case. */
export const TaskRow = Type.Object({
  task: Type.String(),
  name: Type.String(),
  act: Type.Enum([...acts]),
  role: Type.Enum(['clerk', 'reviewer', 'approver']),
  department: Department,
  section: Type.Union([Type.String(), Type.Null()]),
  openedAt: Instant,
  dueOn: DayOrNull,
  daysLeft: Type.Union([Type.Integer(), Type.Null()]),
  light: Type.Enum(['green', 'yellow', 'red', 'suspended', 'none']),
  holder: OfficerOrNull,
  mine: Type.Boolean(),
});
export type TaskRow = Static<typeof TaskRow>;

export const TaskListQuery = Type.Object({
  /** Only what the caller took. */
  held: Type.Optional(Type.Enum(['me'])),
  item: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,80}$' })),
  after: Type.Optional(Type.String({ maxLength: 200 })),
});
export type TaskListQuery = Static<typeof TaskListQuery>;

/** Who else does the same work in the department of a task, by the name on duty. */
export const Colleagues = Type.Object({
  colleagues: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
});
export type Colleagues = Static<typeof Colleagues>;

export const AssignTask = Type.Object({
  to: Type.String({ format: 'uuid' }),
  how: Type.Enum(['handOver', 'lend']),
  reason: Said,
});
/** `comesBack`, where nothing is said: only that step is done again, and this one waits for it. */
export const ReturnTask = Type.Object({
  to: Type.String({ pattern: '^t\\d{1,6}$' }),
  how: Type.Optional(Type.Enum(['comesBack', 'goesThrough'])),
  reason: Said,
});
/** Who signs: all of them (会签), or any one (或签), before the step is finished or after. */
export const AddSigners = Type.Object({
  when: Type.Enum(['before', 'after']),
  of: Type.Enum(['all', 'any']),
  signers: Type.Array(Type.String({ format: 'uuid' }), { maxItems: 20 }),
  reason: Said,
});
export const DropSigner = Type.Object({ signer: Type.String({ format: 'uuid' }), reason: Said });
/** Whose colleagues are asked for: to whom a task may be given, or who may sign it. */
export const ColleaguesQuery = Type.Object({ for: Type.Optional(Type.Enum(['work', 'signing'])) });
export const FetchTaskBack = Type.Object({ reason: Said });

/** 加办, 减办: of the departments that a step chose. */
const DepartmentKey = Type.String({ maxLength: 60 });
export const AddDepartments = Type.Object({ departments: Type.Array(DepartmentKey, { maxItems: 30 }), reason: Said });
export const DropDepartment = Type.Object({ department: DepartmentKey, reason: Said });

/** Yes or no, a word, or a list of departments by their keys. */
export const Answers = Type.Record(
  Type.String({ maxLength: 120 }),
  Type.Union([Type.Boolean(), Type.String(), Type.Array(DepartmentKey, { maxItems: 100 })]),
);

export const CompleteTask = Type.Object({
  opinion: Opinion,
  note: Said,
  /** Of the materials that were judged one by one; the opinion is about the whole. */
  materials: Type.Optional(Type.Array(MaterialVerdict, { maxItems: 60 })),
  answers: Type.Optional(Answers),
  visit: Type.Optional(
    Type.Union([
      Type.Object({
        on: Day,
        staff: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20 }),
        absent: Type.Array(Type.Object({ department: Type.String({ maxLength: 60 }), why: Said }), { maxItems: 20 }),
      }),
      Type.Null(),
    ]),
  ),
  /** Of those that were added to the task before; the others are dropped. */
  files: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: MOST_TASK_FILES })),
});
