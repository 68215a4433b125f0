/** Short messages over SMPP 3.4: the client of a message centre, and the words of the protocol for whoever plays one. */
export { openSmsGateway, type Sms, type SmsGateway, type SmsSettings, type Submitted } from './gateway.ts';
export type { Pdu, ShortMessage } from './pdu.ts';
export { receiptText, type ReceiptOutcome, type SmsReceipt } from './receipt.ts';
export { Session, type Answer } from './session.ts';
export { STATUS } from './status.ts';
export { decodePart } from './text.ts';
