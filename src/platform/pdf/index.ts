export { checkPrintable, type PrintRefusal } from './printable.ts';
export { openPrinter, type Printer, type PrintOrder } from './printer.ts';
export { sealCertificate, signPdf, type Seal } from './signing/index.ts';
