/**
 * The errand: from the first answer to the conclusion. `drafts` is what a citizen prepares, `counter` what a clerk takes down for
 * the person before him, `cases` what the office handles;
 * see README.md for who calls what. Every refusal is a value with a code; the wording files say it in words.
 */
export { manifest } from './manifest.ts';
export { attachFile, findFilePlace, removeFile } from './drafts/attach.ts';
export { authoriseSharing, withdrawSharing } from './theme-drafts/authorising.ts';
export { NOBODY } from './cases/nobody.ts';
export { checkDraft } from './drafts/check.ts';
export type {
  AnswerSource,
  Draft,
  DraftCheck,
  DraftMaterial,
  DraftRow,
  Receipt,
  TypedAnswers,
} from './drafts/contract/drafts.ts';
export { heldByDraft, type DraftDeps, type Matter } from './drafts/deps.ts';
export { collectDrafts, findDraft, findDrafts, findOpenDraft, findReceipt } from './drafts/find.ts';
export type { DraftRefusal, HandInRefusal } from './drafts/model.ts';
export { statusOf as statusOfIntake } from './drafts/refusals.ts';
export { draftRoutes } from './drafts/routes/drafts.ts';
export { uploadRoutes } from './drafts/routes/uploads.ts';
export { discardDraft, saveAnswers } from './drafts/save.ts';
export { startCorrection } from './drafts/start-correction.ts';
export { startDraft, type Starting } from './drafts/start.ts';
export { renewDraft } from './drafts/renew.ts';
export { findEarlierFiles, reuseFile } from './drafts/reuse.ts';
export { DRAFT_DAYS, endDrafts, type DraftRetention, type EndingDraft } from './drafts/retention.ts';
export { removeRow, rowMark, saveRow } from './drafts/table-rows.ts';
export type { HandingIn } from './drafts/document.ts';
export { submitDraft, type SubmitRefusal } from './drafts/submit.ts';
export { wasUnderMandate } from './drafts/reach.ts';
export { rolesOf, strangerAmong, type Part, type Way } from './drafts/rules/roles.ts';
export { WAYS } from './drafts/rules/materials.ts';
export {
  isLocked,
  lostThrough,
  materialsState,
  nextPage,
  pageState,
  placeOn,
  saidOf,
  unsettledPages,
  wayOf,
  type Walked,
} from './drafts/way.ts';
export { chooseWay } from './drafts/ways.ts';
export { draftWording } from './drafts/wording.ts';
export type { DraftWording } from './drafts/wording/shape.ts';

export { attachThemeFile, chooseThemeWay, findThemeFilePlace, removeThemeFile } from './theme-drafts/attach.ts';
export { changeToldAnswers } from './theme-drafts/change-told.ts';
export { checkThemeDraft } from './theme-drafts/check.ts';
export type { ThemeCheck, ThemeDraft, ThemeDraftRow } from './theme-drafts/contract/theme-drafts.ts';
export { attachEither, findEitherPlace, ownUploads } from './theme-drafts/either.ts';
export { discardThemeDraft } from './theme-drafts/discard.ts';
export { renewThemeDraft } from './theme-drafts/renew.ts';
export { findThemeDraft, findThemeDrafts, isThemeDraft } from './theme-drafts/find.ts';
export type { ThemeDraftRefusal } from './theme-drafts/model.ts';
export { statusOf as statusOfThemeDraft } from './theme-drafts/refusals.ts';
export { findEarlierThemeFiles, reuseThemeFile } from './theme-drafts/reuse.ts';
export { themeDraftRoutes } from './theme-drafts/routes.ts';
export { removeThemeRow, saveThemeRow } from './theme-drafts/rows.ts';
export { themeDraftWording } from './theme-drafts/wording.ts';
export { endThemeDrafts } from './theme-drafts/retention.ts';
export { saveThemeAnswers } from './theme-drafts/save.ts';
export { startThemeDraft } from './theme-drafts/start.ts';
export { submitThemeDraft, type SubmitThemeRefusal } from './theme-drafts/submit.ts';

export type { CounterDeps } from './counter/deps.ts';
export { counterRoutes, counterUploads } from './counter/routes.ts';
export { correctionUploads } from './correction-counter/attaching.ts';
export { correctionCounterRoutes } from './correction-counter/routes.ts';
export { counterWording } from './counter/wording.ts';
export { themeBoardRoutes } from './theme-board/routes.ts';
export type { ThemeCounterDeps } from './theme-counter/deps.ts';
export { themeCounterRoutes } from './theme-counter/routes.ts';

