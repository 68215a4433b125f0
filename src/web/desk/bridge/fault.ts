import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { BridgeFault } from '../../bridge/contract.ts';

/** What the desk itself finds wrong: with the bridge, with what it says, or with the card. */
type DeskFault =
  'notConnected' | 'incompatible' | 'lost' | 'noAnswer' | 'brokenAnswer' | 'cardInconsistent' | 'pictureUnfit';

type DatedFault = 'cardExpired' | 'cardNotYetValid';

export type DeviceFault = BridgeFault | DeskFault | DatedFault;

/** Why a card was not read or a picture not taken; the wording says for each what to do. */
export type CodedFault = { code: BridgeFault | DeskFault } | { code: DatedFault; on: CivilDate };
