import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { HallHours } from '../../../kernel/hall-hours.ts';
import type { Calendar } from '../../../kernel/working-days.ts';
import type { ModelWork, Net, Role } from '../../../modules/process/index.ts';
import type { Grade } from '../../../modules/ratings/index.ts';

/**
 * Where somebody works: as a task names it, at the window where results are given out, or at the head of it all. `hall`: by its key, of
 * a counter at which applications of every department are taken down.
 */
export type Place = {
  department: string;
  section: string | null;
  role: Role | 'issuer' | 'sectionHead' | 'leader';
  hall?: string;
};

/** An item that people come for: how often, what they have to bring, and the way of its cases. */
export type SoughtItem = {
  key: string;
  weight: number;
  department: string;
  /** Whether a firm applies: the item is for enterprises, and asks which one it is. */
  forOrganisations: boolean;
  /** Materials for which a file is needed. */
  materials: readonly string[];
  way: { net: Net; work: ModelWork };
};

/** What one county is made of. The same terms make the same plan, to the second. */
export type Terms = {
  seed: number;
  from: CivilDate;
  /** The instant at which its history ends and the present begins. */
  until: number;
  cases: number;
  calendar: Calendar;
  hours: HallHours;
  items: readonly SoughtItem[];
  /** Halls with a counter, by their keys. */
  halls: readonly string[];
};

/** `by`: the key of the officer who does it. */
export type Act =
  | { do: 'begin' }
  | { do: 'submit' }
  /** A clerk at a window takes the whole application down and hands it in. */
  | { do: 'takeDown'; by: string }
  | { do: 'chooseElectronic' }
  | { do: 'choosePost' }
  | { do: 'accept'; by: string }
  | { do: 'askCorrection'; by: string; material: string }
  | { do: 'correct' }
  | { do: 'refuse'; by: string }
  /** A head of the department looks at the no. */
  | { do: 'reviewNo'; by: string }
  | { do: 'withdraw' }
  | { do: 'start'; by: string; node: string }
  | { do: 'complete'; by: string; node: string; opinion: 'agree' | 'disagree' }
  | { do: 'return'; by: string; node: string; to: string }
  | { do: 'decide'; by: string; outcome: 'grant' | 'deny' }
  | { do: 'shelve'; by: string }
  | { do: 'handOver'; by: string }
  | { do: 'post'; by: string }
  /** The courier takes the order of the parcel. */
  | { do: 'bookParcel' }
  /** The courier is asked, and answers with all steps so far; the last one may end the way. */
  | { do: 'carry' | 'deliver' | 'bringBack'; steps: readonly ParcelStep[] }
  /** The applicant says what the last service was worth to him. */
  | { do: 'rate'; step: RatedStep; grade: Grade; named: boolean }
  /** One move on a bad rating of a department, whichever waits for it longest. */
  | { do: 'handleRating'; by: string; department: string; move: RatingMove };

/** `at`: milliseconds since 1970. */
export type ParcelStep = {
  state: 'collected' | 'inTransit' | 'outForDelivery' | 'undelivered' | 'returning' | 'delivered' | 'returned';
  at: number;
};

/** The service that is rated: that the result was handed over at the window, else the decision. */
export type RatedStep = 'completion' | 'handOver';

export type RatingMove =
  | { type: 'verify'; finding: 'true' | 'noBasis' | 'mistaken' }
  | { type: 'rectify' | 'answer' | 'review' }
  | { type: 'revisit'; contact: 'content' | 'notContent' | 'unreachable' };

/** `at`: milliseconds since 1970. */
export type PlannedAct = { at: number; case: number; act: Act };

/** `department`: that of the item. `person`: which of the county's people applies; `forFirm`: for the firm that is his. */
export type PlannedCase = {
  case: number;
  item: string;
  department: string;
  person: number;
  forFirm: boolean;
  acts: readonly PlannedAct[];
};

/** Cases in the order of their arrival, everybody who works on them, by key. */
export type Plan = { cases: readonly PlannedCase[]; officers: ReadonlyMap<string, Place> };
