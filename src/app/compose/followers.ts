import { civilDate } from '../../kernel/civil-date.ts';
import { countUses } from '../../modules/catalogue/index.ts';
import { caseStreams, followCorrections, followParts, followVisits, noteRefusals } from '../../modules/intake/index.ts';
import { noteServices } from '../../modules/ratings/index.ts';
import { clocks, forwardingClocks, tellings } from '../../modules/oversight/index.ts';
import { figures } from '../../modules/supervision/index.ts';
import { defineFollower, type Follower } from '../../platform/log/index.ts';
import { tellHolders } from './errand-messages/licences.ts';
import { followParcels } from '../../modules/issuing/index.ts';
import { resultsOfCases } from './issuing.ts';
import { tellSenders } from './paper-messages/reaction.ts';
import { tellReceivers } from './result-messages/reaction.ts';
import { tellApplicants } from './errand-messages/reaction.ts';
import { tellForwarded } from './forwarding-messages/reaction.ts';
import { tellDecidedByMachine } from './instant-messages/reaction.ts';
import { tellOfThemes } from './theme-messages/reaction.ts';
import { tellRaters } from './rating-messages/reaction.ts';
import { tellEarlyService } from './early-service-messages/reaction.ts';
import { tellCommitted } from './post-check-messages/reaction.ts';
import { tellTurnedAway } from './turned-away-messages/reaction.ts';
import type { Modules } from './modules.ts';

/** What a lower room hears of a higher one: how often each item is applied for, so that the first page can show it. */
export const usesOfItems = defineFollower({
  name: 'catalogue.uses',
  handles: [caseStreams.only('caseSubmitted')],
  react: (tx, events) =>
    countUses(
      tx,
      events.map(({ event: { facts, on } }) => ({ key: facts.item.key, on: civilDate(on) })),
    ),
});

/** Who follows the log. */
export const followersOf = ({
  intake,
  messages,
  issuing,
  ratings,
  turnedAway,
  oversight,
}: Modules): readonly Follower[] => [
  usesOfItems,
  tellApplicants(messages),
  tellHolders(messages),
  resultsOfCases(issuing),
  followParcels(),
  tellReceivers(messages),
  tellSenders(messages),
  figures,
  noteServices(ratings),
  tellRaters(messages),
  tellOfThemes(messages),
  noteRefusals(turnedAway),
  followParts(intake),
  followVisits(intake),
  followCorrections(intake),
  tellTurnedAway(messages),
  tellCommitted(messages),
  tellForwarded(messages),
  tellDecidedByMachine(messages),
  tellEarlyService(messages),
  clocks,
  forwardingClocks(oversight.conventions),
  tellings,
];
