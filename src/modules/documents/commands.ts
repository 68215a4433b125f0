import { createHash } from 'node:crypto';
import QRCode from 'qrcode';
import { v7 as uuid } from 'uuid';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { CaseId, PersonId } from '../../kernel/id.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/index.ts';
import { checkPrintable, type Printer } from '../../platform/pdf/index.ts';
import {
  isInternal,
  type DocumentContent,
  type DocumentKind,
  type DocumentRefusal,
  type IssuedDocument,
} from './model.ts';
import { documentNumber, isNumbered } from './rules/number.ts';
import { sheetOf } from './rules/sheet.ts';
import { drawSerial, findLastSerial, insertDocument } from './store.ts';
import type { Templates } from './templates.ts';

/** Whose papers these are: row-level security and the file's key follow from it. */
export type Holder = {
  caseId: CaseId;
  department: string;
  person: PersonId;
  organisation: string | null;
  mandate: string | null;
};

/** `internal`: the applicant does not find it. */
export type KeptPaper = { holder: Holder; documentId: string; name: string; content: Uint8Array; internal: boolean };

export type DocumentDeps = {
  printer: Printer;
  templates: Templates;
  /** Encrypts and stores the PDF with the files of the case; answers the file's id. */
  keep: (tx: Tx, paper: KeptPaper) => Promise<string>;
  /** A demonstration says so on every paper. */
  demonstration: boolean;
  now: () => Date;
};

/** `prefix`: the letters of the organ before year and number (机关代字). */
export type IssueRequest = { holder: Holder; prefix: string; content: DocumentContent };

/**
 * Issues a paper inside the caller's transaction: checks that every character can be printed, draws the number, prints, stores. When the
 * transaction is rolled back the number is drawn again and the stored bytes belong to nobody.
 */
export async function issueDocument(
  tx: Tx,
  deps: DocumentDeps,
  { holder, prefix, content }: IssueRequest,
): Promise<Result<IssuedDocument, DocumentRefusal>> {
  const printable = checkPrintable(deps.printer, content);
  if (!printable.ok) return printable;

  const id = uuid();
  const number = await numberOf(tx, { holder, prefix, content });
  const at = deps.now();
  const template = deps.templates(content.kind);
  const pdf = await print(deps, content, { number, preview: false });
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const internal = isInternal(content.kind);
  const name = fileNameOf(content.kind, number);
  const fileId = await deps.keep(tx, { holder, documentId: id, name, content: pdf, internal });
  const issued: IssuedDocument = { id, kind: content.kind, number, sha256 };
  await insertDocument(tx, {
    ...issued,
    ...holder,
    template: template.name,
    fileId,
    issuedAt: at,
    remedies: hasRemedy(content),
    internal,
  });
  return ok(issued);
}

/** Whether it names where and until when it can be fought. */
const hasRemedy = (content: DocumentContent): boolean => 'remedy' in content && content.remedy !== null;

/** The paper as it would look: without a number, and saying across the page that it is a preview. Nothing is stored. */
export async function previewDocument(
  deps: DocumentDeps,
  content: DocumentContent,
): Promise<Result<Uint8Array, DocumentRefusal>> {
  const printable = checkPrintable(deps.printer, content);
  return printable.ok ? ok(await print(deps, content, { number: null, preview: true })) : printable;
}

export type SeriesAsked = { department: string; prefix: string; kind: DocumentKind; on: CivilDate };

/**
 * The number that a paper would get if it were issued now; null for a kind without numbers. It is not drawn: whoever issues first has it.
 */
export async function findNextNumber(tx: Tx, { department, prefix, kind, on }: SeriesAsked): Promise<string | null> {
  if (!isNumbered(kind)) return null;
  const year = yearOf(on);
  const last = await findLastSerial(tx, { department, kind, year });
  return documentNumber({ prefix, kind, year, serial: last + 1 });
}

async function numberOf(tx: Tx, { holder, prefix, content: { kind, on } }: IssueRequest) {
  if (!isNumbered(kind)) return null;
  const { department } = holder;
  const year = yearOf(on);
  const serial = await drawSerial(tx, { department, kind, year });
  return documentNumber({ prefix, kind, year, serial });
}

const yearOf = (on: CivilDate) => Number(on.slice(0, 4));

async function print(
  { printer, templates, demonstration }: DocumentDeps,
  content: DocumentContent,
  standing: { number: string | null; preview: boolean },
) {
  const qr = 'statusUrl' in content ? await QRCode.toString(content.statusUrl, { type: 'svg', margin: 1 }) : null;
  const data = sheetOf(content, { ...standing, demonstration, qr });
  return printer.print({
    template: templates(content.kind).source,
    data,
    at: new Date(`${content.on}T00:00:00+08:00`),
  });
}

const NAMES: Record<DocumentKind, string> = {
  receipt: '收件回执',
  authorisation: '授权委托书',
  acceptanceNotice: '受理通知书',
  correctionNotice: '补正材料一次性告知书',
  nonAcceptanceNotice: '不予受理决定书',
  extensionNotice: '延长期限告知书',
  procedureNotice: '特别程序告知书',
  hearingOffer: '听证告知书',
  hearingNotice: '听证通知书',
  commitmentLetter: '告知承诺书',
  toleranceLetter: '申请容缺受理承诺书',
  toleranceNotice: '容缺受理通知书',
  terminationNotice: '终止办理决定书',
  endingNotice: '终止办理通知书',
  licenceDecision: '证照决定书',
  grantDecision: '准予行政许可决定书',
  denialDecision: '不予行政许可决定书',
  siteCheckRecord: '现场核查记录',
  rectificationNotice: '责令限期改正通知书',
  revocationNotice: '拟撤销告知书',
  grantRevocation: '撤销决定书',
  preliminaryOpinion: '初步审查意见',
  meetingMinutes: '联席会议纪要',
  siteVisitNotice: '联合现场核查通知书',
  siteVisitRecord: '现场核查记录',
  siteRectificationNotice: '整改通知书',
  turnedAwayNotice: '不予收件登记单',
  deliveryProof: '送达回证',
  resultsReceipt: '领取单',
};

const fileNameOf = (kind: DocumentKind, number: string | null) => `${NAMES[kind]}${number ?? ''}.pdf`;
