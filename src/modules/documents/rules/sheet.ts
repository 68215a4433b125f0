import type { CivilDate } from '../../../kernel/civil-date.ts';
import { textOn } from '../../../kernel/dated-law.ts';
import { SERVICE } from '../../../kernel/laws/civil-procedure.ts';
import { never } from '../../../kernel/result.ts';
import type {
  AuthorisedAct,
  DocumentContent,
  HearingContent,
  MovedDay,
  PreliminaryOpinion,
  ProcedureContent,
} from '../model.ts';
import { ofPostCheck } from './post-check-sheet.ts';
import { ofResultsReceipt } from './results-receipt-sheet.ts';
import { isOfSiteVisit, ofSiteVisit } from './site-visit-sheet.ts';
import { inChinese, inEnglish } from '../../../kernel/day-text.ts';
import { ofMinutes } from './minutes-sheet.ts';
import { momentInChinese } from './moment.ts';
import { worded } from './remedy.ts';

/** What a template reads: texts only, every date already in words. */
export type Sheet = Record<string, unknown> & { number: string | null };

/** `preview`: it says across the page that it has no effect. */
export type SheetFrame = { number: string | null; demonstration: boolean; preview: boolean; qr: string | null };

/** A case number as it is printed and read out: `370828 261122 00001 7`. */
const inGroups = (number: string) => number.replace(/^(\d{6})(\d{6})(\d{5})(\d)$/, '$1 $2 $3 $4');

const RIGHTS = {
  agent: ['受委托人', 'under a mandate'],
  guardian: ['监护人', 'as guardian'],
  staff: ['经办人', 'for the organisation'],
} as const;

/** How the applicant signed what is his own. */
const SIGNED = { portal: '实名登录后在网上确认', window: '在窗口当面确认' } as const;

type Acting = NonNullable<DocumentContent['acting']>;

/** Every act shows both names. */
const actingInChinese = ({ as, actor, principal }: Acting) => `${actor} 代 ${principal} 办理（${RIGHTS[as][0]}）`;
const actingInEnglish = ({ as, actor, principal }: Acting) => `${actor} on behalf of ${principal}, ${RIGHTS[as][1]}`;

type Due = { on: CivilDate } | 'onTheSpot' | 'none';

const dueInChinese = (due: Due) =>
  typeof due === 'object' ? `${inChinese(due.on)}前` : due === 'none' ? '法律未规定期限' : '当场';
const dueInEnglish = (due: Due) =>
  typeof due === 'object' ? inEnglish(due.on) : due === 'none' ? 'no day, since the law sets none' : 'the same day';

const movedInChinese = (day: MovedDay | null) => day && `由${inChinese(day.from)}延长至${inChinese(day.until)}`;

const termInChinese = ({ from, until }: { from: CivilDate; until: CivilDate | null }) =>
  until === null ? `自${inChinese(from)}起，有效期以证照所载为准` : `${inChinese(from)}至${inChinese(until)}`;

/** The content of a document as its template reads it. */
export function sheetOf(content: DocumentContent, frame: SheetFrame): Sheet {
  return {
    ...frame,
    organ: content.organ,
    applicant: content.applicant,
    actingText: content.acting && actingInChinese(content.acting),
    actingEn: content.acting && actingInEnglish(content.acting),
    item: content.item,
    itemEn: content.itemInEnglish,
    caseNumberText: inGroups(content.caseNumber),
    dateText: inChinese(content.on),
    dateEn: inEnglish(content.on),
    remedy: null,
    paragraphs: [],
    ...particulars(content),
  };
}

function ofLicence(content: Extract<DocumentContent, { kind: 'licenceDecision' }>): Record<string, unknown> {
  const { title, titleInEnglish, decided, decidedInEnglish, certificate, term, reason, remedy } = content;
  return {
    ...{ title, titleEn: titleInEnglish, decided, decidedEn: decidedInEnglish },
    ...{ certificateType: certificate.type, certificateNumber: certificate.number },
    ...{ identifier: certificate.identifier, termText: term && termInChinese(term) },
    ...{ reason, remedy: remedy && worded(remedy) },
  };
}

function ofExtension(content: Extract<DocumentContent, { kind: 'extensionNotice' }>): Record<string, unknown> {
  const { acceptedOn, days, reason, statutory, promised, provisional } = content;
  return {
    ...{ acceptedText: inChinese(acceptedOn), days, reason, provisional },
    ...{ statutoryText: movedInChinese(statutory), promisedText: movedInChinese(promised) },
    lastEn: inEnglish((promised ?? statutory)?.until ?? content.on),
  };
}

