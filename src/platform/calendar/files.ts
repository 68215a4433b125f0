import { Type } from 'typebox';

/** The two data files as they are written; statutory words stay as they stand there. */
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const HolidaysFile = Type.Object({
  meta: Type.Object({ range: Type.Tuple([Day, Day]) }),
  days: Type.Array(
    Type.Object({
      date: Day,
      type: Type.Union([Type.Literal('放假'), Type.Literal('调休上班')]),
      name: Type.String(),
    }),
  ),
});

const Standing = Type.Union([Type.Literal('平日'), Type.Literal('放假'), Type.Literal('调休上班')]);

export const NoticesFile = Type.Object({
  format: Type.Literal('onewindow.holiday-notices/1'),
  notices: Type.Array(
    Type.Object({
      id: Type.String({ minLength: 1 }),
      issuedOn: Day,
      announces: Type.Union([Type.Integer(), Type.Null()]),
      from: Day,
      until: Day,
      changes: Type.Array(Type.Object({ date: Day, name: Type.String(), before: Standing, after: Standing })),
    }),
  ),
});

/** The words of the files as the kernel's kinds of day. */
export const kindOfWord = { 平日: 'ordinary', 放假: 'holiday', 调休上班: 'makeUpDay' } as const;
