/** `command_status` (SMPP 3.4, 5.1.3), as far as it changes what we do or what our simulator answers. */
export const STATUS = {
  ok: 0x00,
  invalidMessageLength: 0x01,
  notBound: 0x04,
  alreadyBound: 0x05,
  systemError: 0x08,
  invalidDestination: 0x0b,
  bindFailed: 0x0d,
  invalidPassword: 0x0e,
  invalidSystemId: 0x0f,
  queueFull: 0x14,
  unknownCommand: 0x03,
  throttled: 0x58,
  temporaryFailure: 0x64,
  permanentFailure: 0x65,
  rejected: 0x66,
} as const;

/** Refusals about this very message: asked again, the answer is the same. */
const FOR_GOOD: ReadonlyMap<number, string> = new Map([
  [STATUS.invalidMessageLength, 'messageRefused'],
  [STATUS.invalidDestination, 'numberRefused'],
  [0x50, 'numberRefused'],
  [0x51, 'numberRefused'],
  [STATUS.permanentFailure, 'messageRefused'],
  [STATUS.rejected, 'messageRefused'],
]);

const FOR_NOW: ReadonlyMap<number, string> = new Map([
  [STATUS.queueFull, 'throttled'],
  [STATUS.throttled, 'throttled'],
  [STATUS.systemError, 'gatewayFailed'],
  [STATUS.temporaryFailure, 'gatewayFailed'],
]);

export type RefusedBy = { outcome: 'refused' | 'postponed'; reason: string };

/** What an answer other than OK means. A status that nobody foresaw is tried again: giving up for good is the rarer truth. */
export function refusalBy(status: number): RefusedBy {
  const forGood = FOR_GOOD.get(status);
  if (forGood !== undefined) return { outcome: 'refused', reason: forGood };
  return { outcome: 'postponed', reason: FOR_NOW.get(status) ?? 'gatewayRefusesUs' };
}
