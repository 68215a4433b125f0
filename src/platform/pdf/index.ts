export { openPrinter, type Printer, type PrintOrder } from './printer.ts';
