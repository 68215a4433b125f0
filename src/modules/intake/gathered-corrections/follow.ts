import { defineFollower, type Follower } from '../../../platform/log/index.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { findThemesBehind } from '../theme-cases/behind.ts';
import { compareCorrections, type CompareDeps } from './compare.ts';

const FOLLOWS = { kind: 'system', id: 'intake:gatheredCorrection' } as const;

const told = caseStreams.only(
  ...(['correctionAsked', 'caseResubmitted', 'acceptanceRefused', 'caseWithdrawn', 'caseEnded'] as const),
);

/**
 * Hears what departments ask to be corrected in the parts of a theme, and gathers it into its one notice. What the cases say is compared
 * with what is known, so that hearing it again changes nothing.
 */
export const followCorrections = (deps: CompareDeps): Follower =>
  defineFollower({
    name: 'intake.gatheredCorrections',
    handles: [told],
    // What was asked before was told item by item.
    begins: 'now',
    react: async (tx, events) => {
      for (const theme of await findThemesBehind(tx, events))
        await compareCorrections(tx, deps, { theme, actor: FOLLOWS });
    },
  });
