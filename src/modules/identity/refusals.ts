import type { KeyReused } from '../../platform/database/index.ts';
import type { ConfirmRefusal } from './factors/enrolling.ts';
import type { PasskeyRefusal } from './factors/passkeys.ts';
import type { ProofRefusal } from './factors/proving.ts';
import type { DrawingRefusal } from './officers/letting-draw.ts';
import type { AppointRefusal } from './officers/appointing.ts';
import type { LeaveRefusal } from './deputies/naming.ts';
import type { InterestRefusal } from './interests/commands.ts';
import type { FirstRefusal } from './officers/first-administrator.ts';
import type { RelativeRefusal } from './officers/relatives.ts';
import type { AnswerRefusal } from './mandates/answering.ts';
import type { AskRefusal } from './mandates/asking.ts';
import type { MeetingRefusal } from './meetings/commands.ts';
import type { AgencyRefusal } from './organisations/commands.ts';
import type { ChangeRefusal } from './passwords/changing.ts';
import type { SignInRefusal } from './passwords/commands.ts';
import type { RegistrationRefusal } from './people/commands.ts';
import type { CorrectionRefusal } from './people/self.ts';
import type { CapacityRefusal } from './sessions/commands.ts';
import type { WardRefusal } from './wards/commands.ts';

/** Everything that the routes of this module may refuse. */
export type IdentityRefusal =
  | KeyReused
  | ConfirmRefusal
  | PasskeyRefusal
  | ProofRefusal
  | AppointRefusal
  | FirstRefusal
  | RelativeRefusal
  | LeaveRefusal
  | DrawingRefusal
  | InterestRefusal
  | AgencyRefusal
  | AnswerRefusal
  | AskRefusal
  | ChangeRefusal
  | SignInRefusal
  | RegistrationRefusal
  | CorrectionRefusal
  | CapacityRefusal
  | WardRefusal
  | MeetingRefusal;
export type RefusalCode = IdentityRefusal['code'];

const STATUS = {
  keyReused: 422,
  tooManyTries: 429,
  wrongPassword: 403,
  wrongCode: 403,
  passkeyNotVerified: 403,
  accountLocked: 403,
  accountNotOpen: 409,
  alreadyRegistered: 409,
  levelNotHigher: 409,
  alreadyLocked: 409,
  notLocked: 409,
  unknownFactor: 404,
  lastFactorStays: 409,
  nothingCorrected: 422,
  proveSecondFactorFirst: 403,
  alreadyEnrolled: 409,
  notServing: 409,
  alreadyAppointed: 409,
  nobodyGrantsToThemselves: 403,
  administratorsKeptApart: 409,
  administratorServes: 409,
  departmentsMissing: 422,
  departmentsNotTaken: 422,
  roleNotHeld: 409,
  unknownRelative: 404,
  relativeInvalid: 422,
  onlyTheSystemAdministratorBreaksGlass: 403,
  glassAlreadyBroken: 409,
  officerOfOtherDepartment: 403,
  drawsAlready: 409,
  administratorDraws: 409,
  drawingNotAllowed: 409,
  glassNotBroken: 409,
  officerUnknown: 404,
  interestKnown: 409,
  interestUnknown: 404,
  interestInvalid: 422,
  leaveEndsBefore: 422,
  leaveInThePast: 422,
  leaveTooLong: 422,
  leaveOverlaps: 409,
  leaveUnknown: 404,
  leaveOver: 409,
  roleNotHandedOver: 422,
  capacityNotHeld: 409,
  sectionNotHeld: 422,
  deputyIsHimself: 422,
  nobodyNamesHimselfDeputy: 403,
  deputyWithoutStanding: 409,
  deputyKeptApart: 409,
  deputyAway: 409,
  notYourDepartment: 403,
  appointmentInvalid: 422,
  loginNameTaken: 409,
  staffNumberTaken: 409,
  alreadyEntered: 409,
  organisationUnknown: 404,
  usccInvalid: 422,
  agencyEndsBeforeItBegins: 422,
  agencyWithoutItems: 422,
  agencyUnknown: 404,
  agentNotRegistered: 422,
  passwordUnfit: 422,
  registrationInvalid: 422,
  correctionInvalid: 422,
  provenDataStays: 409,
  personUnknown: 404,
  notYourCapacity: 403,
  identityNotProven: 403,
  mandateInvalid: 422,
  mandateUnknown: 404,
  mandateOver: 409,
  mandateConfirmed: 409,
  mandateNotConfirmed: 409,
  mandateLinkExpired: 410,
  mandateForAnother: 403,
  mandateForOneself: 422,
  mandateEndsBefore: 422,
  mandateTooLong: 422,
  mandateWithoutItems: 422,
  mandateWithoutActs: 422,
  tooManyMandates: 409,
  agentNotAdult: 403,
  principalNotAdult: 403,
  wardInvalid: 422,
  wardUnknown: 404,
  wardKnown: 409,
  wardNumbered: 409,
  wardNotAChild: 422,
  wardNotBornYet: 422,
  wardBornOtherwise: 422,
  tooManyWards: 409,
  guardianNotAdult: 403,
  guardianshipNotDeclared: 422,
  meetingInvalid: 422,
  registeredOtherwise: 409,
  ownOrRelativesMatter: 403,
} as const satisfies Record<RefusalCode, number>;

export const statusOf = ({ code }: { code: RefusalCode }): number => STATUS[code];
