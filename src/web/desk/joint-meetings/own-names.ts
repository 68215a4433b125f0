type Typed = Pick<FormData, 'get' | 'getAll'>;

/** What a field of one meeting's form is called: a page shows several forms, and each label leads to its own field. */
export const ownName = (name: string, id: string): string => name.replace(/^[^.]+/, (stem) => `${stem}-${id}`);

/** What was typed into such a form, by the names without it. */
export const ownTyped = (typed: Typed, id: string): Typed => ({
  get: (name) => typed.get(ownName(name, id)),
  getAll: (name) => typed.getAll(ownName(name, id)),
});
