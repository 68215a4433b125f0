import { useSession } from '../account/use-session.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDevices } from './DevicesRoom.tsx';
import { isReady, isSimulated } from './standing.ts';
import { standingText } from './standing-text.ts';
import { bridgeWording } from './wording.ts';

/** Whether cards can be read here, in words, for whoever works at a counter or was paired in this browser; it leads to the settings. */
export function DeviceStatus({ openSettings }: { openSettings: () => void }) {
  const say = bridgeWording[useLanguage()];
  const { configured, standing } = useDevices();
  const { data: session } = useSession();
  const atCounter = session?.kind === 'officer' && session.roles.includes('clerk');
  if (!configured || (standing.stage === 'off' && !atCounter)) return null;
  return (
    <button type="button" className="head-tool device-status" aria-haspopup="dialog" onClick={openSettings}>
      <span aria-hidden="true">{isReady(standing, 'cardReader') ? '●' : '○'}</span> {standingText(standing, say)}
      {isSimulated(standing) && <span className="device-simulated">{say.simulated}</span>}
    </button>
  );
}
