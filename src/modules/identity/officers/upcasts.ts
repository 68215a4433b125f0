type Upcast = (data: Record<string, unknown>) => Record<string, unknown>;

/** A grant from before the issuing window reads as it is: the new number keeps programs that do not know that role from commanding it. */
const asItIs: Upcast = (data) => data;

export const upcasts: Record<string, Upcast> = { 'roleGranted@1': asItIs, 'roleWithdrawn@1': asItIs };
