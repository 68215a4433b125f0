import { Drawer } from 'antd';
import { CHOSEN_MODES, uiWording } from '../../ui/index.ts';
import { DeviceSettings } from '../bridge/DeviceSettings.tsx';
import { useShortcuts } from '../keys/KeyRoom.tsx';
import { usePreferences } from '../shell/PreferencesRoom.tsx';
import { KeySettings } from './KeySettings.tsx';
import { settingsWording } from './wording.ts';

/** How this browser shows the desk and which keys do what. Nothing here concerns anybody else. */
export default function SettingsDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { language } = usePreferences();
  const say = settingsWording[language];
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={say.title}
      closable={{ 'aria-label': say.close }}
      size={560}
      destroyOnHidden
      getContainer={deskRoot}
    >
      <KeepKeys />
      <DisplaySettings />
      <DeviceSettings />
      <KeySettings />
    </Drawer>
  );
}

/** Not the body: there antd locks scrolling by a `<style>` without nonce, which our policy refuses. */
const deskRoot = () => document.getElementById('desk') ?? document.body;

/** While the drawer is open, keys do nothing to the case beneath it. */
function KeepKeys() {
  useShortcuts((shortcut) => /F\d|Alt|Ctrl/.test(shortcut) && !/^Ctrl\+[ACVXZ]$/.test(shortcut));
  return null;
}

function DisplaySettings() {
  const { language, mode, show } = usePreferences();
  return (
    <fieldset className="group settings-group">
      <legend className="label">{settingsWording[language].display}</legend>
      <div className="choices choices-row">
        {CHOSEN_MODES.map((choice) => (
          <div className="choice choice-radio" key={choice}>
            <input
              type="radio"
              id={`mode-${choice}`}
              name="mode"
              checked={choice === mode}
              onChange={() => show(choice)}
            />
            <label htmlFor={`mode-${choice}`}>{uiWording[language].frame.modes[choice]}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
