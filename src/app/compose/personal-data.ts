import { personId } from '../../kernel/id.ts';
import type { PersonalDataSource } from '../../modules/identity/index.ts';
import { collectCopies, collectRenewals } from '../../modules/certificates/index.ts';
import { collectRecords } from '../../modules/credit/index.ts';
import { collectParcels } from '../../modules/delivery/index.ts';
import {
  collectCases,
  collectConsultations,
  collectDisputes,
  collectDrafts,
  collectEarlyServices,
  collectSecondPersons,
  collectForwardings,
  collectInstant,
  collectGathered,
  collectJointVisits,
  collectMeetings,
  collectServices,
  collectThemeCases,
  collectThemeDrafts,
  collectTurnedAway,
} from '../../modules/intake/index.ts';
import { collectJoint, collectResults } from '../../modules/issuing/index.ts';
import { collectMessages } from '../../modules/messages/index.ts';
import { collectAuthorisations } from '../../modules/registers/index.ts';
import { collectRatings } from '../../modules/ratings/index.ts';
import type { Modules } from './modules.ts';

/** 个人信息保护法 art. 45: whatever a module holds about a person is part of the copy that the person gets. */
export const personalData = ({ intake, messages, issuing, ratings, turnedAway }: Modules): PersonalDataSource[] => [
  { name: 'drafts', collect: (tx, person) => collectDrafts(tx, intake, personId(person)) },
  { name: 'cases', collect: (tx) => collectCases(tx, intake) },
  { name: 'forwardings', collect: (tx) => collectForwardings(tx, intake) },
  { name: 'meetings', collect: (tx) => collectMeetings(tx) },
  { name: 'jointVisits', collect: (tx) => collectJointVisits(tx) },
  { name: 'gatheredCorrections', collect: (tx) => collectGathered(tx) },
  { name: 'consultations', collect: (tx) => collectConsultations(tx) },
  { name: 'instantDecisions', collect: (tx) => collectInstant(tx, intake) },
  { name: 'disputes', collect: (tx) => collectDisputes(tx, intake) },
  { name: 'services', collect: (tx) => collectServices(tx, intake) },
  { name: 'renewals', collect: (tx) => collectRenewals(tx, intake.certificates) },
  { name: 'licenceCopies', collect: (tx) => collectCopies(tx, intake.certificates) },
  { name: 'turnedAway', collect: (tx) => collectTurnedAway(tx, turnedAway) },
  { name: 'earlyServices', collect: (tx, person) => collectEarlyServices(tx, intake, personId(person)) },
  { name: 'secondPersons', collect: (tx, person) => collectSecondPersons(tx, intake, personId(person)) },
  { name: 'themeDrafts', collect: (tx, person) => collectThemeDrafts(tx, intake, personId(person)) },
  { name: 'themeCases', collect: (tx) => collectThemeCases(tx, intake) },
  { name: 'registerAuthorisations', collect: (tx) => collectAuthorisations(tx) },
  { name: 'results', collect: (tx) => collectResults(tx, issuing) },
  { name: 'jointIssues', collect: (tx) => collectJoint(tx, issuing) },
  { name: 'parcels', collect: (tx) => collectParcels(tx, issuing.vault) },
  { name: 'messages', collect: (tx) => collectMessages(messages, tx) },
  { name: 'creditRecords', collect: (tx) => collectRecords(tx) },
  { name: 'ratings', collect: (tx) => collectRatings(tx, ratings) },
];