export { acceptCase, askCorrection, decideCase, withdrawCase, type Target } from './cases/acts.ts';
export { refuseAcceptance } from './cases/declining.ts';
export { findResults, type CaseResults } from './cases/results.ts';
export { collectCases, openCaseFile } from './cases/case-file.ts';
export type { ActingNames, CaseFile, CaseRow, PublicStatus } from './cases/contract.ts';
export type { Applicant } from './cases/model.ts';
export { taskFileRoutes } from './cases/routes/task-files.ts';
export { heldByCase, type ActingPort, type Asking, type CaseDeps } from './cases/deps.ts';
export { findApplicantNames, findOwnMatter } from './cases/own-matter.ts';
export { keepPaper } from './cases/keep-paper.ts';
export { openCaseAttachment, openPaper } from './cases/papers-read.ts';
export { statusOf as statusOfCase } from './cases/refusals.ts';
export { runOwner } from './cases/owner.ts';
export { caseRoutes } from './cases/routes.ts';
export { listOwn, listUnder, listUnnamed, type UnnamedCase } from './cases/rows.ts';
export { keepsAwayFrom } from './cases/rules/keeping-away.ts';
export { movesDates } from './cases/rules/limits.ts';
export { nameOf as nameOfLack } from './cases/matter.ts';
export { caseList, layOutCases } from './cases/projections/case-list.ts';
export { findPublicStatus } from './cases/status.ts';
export { caseStreams } from './cases/store/cases.ts';
export { caseWording } from './cases/wording.ts';

export { recomputeDueDates } from './cases/recomputing.ts';
export { deemAccepted } from './cases/deeming.ts';
export { lapseTolerances, listSuppliesEnding } from './cases/tolerance/lapsing.ts';
export { findCasesOf } from './finding/cases-of.ts';
export type { FindingDeps } from './finding/deps.ts';
export { indexOldCases } from './finding/old-cases.ts';
export { findingRoutes } from './finding/routes.ts';
export { BYTE_ORDER_MARK, lineOf } from './finding/rules/csv.ts';

export { keepConsultationDays } from './consultation/keep-days.ts';
export { opinionsAskedUntil } from './consultation/of-case.ts';
export { collectConsultations } from './consultation/own.ts';
export { consultationList } from './consultation/projections/consultation-list.ts';
export type { Consultation as ConsultationState, Event as ConsultationEvent } from './consultation/model.ts';
export { consultationRoutes } from './consultation/routes.ts';
export { consultationStreams } from './consultation/store/consultations.ts';
export { consultationWording } from './consultation/wording.ts';
export { keepMeetingDays } from './meeting/keep-days.ts';
export type { Event as MeetingEvent, Meeting as MeetingState } from './meeting/model.ts';
export { collectMeetings, meetingsTold } from './meeting/own.ts';
export { meetingList } from './meeting/projections/meeting-list.ts';
export { jointMeetingRoutes } from './meeting/routes.ts';
export { meetingStreams } from './meeting/store/meetings.ts';
export { meetingWording } from './meeting/wording.ts';
export { answerGathered } from './gathered-corrections/answer.ts';
export { followCorrections } from './gathered-corrections/follow.ts';
export { isOpen as isAskOpen, noticeNumber } from './gathered-corrections/model.ts';
export { isAskedTogether } from './gathered-corrections/around.ts';
export type { Said as SaidGathered } from './gathered-corrections/keeping.ts';
export { collectGathered, findGathered, type AskedCorrection } from './gathered-corrections/own.ts';
export { findGatheredNotice } from './gathered-corrections/paper.ts';
export { statusOf as statusOfGathered } from './gathered-corrections/refusals.ts';
export { gatheredCorrectionRoutes } from './gathered-corrections/routes.ts';
export { gatheredCorrectionStreams } from './gathered-corrections/store/gathered-corrections.ts';
export { gatheredWording } from './gathered-corrections/wording.ts';
export { askOtherTime, askRevisit, chooseTime, declineVisit } from './joint-visit/applicant.ts';
export type { OwnVisit, VisitSlot } from './joint-visit/contract.ts';
export { followVisits } from './joint-visit/follow.ts';
export { keepJointVisitDays } from './joint-visit/keep-days.ts';
export { collectJointVisits, findOwnVisitsOf } from './joint-visit/own.ts';
export { jointVisitList } from './joint-visit/projections/joint-visit-list.ts';
export { statusOf as statusOfJointVisit } from './joint-visit/refusals.ts';
export { GIVEN_UP_CAUSES, givenUpBecause, isFirstGivenUp } from './joint-visit/rules/given-up.ts';
export type { Event as JointVisitEvent, Member as JointVisitMember } from './joint-visit/model.ts';
export { jointVisitRoutes } from './joint-visit/routes.ts';
export { jointVisitStreams } from './joint-visit/store/joint-visits.ts';
export { jointVisitWording } from './joint-visit/wording.ts';
export type { CaseForwarding } from './forwarding/contract.ts';
export { collectForwardings } from './forwarding/own.ts';
export { forwardingRoutes } from './forwarding/routes.ts';
export { forwardingStanding, type ForwardingStanding } from './forwarding/standing-now.ts';
export type { Event as ForwardingEvent } from './forwarding/events.ts';
export { forwardingList, forwardingStreams } from './forwarding/store.ts';
export { findForwarding } from './forwarding/view.ts';
export { forwardingWording } from './forwarding/wording.ts';
export type { DisputeListRow } from './remedies/contract.ts';
export type { DisputeDeps } from './remedies/deps.ts';
export { collectDisputes, disputesOf } from './remedies/of-case.ts';
export { disputeList } from './remedies/projections/dispute-list.ts';
export { disputeRoutes } from './remedies/routes.ts';
export { dueOf as dueOfDispute } from './remedies/rules/due.ts';
export { disputeStreams } from './remedies/store/disputes.ts';
export { disputeWording } from './remedies/wording.ts';

