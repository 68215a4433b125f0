import type { Manifest } from '../../kernel/manifest.ts';

export const manifest: Manifest = {
  name: 'identity',
  dependsOn: [],
  listensTo: [],
  provides: [
    'identity.account',
    'identity.officer',
    'identity.interest',
    'identity.leave',
    'identity.mandate',
    'identity.organisation',
    'identity.ward',
  ],
};

export type { Deps as IdentityDeps } from './deps.ts';

export {
  assertEveryRouteHasKnownPermission,
  isPermission,
  PERMISSIONS,
  type Permission,
} from './permissions/rules/permission.ts';
export { OFFICER_ROLES, ROLES, type OfficerRole, type Role } from './permissions/rules/role.ts';
export type { Administrator } from './permissions/rules/administrator.ts';
export { conflictOf, type ConflictOfInterest, type Relation } from './permissions/rules/conflict.ts';
export type { Facts, RealNameLevel, SecondFactorPolicy } from './permissions/rules/subject.ts';
export { decidePermission, type Decision } from './permissions/rules.ts';

export { actorFor, createGatekeeper, permits, verdictOf } from './sessions/gatekeeper.ts';
export { cookieRules, type CookieRules } from './sessions/cookies.ts';
export { isOwnPath, ownPathOr } from './sessions/rules/own-path.ts';
export type { Fields } from './sessions/rules/fields.ts';
export {
  chooseCapacity,
  endEverySession,
  endSession,
  openSession,
  raiseSession,
  type CapacityChoice,
} from './sessions/commands.ts';
export { findKept, keepForAfterLogin, takeKept, type KeptPost } from './sessions/kept-posts.ts';
export { findCapacities, nextStep, type Capacities } from './sessions/standing.ts';

export { registerPerson } from './people/commands.ts';
export { findPersonsWith, nameOf } from './people/names.ts';
export { correctSelf } from './people/self.ts';
export { exportSelf } from './people/export.ts';
export { findOwnData, type OwnData } from './people/own-data.ts';
export { findAgenciesOf, findOrganisation, findOrganisationsWith } from './organisations/queries.ts';
export { askMandate, type AskRefusal, type Linked } from './mandates/asking.ts';
export { confirmMandate, declineMandate, findAsked, type AnswerRefusal } from './mandates/answering.ts';
export { endMandate, withdrawMandate } from './mandates/ending.ts';
export { MANDATE_ACTS, type MandateAct } from './mandates/model.ts';
export {
  findHold,
  findMandateNames,
  findMandateTerms,
  findMandates,
  findRunningMandates,
  isPrincipalsNumber,
  findMandate,
  type RunningMandate,
} from './mandates/queries.ts';
export { addWardNumber, declareWard, removeWard, type WardRefusal } from './wards/commands.ts';
export { findWard, findWards } from './wards/queries.ts';
export { WARD_RELATIONS } from './wards/model.ts';
export { meetingRoutes } from './routes/meetings.ts';
export { findRunningMeeting, type RunningMeeting } from './meetings/queries.ts';
export type { MandateView, WardView } from './contract/acting.ts';
export { checkPassword } from './passwords/commands.ts';
export { changePassword } from './passwords/changing.ts';
export { beginTotp, confirmTotp, type Enroller } from './factors/enrolling.ts';
export { proveByCode } from './factors/proving.ts';
export { secondFactorOf } from './factors/standing.ts';
export { findColleagues, findHolders, findOverseers, findStaff } from './officers/queries/colleagues.ts';
export { worksOn } from './officers/rules.ts';
export { findAway, findStandIns } from './deputies/queries/leaves.ts';
export { findHallOf, findOfficerNames, findServingOfficer } from './officers/queries/serving.ts';
export { interestsOf } from './interests/queries.ts';
export { findAllSections, sectionsOf } from './officers/queries/sections.ts';
export { createFirstAdministrator } from './officers/first-administrator.ts';
export { appointOfficer } from './officers/appointing.ts';
export { grantRole } from './officers/granting.ts';
export { COUNTY_HALL, demoPeople } from './demo/cast.ts';
export { enterDemoOfficer, enterDemoPerson } from './demo/county.ts';
export { enterDemoOrganisation } from './demo/organisations.ts';
export { seedDemoIdentity, type DemoCredential, type DemoIdentity } from './demo/seed.ts';
export { tidyIdentity } from './store/tidying.ts';

export { CALLBACK_PATH, createProvider, OWN_CLIENT, OWN_CLIENT_NAME, PROVIDER_PATH } from './provider/provider.ts';
export { loadProviderKeys, rotateSigningKey } from './provider/keys.ts';
export { findInteraction, finishInteraction } from './provider/interactions.ts';
export { fetchFromHere, providerRoutes } from './provider/routes.ts';
export { openIdAdapter, type ForeignClaims, type OpenIdSettings } from './issuers/openid.ts';
export { plainOAuthAdapter, plainOAuthTickets, type PlainOAuthSettings } from './issuers/plain-oauth.ts';
export { finishLogin, startLogin } from './issuers/commands.ts';
export { dropPresented, enterPresented, findPresented, presentTicket, type Presented } from './issuers/tickets.ts';
export type { Identity, IssuerRefusal, ProviderAdapter, TicketExchange } from './issuers/model.ts';
export { identityStreams } from './streams.ts';

export { identityRoutes, type IdentityPorts } from './routes.ts';
export { statusOf as statusOfIdentity } from './refusals.ts';
export { identityWording } from './wording.ts';
export type { PersonalDataSource } from './people/export.ts';
