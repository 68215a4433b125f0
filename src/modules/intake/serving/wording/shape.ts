import type { PaperWay } from '../contract.ts';

/** How ways of service are called, on the proof and on every screen; and what is said to whoever may not note one. */
export type ServingWording = {
  ways: Readonly<Record<PaperWay, string>>;
  /** What a proof says of a decision that came with the result of the case. */
  withResult: Readonly<Record<'counter' | 'proxy' | 'post', string>>;
  refusals: Readonly<
    Record<
      | 'applicationErased'
      | 'paperNotServed'
      | 'paperServedAlready'
      | 'electronicNotAgreed'
      | 'servedBeforeIssue'
      | 'servedInFuture'
      | 'serviceUnsaid',
      string
    >
  >;
};
