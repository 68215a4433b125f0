import { Type, type Static } from 'typebox';
import { DrawnTheme, Name, nullable, Words } from './drawn.ts';

/** An item that can be chosen, with who has a part in it. */
export const DesignItem = Type.Object({
  key: Type.String(),
  name: Name,
  department: Type.String(),
  roles: Type.Array(Type.String()),
});
export type DesignItem = Static<typeof DesignItem>;

/** What a theme may be made of: items in force and departments by their names, and what roles are called. */
export const DesignPalette = Type.Object({
  items: Type.Array(DesignItem),
  departments: Type.Record(Type.String(), Name),
  roles: Type.Record(Type.String(), Words),
});
export type DesignPalette = Static<typeof DesignPalette>;

/** A theme that is kept or being drawn. `newest` is 0 where nothing of it was ever submitted. */
export const DesignRow = Type.Object({
  key: Type.String(),
  number: Type.String(),
  name: Type.String(),
  lead: Type.String(),
  newest: Type.Integer(),
  drafting: Type.Boolean(),
  mayDraw: Type.Boolean(),
});
export type DesignRow = Static<typeof DesignRow>;

export const DesignList = Type.Object({ themes: Type.Array(DesignRow) });
export type DesignList = Static<typeof DesignList>;

/** `revision` 0: nobody is drawing, and `theme` is the newest version, or null where the key is free. */
export const DesignView = Type.Object({
  revision: Type.Integer({ minimum: 0 }),
  base: Type.Integer({ minimum: 0 }),
  newest: Type.Integer({ minimum: 0 }),
  savedAt: nullable(Type.String({ format: 'date-time' })),
  theme: nullable(DrawnTheme),
});
export type DesignView = Static<typeof DesignView>;

const Revision = Type.Integer({ minimum: 0 });

export const SaveDesign = Type.Object({
  revision: Revision,
  theme: DrawnTheme,
  /** The newest version has been looked at, and this one is to follow it. */
  rebase: Type.Optional(Type.Boolean()),
});
export type SaveDesign = Static<typeof SaveDesign>;

export const DesignSaved = Type.Object({ revision: Type.Integer(), base: Type.Integer() });
export type DesignSaved = Static<typeof DesignSaved>;

export const DiscardDesign = Type.Object({ revision: Type.Integer({ minimum: 1 }) });
export type DiscardDesign = Static<typeof DiscardDesign>;

export const DesignDiscarded = Type.Object({});

export const SubmitDesign = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  reason: Type.String({ minLength: 1, maxLength: 2_000 }),
  /** The day from which it is the guide's; today where none is named. */
  on: Type.Optional(Type.String({ format: 'date' })),
});
export type SubmitDesign = Static<typeof SubmitDesign>;

export const DesignSubmitted = Type.Object({ version: Type.Integer(), effectiveOn: Type.String({ format: 'date' }) });
export type DesignSubmitted = Static<typeof DesignSubmitted>;
