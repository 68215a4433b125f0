import type { CivilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { DocumentContent, MovedDay } from '../model.ts';
import { inChinese, inEnglish } from '../../../kernel/day-text.ts';
import { remedyText, type Remedy } from './remedy.ts';

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

type OfTolerance = Extract<DocumentContent, { kind: 'toleranceLetter' | 'toleranceNotice' | 'terminationNotice' }>;

function ofTolerance(content: OfTolerance): Record<string, unknown> {
  const { materials } = content;
  if (content.kind === 'toleranceLetter') return { materials, signedText: SIGNED[content.channel] };
  const last = { byText: inChinese(content.by), byEn: inEnglish(content.by) };
  if (content.kind === 'toleranceNotice') return { ...last, materials };
  const { acceptedOn, basis, remedy } = content;
  return { ...last, materials, acceptedText: inChinese(acceptedOn), basis, remedy: worded(remedy) };
}

function particulars(content: DocumentContent): Record<string, unknown> {
  switch (content.kind) {
    case 'receipt':
      return {
        queryCode: content.queryCode,
        materials: content.materials,
        nextZh: `我们会在${inChinese(content.answerBy)}前告知您是否受理，或者需要补正哪些材料；到期没有告知的，自收到材料之日起即为受理。`,
        nextEn: `We will say by ${inEnglish(content.answerBy)} whether it is accepted or what is missing; if we do not, it counts as accepted from today.`,
      };
    case 'acceptanceNotice':
      return {
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
      };
    case 'correctionNotice':
      return { receivedText: inChinese(content.receivedOn), missing: content.missing, contact: content.contact };
    case 'nonAcceptanceNotice': {
      const { receivedOn, reason, basis, instead, remedy } = content;
      return { receivedText: inChinese(receivedOn), reason, basis, instead, remedy: worded(remedy) };
    }
    case 'extensionNotice': {
      const { acceptedOn, days, reason, statutory, promised, provisional } = content;
      return {
        ...{ acceptedText: inChinese(acceptedOn), days, reason, provisional },
        ...{ statutoryText: movedInChinese(statutory), promisedText: movedInChinese(promised) },
        lastEn: inEnglish((promised ?? statutory)?.until ?? content.on),
      };
    }
    case 'toleranceLetter':
    case 'toleranceNotice':
    case 'terminationNotice':
      return ofTolerance(content);
    case 'licenceDecision':
      return ofLicence(content);
    case 'grantDecision': {
      const { acceptedOn, paragraphs, result, validity, remedy } = content;
      return { acceptedText: inChinese(acceptedOn), paragraphs, result, validity, remedy: remedy && worded(remedy) };
    }
    case 'denialDecision': {
      const { acceptedOn, paragraphs, remedy } = content;
      return { acceptedText: inChinese(acceptedOn), paragraphs, remedy: worded(remedy) };
    }
    default:
      return never(content);
  }
}

const worded = (remedy: Remedy) => ({ ...remedy, text: remedyText(remedy) });