function ofTurnedAway(content: Extract<DocumentContent, { kind: 'turnedAwayNotice' }>): Record<string, unknown> {
  const { reason, demanded, words, path, place, queryCode, statusUrl, reviewBy, remedy } = content;
  return {
    ...{ reason, demanded, words, paragraphs: path, place, queryCode, statusUrl },
    ...{ reviewText: inChinese(reviewBy), reviewEn: inEnglish(reviewBy), remedy: remedy && worded(remedy) },
  };
}

const ofAcceptance = (content: Extract<DocumentContent, { kind: 'acceptanceNotice' }>): Record<string, unknown> => ({
  receivedText: inChinese(content.receivedOn),
  acceptedText: inChinese(content.acceptedOn),
  acceptedEn: inEnglish(content.acceptedOn),
  deemed: content.deemed,
  promisedText: dueInChinese(content.promised),
  promisedEn: dueInEnglish(content.promised),
  statutoryText: dueInChinese(content.statutory),
  statutoryEn: dueInEnglish(content.statutory),
  provisional: content.provisional,
  materials: content.materials,
});

function ofHearing(content: HearingContent): Record<string, unknown> {
  if (content.kind === 'hearingOffer') {
    const { matter, requestBy } = content;
    return { matter, requestText: inChinese(requestBy), requestEn: inEnglish(requestBy) };
  }
  const { heldOn, time, place, presider } = content;
  return { heldText: `${inChinese(heldOn)} ${time}`, heldEn: `${inEnglish(heldOn)}, ${time}`, place, presider };
}

const ofPreliminaryOpinion = (content: PreliminaryOpinion & { on: CivilDate }): Record<string, unknown> => ({
  ...{ decider: content.decider, opinion: content.opinion, opinionEn: content.opinionInEnglish },
  ...{ words: content.words, materials: content.materials, law: content.law },
  ...{ acceptedText: inChinese(content.acceptedOn), acceptedEn: inEnglish(content.acceptedOn) },
  limitText: `${inChinese(content.acceptedOn)}起，至${inChinese(content.forwardBy)}止`,
  late: content.on > content.forwardBy,
});

const UNITS = { workingDay: '个工作日', calendarDay: '天' } as const;

function ofProcedure(content: ProcedureContent): Record<string, unknown> {
  const { acceptedOn, procedure, procedureInEnglish, startsOn, dueOn, limit, basis, law, ...words } = content;
  const unit = limit.unit === 'calendarDay' ? UNITS.calendarDay : UNITS.workingDay;
  return {
    ...{ acceptedText: inChinese(acceptedOn), procedure, procedureEn: procedureInEnglish },
    ...{ reason: words.reason, content: words.content, basis: law ?? basis, stops: law !== null },
    timeText: `自${inChinese(startsOn)}起，至${inChinese(dueOn)}止（${limit.value}${unit}）`,
    ...{ startsEn: inEnglish(startsOn), dueEn: inEnglish(dueOn) },
  };
}

function ofProof(content: Extract<DocumentContent, { kind: 'deliveryProof' }>): Record<string, unknown> {
  const { paper, way, done, servedOn, said, openedAt } = content;
  return {
    ...{ way, said, paperName: paper.name, paperNumber: paper.number },
    paperDateText: inChinese(paper.issuedOn),
    openedText: openedAt && momentInChinese(openedAt),
    servedText: inChinese(servedOn),
    servedEn: inEnglish(servedOn),
    counted: done === servedOn ? null : announcedText(done),
  };
}

function announcedText(done: CivilDate): string {
  const { days, article } = textOn(SERVICE, done).rule.announced;
  return `于${inChinese(done)}公告。依照《中华人民共和国民事诉讼法》${article}，自公告之日起经过 ${days} 日，视为送达。`;
}

function ofNonAcceptance(content: Extract<DocumentContent, { kind: 'nonAcceptanceNotice' }>): Record<string, unknown> {
  const { receivedOn, ground, organTo, reason, basis, instead, remedy } = content;
  return {
    ...{ receivedText: inChinese(receivedOn), ground: ground?.zh ?? null, groundEn: ground?.en ?? null },
    ...{ organTo, reason, basis, instead, remedy: worded(remedy) },
  };
}

type OfTolerance = Extract<DocumentContent, { kind: 'toleranceLetter' | 'toleranceNotice' | 'terminationNotice' }>;

function ofTolerance(content: OfTolerance): Record<string, unknown> {
  const { materials } = content;
  if (content.kind === 'toleranceLetter') return { materials, signedText: SIGNED[content.channel] };
  const last = { byText: inChinese(content.by), byEn: inEnglish(content.by) };
  if (content.kind === 'toleranceNotice') return { ...last, materials };
  const { acceptedOn, basis, remedy } = content;
  return { ...last, materials, acceptedText: inChinese(acceptedOn), basis, remedy: worded(remedy) };
}

