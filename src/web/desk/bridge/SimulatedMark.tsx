import { Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDevices } from './DevicesRoom.tsx';
import { isSimulated } from './standing.ts';
import { bridgeWording } from './wording.ts';

/** Says that cards and pictures come from a simulator, wherever they may be asked for. */
export function SimulatedMark() {
  const { simulated } = bridgeWording[useLanguage()];
  const { standing } = useDevices();
  return isSimulated(standing) ? <Tag tone="time">{simulated}</Tag> : null;
}
