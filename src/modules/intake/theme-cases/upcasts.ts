type Upcast = (data: Record<string, unknown>) => Record<string, unknown>;

export const upcasts: Record<string, Upcast> = {
  // Before the passing of time moved a date, there were fewer causes; what was said then says the same today.
  'dateMoved@1': (moved) => moved,
};
