import { agent, applicant, mandatary } from './allowing-people.ts';
import { anyone, anyoneOutsideTheOffice, everyone, type AllowingRule } from './allowing.ts';
import { deputy, officer, officerOfDepartment } from './allowing-officers.ts';
import {
  applicantProvesRequiredLevel,
  nobodyHandlesOwnOrRelativesCase,
  reviewerDoesNotDecide,
  type ForbiddingRule,
} from './forbidding.ts';
import { weightyActsNeedSecondFactor } from './second-factor.ts';
import { ADVISING } from './advising.ts';
import { BY_CODE } from './by-code.ts';
import { BY_HAND } from './by-hand.ts';
import { DRAWING } from './drawing.ts';
import { CASE_ROLES } from './case-role.ts';
import { OFFICER_ROLES } from './role.ts';
import type { Permission } from './permission.ts';

type Entry = { allow: readonly [AllowingRule, ...AllowingRule[]]; forbid?: readonly ForbiddingRule[] };

const brokenGlass = officerOfDepartment('brokenGlassOpensCasesForReading', 'emergencyReader');
const handling = [nobodyHandlesOwnOrRelativesCase] as const;
const weighty = [weightyActsNeedSecondFactor] as const;

/** Who may do what. Whatever stands not here is denied; the first allowing rule's name says what was missing. */
export const TABLE: Readonly<Record<Permission, Entry>> = {
  'public:read': { allow: [anyone('anyoneReadsWhatIsPublic')] },
  'account:register': { allow: [anyone('anyoneRegisters')] },
  'session:manage': { allow: [anyone('anyoneManagesTheOwnSession')] },

  'draft:edit': {
    allow: [
      applicant('applicantEditsOwnDraft'),
      agent('agentEditsDraftsWithinAgency'),
      mandatary('mandataryEditsWithinMandate'),
    ],
  },
  'case:submit': {
    allow: [
      applicant('applicantSubmitsOwnCase'),
      agent('agentSubmitsWithinAgency'),
      mandatary('mandatarySubmitsWithinMandate'),
    ],
    forbid: [applicantProvesRequiredLevel],
  },
  'case:seeOwn': {
    allow: [
      applicant('applicantSeesOwnCase'),
      agent('agentSeesCasesWithinAgency'),
      mandatary('mandatarySeesCasesOfMandate'),
    ],
  },
  'case:askHearing': {
    allow: [
      applicant('applicantAsksForHearingInOwnCase'),
      agent('agentAsksForHearingWithinAgency'),
      mandatary('mandataryAsksForHearingWithinMandate'),
    ],
  },
  'case:withdraw': {
    allow: [
      applicant('applicantWithdrawsOwnCase'),
      agent('agentWithdrawsWithinAgency'),
      mandatary('mandataryWithdrawsWithinMandate'),
    ],
  },
  'case:seeStatus': {
    allow: [anyone('whoHoldsTheQueryCodeSeesTheStatus', (_, facts) => facts.queryCodeMatches === true)],
  },

  'message:readOwn': { allow: [applicant('personReadsOwnMessages'), agent('agentReadsMessagesOfTheOrganisation')] },
  'message:setOwn': { allow: [applicant('personChoosesHowToBeTold'), agent('agentChoosesHowToBeTold')] },

  'counter:take': {
    allow: [officerOfDepartment('clerkTakesApplicationsInOwnDepartments', 'clerk')],
    forbid: handling,
  },
  'counter:correct': {
    allow: [officerOfDepartment('clerkTakesInCorrectionsInOwnDepartments', 'clerk')],
    forbid: handling,
  },
  'case:list': {
    allow: [
      officerOfDepartment('officerListsCasesOfOwnDepartments', ...CASE_ROLES),
      deputy('deputyListsCases', ...CASE_ROLES),
      brokenGlass,
    ],
  },
  'case:read': {
    allow: [
      officerOfDepartment('officerReadsCasesOfOwnDepartments', ...CASE_ROLES),
      deputy('deputyReadsCases', ...CASE_ROLES),
      brokenGlass,
    ],
  },
  'case:accept': {
    allow: [officerOfDepartment('clerkAcceptsInOwnDepartments', 'clerk'), deputy('deputyOfClerkAccepts', 'clerk')],
    forbid: handling,
  },
  'case:askCorrection': {
    allow: [
      officerOfDepartment('clerkAsksCorrectionInOwnDepartments', 'clerk'),
      deputy('deputyOfClerkAsksCorrection', 'clerk'),
    ],
    forbid: handling,
  },
  'case:refuseAcceptance': {
    allow: [
      officerOfDepartment('clerkRefusesAcceptanceInOwnDepartments', 'clerk'),
      deputy('deputyOfClerkRefusesAcceptance', 'clerk'),
    ],
    forbid: handling,
  },
  'case:review': {
    allow: [
      officerOfDepartment('reviewerReviewsInOwnDepartments', 'reviewer'),
      deputy('deputyOfReviewerReviews', 'reviewer'),
    ],
    forbid: handling,
  },
  'case:decide': {
    allow: [
      officerOfDepartment('approverDecidesInOwnDepartments', 'approver'),
      deputy('deputyOfApproverDecides', 'approver'),
    ],
    forbid: [...weighty, ...handling, reviewerDoesNotDecide],
  },
  // 行政许可法 art. 42: approved by the head of the organ, and by nobody in his stead.
  'case:extend': {
    allow: [officerOfDepartment('leaderExtendsInOwnDepartments', 'leader')],
    forbid: [...weighty, ...handling],
  },
  'case:requestProcedure': {
    allow: [
      officerOfDepartment('reviewerAsksForProceduresInOwnDepartments', 'reviewer'),
      deputy('deputyOfReviewerAsksForProcedures', 'reviewer'),
    ],
    forbid: handling,
  },
  // It stops a clock of law, so a head answers, and never who asked.
  'case:approveProcedure': {
    allow: [officerOfDepartment('headApprovesProceduresOfOwnDepartments', 'sectionHead', 'leader')],
    forbid: [...weighty, ...handling],
  },
  ...BY_HAND,
  'task:assign': {
    allow: [officerOfDepartment('headAssignsTasksOfOwnDepartments', 'sectionHead', 'leader')],
    forbid: [...weighty, ...handling],
  },
  // Who gives a paper out notes how it reached whom it is for.
  'paper:serve': {
    allow: [officerOfDepartment('officerServesPapersOfOwnDepartments', 'clerk', 'approver')],
    forbid: handling,
  },
  'licence:share': { allow: [applicant('holderSharesOwnLicence'), agent('agentSharesLicencesOfTheOrganisation')] },
  'licence:renew': { allow: [applicant('holderRenewsOwnLicence'), agent('agentRenewsLicencesOfTheOrganisation')] },
  'licence:read': { allow: [officerOfDepartment('officerReadsLicencesOfOwnDepartments', ...CASE_ROLES)] },
  // A decision of its own each time, by whoever decides in the organ that issued it (行政许可法 arts. 49, 50, 69, 70).
  'licence:act': {
    allow: [officerOfDepartment('approverActsOnLicencesOfOwnDepartments', 'approver', 'leader')],
    forbid: [...weighty, ...handling],
  },
  'credit:read': { allow: [officerOfDepartment('headReadsCreditRecordsOfOwnDepartments', 'sectionHead', 'leader')] },
  'credit:end': {
    allow: [officerOfDepartment('leaderEndsCreditRecordsOfOwnDepartments', 'leader')],
    forbid: [...weighty, ...handling],
  },
  'case:export': {
    allow: [officerOfDepartment('headExportsCasesOfOwnDepartments', 'approver', 'sectionHead', 'leader')],
    forbid: weighty,
  },
  'issuing:handle': {
    allow: [officerOfDepartment('issuerGivesOutResultsOfOwnDepartments', 'issuer')],
    forbid: [...weighty, ...handling],
  },
  'issuing:balance': { allow: [officer('issuerBalancesTheWindow', 'issuer')] },
  'issuing:see': { allow: [officer('officerSeesHowResultsAreGivenOut', 'issuer', 'sectionHead', 'leader')] },
  'delivery:call': { allow: [anyone('whoeverCallsAboutAParcelIsNotBelieved')] },
  'figures:see': { allow: [officerOfDepartment('headSeesFiguresOfOwnDepartments', 'sectionHead', 'leader')] },
  'note:read': {
    allow: [officerOfDepartment('officerReadsNotesOfOwnDepartments', ...CASE_ROLES), brokenGlass],
    forbid: handling,
  },
  'note:write': {
    allow: [officerOfDepartment('officerWritesNotesInOwnDepartments', ...CASE_ROLES)],
    forbid: handling,
  },
  // 国办发〔2019〕51号: who was served rates, and nobody of the office; an officer who applied does it as the person he is.
  'rating:give': {
    allow: [
      applicant('applicantRatesWhatWasDone'),
      agent('agentRatesWithinAgency'),
      mandatary('mandataryRatesWithinMandate'),
    ],
  },
  'rating:giveByCode': {
    allow: [anyoneOutsideTheOffice('whoHoldsTheCodeRates', (_, facts) => facts.queryCodeMatches === true)],
  },
  'rating:offer': {
    allow: [officerOfDepartment('clerkOffersARatingInOwnDepartments', 'clerk')],
  },
  'rating:equip': {
    allow: [officerOfDepartment('headEquipsCountersOfOwnDepartments', 'sectionHead', 'leader')],
    forbid: weighty,
  },
  'rectification:read': {
    allow: [officerOfDepartment('headReadsBadRatingsOfOwnDepartments', 'sectionHead', 'leader')],
  },
  'rectification:handle': {
    allow: [officerOfDepartment('headHandlesBadRatingsOfOwnDepartments', 'sectionHead', 'leader')],
    forbid: handling,
  },
  'rectification:review': {
    allow: [officerOfDepartment('leaderReviewsExclusionsOfOwnDepartments', 'leader')],
    forbid: [...weighty, ...handling],
  },
  // 窗口无否决权: a clerk writes down every no, and another looks at it.
  'turnedAway:register': {
    allow: [officerOfDepartment('clerkRegistersNoesInOwnDepartments', 'clerk')],
    forbid: handling,
  },
  'turnedAway:read': {
    allow: [officerOfDepartment('officerReadsNoesOfOwnDepartments', 'clerk', 'sectionHead', 'leader')],
  },
  'turnedAway:review': {
    allow: [officerOfDepartment('headReviewsNoesOfOwnDepartments', 'sectionHead', 'leader')],
    forbid: handling,
  },
  'turnedAway:seeOwn': {
    allow: [applicant('personSeesOwnNoes'), agent('agentSeesNoesToTheOrganisation')],
  },
  ...BY_CODE,
  // 事中事后核查 of what was granted on a commitment.
  'postCheck:read': {
    allow: [officerOfDepartment('officerReadsPostChecksOfOwnDepartments', 'reviewer', 'sectionHead', 'leader')],
  },
  'postCheck:check': {
    allow: [officerOfDepartment('reviewerChecksCommitmentsInOwnDepartments', 'reviewer')],
    forbid: handling,
  },
  // It takes away what was given, so the head of the organ decides, and nobody in his stead.
  'postCheck:decide': {
    allow: [officerOfDepartment('leaderDecidesPostChecksOfOwnDepartments', 'leader')],
    forbid: [...weighty, ...handling],
  },
  'postCheck:answer': {
    allow: [applicant('applicantAnswersInOwnPostCheck'), agent('agentAnswersForTheOrganisation')],
  },
  // 行政许可法 art. 43: who examined, or heads who did, sends up what a higher organ decides.
  'case:forward': {
    allow: [officerOfDepartment('reviewerSendsUpInOwnDepartments', 'reviewer', 'sectionHead')],
    forbid: handling,
  },
  // 行政复议, 行政诉讼: whoever sees a case sees the mark; who heads the organ answers for what is fought.
  'dispute:read': { allow: [officerOfDepartment('officerReadsDisputesOfOwnDepartments', ...CASE_ROLES)] },
  'dispute:handle': {
    allow: [officerOfDepartment('headHandlesDisputesOfOwnDepartments', 'sectionHead', 'leader')],
    forbid: handling,
  },
  ...ADVISING,
  'notice:readOwn': { allow: [officer('officerReadsOwnNotices', ...CASE_ROLES, 'cataloguer', 'drawer')] },
  'order:read': { allow: [officerOfDepartment('headReadsOrdersOfOwnDepartments', 'sectionHead', 'leader')] },
  // 督办: issued and checked by who leads, answered by who heads; nobody does it in another's stead.
  'order:issue': {
    allow: [officerOfDepartment('leaderIssuesOrdersInOwnDepartments', 'leader')],
    forbid: [...weighty, ...handling],
  },
  'order:answer': {
    allow: [officerOfDepartment('headAnswersOrdersOfOwnDepartments', 'sectionHead', 'leader')],
    forbid: handling,
  },
  'personalData:unmask': {
    allow: [
      officerOfDepartment('caseWorkerUnmasksInOwnDepartments', 'clerk', 'reviewer', 'approver'),
      deputy('deputyUnmasks', 'clerk', 'reviewer', 'approver'),
    ],
    forbid: [...weighty, ...handling],
  },
  'document:read': {
    allow: [
      applicant('applicantReadsOwnDocuments'),
      agent('agentReadsDocumentsWithinAgency'),
      mandatary('mandataryReadsDocumentsWithinMandate'),
      officerOfDepartment('officerReadsDocumentsOfOwnDepartments', ...CASE_ROLES),
      deputy('deputyReadsDocuments', ...CASE_ROLES),
      brokenGlass,
    ],
  },
  'file:read': {
    allow: [
      applicant('applicantReadsOwnFiles'),
      agent('agentReadsFilesWithinAgency'),
      mandatary('mandataryReadsFilesOfMandate'),
      officerOfDepartment('officerReadsFilesOfOwnDepartments', ...CASE_ROLES),
      deputy('deputyReadsFiles', ...CASE_ROLES),
      brokenGlass,
    ],
  },

  // Not by a deputy: whoever stands in hands nothing on, and exports nothing.
  'leave:see': { allow: [officerOfDepartment('officerSeesWhoIsAwayInOwnDepartments', ...CASE_ROLES)] },
  'leave:take': { allow: [officerOfDepartment('officerHandsOverInOwnDepartments', ...CASE_ROLES)], forbid: weighty },
  'leave:arrange': {
    allow: [officerOfDepartment('headArrangesDeputiesInOwnDepartments', 'sectionHead', 'leader')],
    forbid: weighty,
  },

  'catalogue:read': { allow: [officer('officerReadsTheCatalogue', ...OFFICER_ROLES, 'drawer')] },
  'catalogue:seeMisses': { allow: [officer('cataloguerSeesWhatWasNotFound', 'cataloguer')] },
  ...DRAWING,
  'catalogue:publish': { allow: [officer('cataloguerPublishes', 'cataloguer')], forbid: weighty },

  'account:manage': { allow: [officer('systemAdministratorManagesAccounts', 'systemAdministrator')], forbid: weighty },
  'grant:manage': { allow: [officer('securityAdministratorGrantsRoles', 'securityAdministrator')], forbid: weighty },
  'audit:read': { allow: [officer('auditorReadsTheRecord', 'auditAdministrator', 'auditor')], forbid: weighty },
  'system:operate': { allow: [officer('systemAdministratorOperates', 'systemAdministrator')], forbid: weighty },

  'person:seeSelf': { allow: [everyone('everyoneSeesOwnData')] },
  'person:correctSelf': { allow: [everyone('everyoneCorrectsOwnData')] },
  'person:exportSelf': { allow: [everyone('everyoneExportsOwnData')] },
  'mandate:manage': { allow: [everyone('everyoneGivesAndTakesMandates')] },
  'ward:manage': { allow: [everyone('everyoneEntersOwnChildren')] },
};
