type Upcast = (data: Record<string, unknown>) => Record<string, unknown>;

/** Before people were met at the counter, accounts were opened in other ways only; those read as they were written. */
export const upcasts: Record<string, Upcast> = {
  'accountOpened@1': (opened) => opened,
};
