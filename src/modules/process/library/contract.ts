import { Type, type Static } from 'typebox';

/** An item, as a path names it. */
export const ModelParams = Type.Object({ item: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) });

export const ModelVersionParams = Type.Object({
  ...ModelParams.properties,
  version: Type.String({ pattern: '^[1-9]\\d{0,5}$' }),
});

/** `after`: the item of the last row of the page before. */
export const ModelListQuery = Type.Object({ after: Type.Optional(ModelParams.properties.item) });

/** A version of an item's model, without the file. `origin` says how it came about; neither way has been confirmed by a county. */
export const ModelRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  item: Type.String(),
  version: Type.Integer({ minimum: 1 }),
  origin: Type.Enum(['modelled', 'generated']),
  sha256: Type.String(),
  effectiveOn: Type.String({ format: 'date' }),
});
export type ModelRow = Static<typeof ModelRow>;

export const ModelPage = Type.Object({
  models: Type.Array(ModelRow),
  /** The `after` of the next page; null on the last one. */
  after: Type.Union([Type.String(), Type.Null()]),
});
export type ModelPage = Static<typeof ModelPage>;
