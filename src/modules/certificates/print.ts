import { createHash } from 'node:crypto';
import QRCode from 'qrcode';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { inChinese } from '../../kernel/day-text.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/index.ts';
import { checkPrintable, signPdf, type PrintRefusal } from '../../platform/pdf/index.ts';
import type { CertificateDeps, Term } from './deps.ts';
import type { FaceText } from './face.ts';
import { verificationLink } from './link.ts';
import { openSeal } from './store/seals.ts';

/** What is printed, and by whom. */
export type PrintedFace = Term & {
  text: FaceText;
  type: string;
  number: string;
  identifier: string;
  department: string;
  organ: string;
  on: CivilDate;
  /** A copy says for what, for whom and until when. */
  annotation?: { purpose: string; forWhom: string; until: CivilDate };
};

export type Printed = { pdf: Uint8Array; sha256: string };

/** Prints a licence and signs it with the organ's seal; refused where a character would vanish from it. */
export async function printCertificate(
  tx: Tx,
  deps: CertificateDeps,
  face: PrintedFace,
): Promise<Result<Printed, PrintRefusal>> {
  const { printer, vault, demonstration } = deps;
  const printable = checkPrintable(printer, { ...face, ...face.text });
  if (!printable.ok) return printable;
  const qr = await QRCode.toString(await verificationLink(tx, deps, { ...face, ...holderOf(face.text) }), {
    type: 'svg',
    margin: 0,
  });
  const { text, type, number, identifier, organ, department, on, annotation } = face;
  const data = {
    ...text,
    ...{ type, number, identifier, organ, demonstration, qr },
    validityText: validityText(face),
    dateText: inChinese(on),
    ...(annotation && { annotation: { ...annotation, untilText: inChinese(annotation.until) } }),
  };
  const plain = await printer.print({
    template: annotation ? `${deps.copyAnnotation}\n${deps.template}` : deps.template,
    data,
    at: midnight(on),
  });
  const at = deps.now();
  const seal = await openSeal(tx, { vault, department, organ, at });
  const pdf = await signPdf(plain, { seal, organ, reason: `签发${type}`, at });
  return ok({ pdf, sha256: createHash('sha256').update(pdf).digest('hex') });
}

const holderOf = ({ holder, holderKind }: FaceText) => ({ holder, isPerson: holderKind === 'person' });

const midnight = (day: CivilDate) => new Date(`${day}T00:00:00+08:00`);

const validityText = ({ from, until, text }: PrintedFace) =>
  until === null ? `${inChinese(from)}起，${text.validity}` : `${inChinese(from)}至${inChinese(until)}`;
