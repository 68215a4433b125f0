import type { RefusalCode, WarningCode, WorkRefusalCode } from '../model.ts';

/** What is said about an element: `element` is what people call it, `detail` what was found. */
type Words = (element: string, detail: string) => string;

export type DefinitionWording = {
  readonly refusals: Readonly<Record<RefusalCode, Words>>;
  readonly work: Readonly<Record<WorkRefusalCode, Words>>;
  readonly warnings: Readonly<Record<WarningCode, Words>>;
};