type OfDecision = Extract<DocumentContent, { kind: 'licenceDecision' | 'grantDecision' | 'denialDecision' }>;

function ofDecision(content: OfDecision): Record<string, unknown> {
  if (content.kind === 'licenceDecision') return ofLicence(content);
  const { acceptedOn, paragraphs, remedy } = content;
  const said = { acceptedText: inChinese(acceptedOn), paragraphs, remedy: remedy && worded(remedy) };
  return content.kind === 'denialDecision' ? said : { ...said, result: content.result, validity: content.validity };
}

function ofEnding(content: Extract<DocumentContent, { kind: 'endingNotice' }>): Record<string, unknown> {
  const { acceptedOn, ground, groundInEnglish, reason, basis, twin, rightOrgan, consequence, untouched, remedy } =
    content;
  return {
    ...{ acceptedText: inChinese(acceptedOn), ground, groundEn: groundInEnglish, reason, basis, twin, rightOrgan },
    twinText: twin === null ? null : inGroups(twin),
    ...{ consequence, untouched, remedy: worded(remedy) },
  };
}

const AUTHORISED: Readonly<Record<AuthorisedAct, string>> = {
  fill: '填写申请、上传材料',
  submit: '提交申请',
  supplement: '按通知补正材料',
  withdraw: '撤回申请',
  papers: '查看、下载文书',
};

function ofAuthorisation(content: Extract<DocumentContent, { kind: 'authorisation' }>): Record<string, unknown> {
  const { principal, agent, items, acts, confirmedOn, until } = content;
  return {
    ...{ principal, agent, items, acts: acts.map((act) => AUTHORISED[act]) },
    ...{ confirmedText: inChinese(confirmedOn), untilText: inChinese(until), untilEn: inEnglish(until) },
  };
}

function ofCommitment(content: Extract<DocumentContent, { kind: 'commitmentLetter' }>): Record<string, unknown> {
  const { version, notice, commitment, scope, withinDays, onFalsehood, note, signer, channel } = content;
  return {
    ...{ version, notice: notice.split('\n'), commitment: commitment.split('\n'), scope, withinDays, onFalsehood },
    ...{ note, signer, signedText: SIGNED[channel] },
  };
}

function ofReceipt({
  queryCode,
  materials,
  answerBy,
}: Extract<DocumentContent, { kind: 'receipt' }>): Record<string, unknown> {
  return {
    queryCode,
    materials,
    nextZh: `我们会在${inChinese(answerBy)}前告知您是否受理，或者需要补正哪些材料；到期没有告知的，自收到材料之日起即为受理。`,
    nextEn: `We will say by ${inEnglish(answerBy)} whether it is accepted or what is missing; if we do not, it counts as accepted from today.`,
  };
}

function particulars(content: DocumentContent): Record<string, unknown> {
  if (isOfSiteVisit(content)) return ofSiteVisit(content);
  if (content.kind === 'resultsReceipt') return ofResultsReceipt(content);
  switch (content.kind) {
    case 'receipt':
      return ofReceipt(content);
    case 'acceptanceNotice':
      return ofAcceptance(content);
    case 'correctionNotice':
      return { receivedText: inChinese(content.receivedOn), missing: content.missing, contact: content.contact };
    case 'nonAcceptanceNotice':
      return ofNonAcceptance(content);
    case 'extensionNotice':
      return ofExtension(content);
    case 'authorisation':
      return ofAuthorisation(content);
    case 'commitmentLetter':
      return ofCommitment(content);
    case 'toleranceLetter':
    case 'toleranceNotice':
    case 'terminationNotice':
      return ofTolerance(content);
    case 'endingNotice':
      return ofEnding(content);
    case 'procedureNotice':
      return ofProcedure(content);
    case 'hearingOffer':
    case 'hearingNotice':
      return ofHearing(content);
    case 'siteCheckRecord':
    case 'rectificationNotice':
    case 'revocationNotice':
    case 'grantRevocation':
      return ofPostCheck(content);
    case 'preliminaryOpinion':
      return ofPreliminaryOpinion(content);
    case 'meetingMinutes':
      return ofMinutes(content);
    case 'licenceDecision':
    case 'grantDecision':
    case 'denialDecision':
      return ofDecision(content);
    case 'deliveryProof':
      return ofProof(content);
    case 'turnedAwayNotice':
      return ofTurnedAway(content);
    default:
      return never(content);
  }
}
