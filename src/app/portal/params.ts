import { Type, type Static } from 'typebox';

const Id = Type.String({ format: 'uuid' });

export const ItemParams = Type.Object({ key: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) });
export const DraftParams = Type.Object({ draftId: Id });
export const CaseParams = Type.Object({ caseId: Id });
export const ThemeCaseParams = Type.Object({ themeCaseId: Id });
export const ThemePartParams = Type.Object({
  ...ThemeCaseParams.properties,
  item: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }),
});
export const MaterialParams = Type.Object({
  ...DraftParams.properties,
  material: Type.String({ minLength: 1, maxLength: 200 }),
});

/** Where a page was asked from, to return there; that what is known is to be asked after all, and that a row is gone. */
export const AskedQuery = Type.Object({
  from: Type.Optional(Type.Enum(['check', 'list'])),
  change: Type.Optional(Type.Literal('1')),
  gone: Type.Optional(Type.Literal('1')),
});

/** A form as browsers send it: everything is text, and what was ticked twice is a list. */
export const FormBody = Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String())]));
export type FormBody = Static<typeof FormBody>;

/** What was typed into a form; what was ticked twice is left out. */
export const textsIn = (body: FormBody): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

export const PageParams = Type.Object({
  ...DraftParams.properties,
  pageId: Type.String({ pattern: '^[a-zA-Z0-9-]{1,80}$' }),
});

/** The page that asked for a change and is returned to. */
export type From = 'check' | 'list' | undefined;

export function fromOf({ _from: from }: FormBody): From {
  return from === 'check' || from === 'list' ? from : undefined;
}
