import { Type, type Static } from 'typebox';

/** A file that an officer added to a step. */
export const StepFile = Type.Object({
  id: Type.String(),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer(),
});
export type StepFile = Static<typeof StepFile>;

/** What was added to a task that is not finished yet, oldest first. */
export const TaskFiles = Type.Object({ files: Type.Array(StepFile) });
export type TaskFiles = Static<typeof TaskFiles>;

export const TaskFileParams = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  task: Type.String({ pattern: '^t\\d{1,6}$' }),
  file: Type.String({ format: 'uuid' }),
});

/** Of one task. */
export const MOST_TASK_FILES = 20;
