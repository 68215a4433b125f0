import { never } from '../../../kernel/result.ts';
import { isReady, type Standing } from './standing.ts';
import type { BridgeWording } from './wording.ts';

/** How it stands with the devices, in a word for the head of the desk. */
export function standingText(standing: Standing, { status }: BridgeWording): string {
  switch (standing.stage) {
    case 'off':
    case 'away':
      return status.readerMissing;
    case 'seeking':
      return status.seeking;
    case 'incompatible':
      return status.incompatible;
    case 'open':
      if (!standing.paired) return status.unpaired;
      return isReady(standing, 'cardReader') ? status.readerReady : status.readerMissing;
    default:
      return never(standing);
  }
}
