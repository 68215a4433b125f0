import { randomUUID } from 'node:crypto';
import { civilDateOf } from '../../kernel/civil-date.ts';
import type { ItemSearch } from '../../modules/catalogue/index.ts';
import type { CreditDeps } from '../../modules/credit/index.ts';
import type { PaperDeps } from '../../modules/delivery/index.ts';
import type { IdentityDeps, PersonalDataSource } from '../../modules/identity/index.ts';
import type { Asking, DraftDeps, TurnedAwayDeps } from '../../modules/intake/index.ts';
import type { IssuingDeps, OwnMatter, OwnTheme } from '../../modules/issuing/index.ts';
import type { MessageDeps } from '../../modules/messages/index.ts';
import type { RatingDeps } from '../../modules/ratings/index.ts';
import type { ChecklistPrintDeps } from '../../modules/themes/index.ts';
import { onceOf } from '../../platform/http/index.ts';
import type { Setting } from './frame.ts';

/** What the pages of the portal are made of: the errand's use cases, whose county it is, and where the assets lie. */
export type PortalDeps = Setting & {
  identity: IdentityDeps;
  intake: DraftDeps;
  messages: MessageDeps;
  issuing: IssuingDeps & { ownMatter: OwnMatter; ownTheme: OwnTheme };
  papers: PaperDeps;
  credit: CreditDeps;
  ratings: RatingDeps;
  turnedAway: TurnedAwayDeps;
  checklists: ChecklistPrintDeps;
  /** How the notice of gathered corrections is set. */
  correctionPaper: { printer: ChecklistPrintDeps['printer']; template: string; demonstration: boolean };
  search: ItemSearch;
  themeSearch: ItemSearch;
  /** What every module holds about a person, for the copy that he gets. */
  personalData: readonly PersonalDataSource[];
  publicUrl: URL;
};

/** Who asks, under the key of the form that was sent. */
export const askingOf = (request: Parameters<typeof onceOf>[0]): Asking => ({
  caller: request.caller,
  once: onceOf(request),
});

export const todayOf = ({ intake: { now } }: PortalDeps) => civilDateOf(now());

/** The key of a form that is being shown: sending it twice acts once. */
export const newOnce = (): string => randomUUID();
