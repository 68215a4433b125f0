import { Type, type Static } from 'typebox';
import { Id, Instant, Key } from './shared.ts';

const strict = { additionalProperties: false };
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** An officer of the department. `draws`: by his office, because he was let, or not. `by`: the name on duty of who let him. */
export const Drawer = Type.Object({
  id: Id,
  name: Type.String(),
  staffNumber: Type.String(),
  section: OrNull(Type.String()),
  draws: Type.Enum(['byOffice', 'let', 'no']),
  let: OrNull(Type.Object({ by: OrNull(Type.String()), since: Instant, reason: OrNull(Type.String()) })),
});
export type Drawer = Static<typeof Drawer>;

export const DepartmentDrawers = Type.Object({ officers: Type.Array(Drawer) });
export type DepartmentDrawers = Static<typeof DepartmentDrawers>;

export const DrawersParams = Type.Object({ department: Key });
export const DrawerParams = Type.Object({ department: Key, officer: Id });

/** Why he is let, or why no more: kept with the act, sealed. */
export const LetDraw = Type.Object({ reason: Type.String({ pattern: '\\S', maxLength: 1_000 }) }, strict);
export type LetDraw = Static<typeof LetDraw>;