export { statusOf as statusOfLicence } from './licences/refusals.ts';
export { remindRenewals } from './licences/reminding.ts';
export { askForRenewal, findRenewal } from './licences/renewal.ts';
export { renewWhatTheLawRenewed } from './licences/renewed-by-law.ts';
export { licenceRoutes } from './licences/routes.ts';
export { proveHanded } from './serving/by-result.ts';
export { agreeToElectronic, confirmOpened } from './serving/commands.ts';
export type { CaseService, ServedPaper } from './serving/contract.ts';
export { paperServices } from './serving/projections/paper-service.ts';
export { statusOf as statusOfService } from './serving/refusals.ts';
export { servingRoutes } from './serving/routes.ts';
export { serviceStreams } from './serving/store/service.ts';
export { collectServices } from './serving/own.ts';
export { findService } from './serving/view.ts';
export { servingWording } from './serving/wording.ts';

export { licenceWording } from './licences/wording.ts';

export { readCommitmentTexts } from './commitment/files.ts';
export { loadCommitmentTexts } from './commitment/load.ts';
export { commitmentRoutes } from './commitment/routes.ts';
export { signCommitment, takeOrdinaryWay, type SignRefusal } from './commitment/signing.ts';
export { getText as getCommitmentText } from './commitment/store/texts.ts';
export { commitmentWording } from './commitment/wording.ts';

export { procedureName } from './procedures/contract/kinds.ts';
export { objectToPresider, requestHearing } from './procedures/hearing/commands.ts';
export { keepUrgeDays } from './urging/keep-days.ts';
export { urgeCase } from './urging/commands.ts';
export { urgeRoutes } from './urging/routes.ts';
export type { UrgeEvent } from './urging/events.ts';
export { urgeWording } from './urging/wording.ts';
export { urgeList } from './urging/projections/urge-list.ts';
export { endingRoutes } from './ending/routes.ts';
export { endingWording } from './ending/wording.ts';
export { procedureRoutes } from './procedures/routes.ts';
export { keepProcedureDays } from './procedures/overdue.ts';
export { procedureWording } from './procedures/wording.ts';
export { procedureList } from './procedures/projections/procedure-list.ts';

export type { CaseNotes, Note } from './notes/contract.ts';
export type { NoteDeps } from './notes/deps.ts';
export { noteList } from './notes/projections/note-list.ts';
export { noteRoutes } from './notes/routes.ts';
export { noteStreams } from './notes/store/notes.ts';
export { noteWording } from './notes/wording.ts';

export { drawInstantSamples } from './instant/drawing.ts';
export type { OwnInstant } from './instant/contract.ts';
export { askPerson, stateInInstant } from './instant/looking.ts';
export { listAtOnce } from './instant/offer.ts';
export { instantList } from './instant/projections/instant-list.ts';
export { statusOf as statusOfInstant } from './instant/refusals.ts';
export { instantRoutes } from './instant/routes.ts';
export { sampleRateStreams } from './instant/rates/store.ts';
export { instantStreams } from './instant/store/instant.ts';
export { collectInstant, findOwnInstant } from './instant/told.ts';
export { instantWording } from './instant/wording.ts';

