type Upcast = (data: Record<string, unknown>) => Record<string, unknown>;

/** Roles that are handed over did not change; the list of all of them got the issuing window's, which is not among them. */
export const upcasts: Record<string, Upcast> = { 'deputyNamed@1': (data) => data };
