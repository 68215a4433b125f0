import { Type, type Static } from 'typebox';

const Id = Type.String({ format: 'uuid' });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** What an officer was told. `kind`: of what and why, as `task.half`; `inSteadOf`: whose work it is, where he stands in. */
export const Notice = Type.Object({
  id: Id,
  kind: Type.String(),
  case: OrNull(Type.Object({ id: Id, number: Type.String(), item: Bilingual })),
  task: OrNull(Type.Object({ key: Type.String(), name: Type.String() })),
  order: OrNull(Id),
  /** The item whose model it is about. */
  model: OrNull(Type.Object({ item: Type.String(), name: Bilingual })),
  department: Bilingual,
  dueOn: OrNull(Type.String({ format: 'date' })),
  at: Type.String({ format: 'date-time' }),
  read: Type.Boolean(),
  inSteadOf: OrNull(Type.String()),
});
export type Notice = Static<typeof Notice>;

export const NoticeQuery = Type.Object({
  only: Type.Optional(Type.Literal('unread')),
  after: Type.Optional(Type.String({ maxLength: 80 })),
});
export type NoticeQuery = Static<typeof NoticeQuery>;

export const NoticePage = Type.Object({
  notices: Type.Array(Notice),
  unread: Type.Integer({ minimum: 0 }),
  after: OrNull(Type.String()),
});
export type NoticePage = Static<typeof NoticePage>;

export const NoticeCount = Type.Object({ unread: Type.Integer({ minimum: 0 }) });
export type NoticeCount = Static<typeof NoticeCount>;

/** `read`: false makes them unread again. All of them where none is named. */
export const MarkNotices = Type.Object({
  ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 200 })),
  read: Type.Boolean(),
});
export type MarkNotices = Static<typeof MarkNotices>;
