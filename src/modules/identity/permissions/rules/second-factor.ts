import type { ForbiddingRule } from './forbidding.ts';

/** GB/T 22239—2019 8.1.4.1 d: two factors, one of them cryptographic, where the house demands them of everybody in office. */
export const officersSignInWithSecondFactor: ForbiddingRule = {
  name: 'officersSignInWithSecondFactor',
  code: 'secondFactorNeeded',
  forbids: ({ secondFactor, secondFactorPolicy }) => secondFactorPolicy === 'compulsory' && !secondFactor,
};

/** Deciding, exporting, unmasking, publishing and administering: whatever the house demands otherwise. */
export const weightyActsNeedSecondFactor: ForbiddingRule = {
  name: 'weightyActsNeedSecondFactor',
  code: 'secondFactorNeeded',
  forbids: ({ secondFactor }) => !secondFactor,
};