export type { OwnPostCheck } from './post-checks/contract.ts';
export { findOwnPostCheck, sayInPostCheck } from './post-checks/own.ts';
export { statusOf as statusOfPostCheck } from './post-checks/refusals.ts';
export { postCheckRoutes } from './post-checks/routes.ts';
export { postCheckWording } from './post-checks/wording.ts';
export { postCheckList } from './post-checks/projections/post-check-list.ts';
export { owedIn as owedInPostCheck } from './post-checks/rules/owed.ts';
export { postCheckStreams } from './post-checks/store/post-checks.ts';

export { askEarlyService, withdrawEarlyService } from './early-service/ask.ts';
export { lapseEarlyServices } from './early-service/lapsing.ts';
export { statusOf as statusOfEarlyService } from './early-service/refusals.ts';
export { earlyServiceList } from './early-service/projections/early-service-list.ts';
export { earlyServiceRoutes } from './early-service/routes.ts';
export { earlyServiceStreams } from './early-service/store/early-service.ts';
export { collectEarlyServices, findOwnEarlyService } from './early-service/view.ts';
export { earlyServiceWording } from './early-service/wording.ts';

export type { ThemeReceipt } from './theme-cases/contract/receipt.ts';
export type { ThemeHandingIn, ThemeSubmitRefusal } from './theme-cases/deps.ts';
export type { PublicTheme, ThemeProgress, ThemeRow } from './theme-cases/contract/progress.ts';
export { collectThemeCases, collectThemeDrafts } from './theme-cases/own.ts';
export { casesOfTheme } from './theme-cases/cases-of.ts';
export { followParts } from './theme-cases/follow.ts';
export { startPartsJob } from './theme-cases/jobs.ts';
export { themeCaseList, themePartList } from './theme-cases/projections/theme-case-list.ts';
export { findIssuedTheme, findOwnIssuedTheme, findOwnThemeIds, findThemeByNumber } from './theme-cases/for-issuing.ts';
export { listOwnThemes } from './theme-cases/list.ts';
export { findProgress } from './theme-cases/progress.ts';
export { namesOf as namesOfParts, namingOf as namingOfPart, themeNamed } from './theme-cases/naming.ts';
export { recountThemes } from './theme-cases/recounting.ts';
export { changeTold } from './theme-cases/rules/changes.ts';
export { statusOf as statusOfThemeCase, statusOfPart } from './theme-cases/refusals.ts';
export { themeCaseRoutes } from './theme-cases/routes.ts';
export { readThemeNumber } from './theme-cases/rules/number.ts';
export { findPublicTheme } from './theme-cases/status.ts';
export { findThemeReceipt } from './theme-cases/receipt.ts';
export { startParts } from './theme-cases/start-parts.ts';
export { changesIn } from './theme-cases/rules/changes.ts';
export { findThemeOfCase, themeCaseStreams } from './theme-cases/store/theme-cases.ts';
export { PART_OUTCOMES, TOLD_CAUSES, type ToldCause } from './theme-cases/contract/kinds.ts';
export { withdrawPart } from './theme-cases/withdraw.ts';
export { submitTheme, type HandedInTheme } from './theme-cases/submit.ts';
export { themeCaseWording } from './theme-cases/wording.ts';

export { askSecondPerson, resendLink, revokeLink } from './second-person/ask.ts';
export { readSecondPersons } from './second-person/files.ts';
export { forgetSecondPersons } from './second-person/forgetting.ts';
export { answerLink, askLinkCode, openLink, openProven, proveSelf, type LinkAnswer } from './second-person/link.ts';
export type { LinkRefusal } from './second-person/model.ts';
export { collectSecondPersons, findSecondPersonsOf } from './second-person/own.ts';
export type { SecondPersonPort, Telling } from './second-person/port.ts';
export { statusOf as statusOfSecondPerson } from './second-person/refusals.ts';
export { secondPersonRoutes } from './second-person/routes.ts';
export { secondPersonWording } from './second-person/wording.ts';

export { askReview } from './turned-away/ask-review.ts';
export { askByPaper, findByPaper } from './turned-away/by-code.ts';
export type { OwnTurnedAway } from './turned-away/contract.ts';
export type { TurnedAwayDeps } from './turned-away/deps.ts';
export { noteRefusals } from './turned-away/note.ts';
export { collectTurnedAway, findOwnTurnedAway, listOwnTurnedAway, openOwnPaper } from './turned-away/own.ts';
export { turnedAwayList } from './turned-away/projections/turned-away-list.ts';
export { statusOf as statusOfTurnedAway } from './turned-away/refusals.ts';
export { turnedAwayRoutes } from './turned-away/routes.ts';
export { turnedAwayStreams } from './turned-away/store/turned-away.ts';
export { turnedAwayWording } from './turned-away/wording.ts';
