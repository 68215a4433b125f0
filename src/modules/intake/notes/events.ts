import { Type, type Static } from 'typebox';

const Id = Type.String({ format: 'uuid' });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export const schemas = {
  /** `said` is sealed with the applicant's key: erasing the person erases it here too. */
  noteWritten: {
    schema: 1,
    data: Type.Object({
      caseId: Id,
      department: Type.String(),
      applicant: Id,
      said: Type.String({ minLength: 1 }),
      author: Id,
      authorDepartment: OrNull(Type.String()),
      corrects: OrNull(Id),
      mentions: OrNull(Type.String()),
    }),
  },
  /** On the stream of the note that was mended, so that two corrections of one note cannot both stand. */
  noteCorrected: { schema: 1, data: Type.Object({ by: Id }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
