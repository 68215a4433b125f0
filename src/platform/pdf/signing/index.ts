import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { SignPdf } from '@signpdf/signpdf';
import { Signer as SignatureMaker, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import { PDFDocument } from 'pdf-lib';
import { detachedSignature, type Seal } from './cms.ts';

export { sealCertificate } from './seal-certificate.ts';
export type { Seal } from './cms.ts';

/** Who signs as a reader of the PDF sees it, why, and when. */
export type SigningOrder = { seal: Seal; organ: string; reason: string; at: Date };

/** Room for the signature in the file, in bytes: ours take about 1,000. */
const ROOM = 4096;

/**
 * Signs a PDF (ISO 32000-2, 12.8; subfilter ETSI.CAdES.detached): any change to a byte of it is seen by ordinary readers. The text of
 * the paper is not touched.
 */
export async function signPdf(pdf: Uint8Array, { seal, organ, reason, at }: SigningOrder): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  pdflibAddPlaceholder({
    pdfDoc: document,
    name: organ,
    reason,
    contactInfo: '',
    location: '',
    signingTime: at,
    signatureLength: ROOM,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
  });
  const prepared = Buffer.from(await document.save({ useObjectStreams: false }));
  return new Uint8Array(await new SignPdf().sign(prepared, new SealSignature(seal)));
}

class SealSignature extends SignatureMaker {
  readonly #seal: Seal;

  constructor(seal: Seal) {
    super();
    this.#seal = seal;
  }

  override sign(content: Buffer): Promise<Buffer> {
    return Promise.resolve(Buffer.from(detachedSignature(content, this.#seal)));
  }
}
