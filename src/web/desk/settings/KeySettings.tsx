import { useEffect, useState } from 'react';
import { COMMANDS, misfitOf, SEND, type Command, type Misfit } from '../keys/bindings.ts';
import { KeyHint } from '../keys/KeyHint.tsx';
import { useKeys } from '../keys/KeyRoom.tsx';
import { shortcutOf, shortcutText, type Shortcut } from '../keys/shortcut.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { settingsWording, type SettingsWording } from './wording.ts';

/** Every command with its key; a key is changed by pressing it. */
export function KeySettings() {
  const say = settingsWording[useLanguage()];
  const announce = useAnnounce();
  const { reset } = useKeys();
  const [changing, setChanging] = useState<Command>();
  return (
    <section aria-labelledby="settings-keys">
      <h2 id="settings-keys">{say.keys}</h2>
      <p className="hint">{say.keysHint}</p>
      <table className="table settings-keys">
        <thead>
          <tr>
            <th scope="col">{say.command}</th>
            <th scope="col">{say.key}</th>
            <th scope="col">{say.change}</th>
          </tr>
        </thead>
        <tbody>
          {COMMANDS.map((command) => (
            <KeyRow
              key={command}
              command={command}
              changing={changing === command}
              change={(wanted) => setChanging(wanted ? command : undefined)}
            />
          ))}
        </tbody>
      </table>
      <p className="hint">{say.fixed(shortcutText(SEND), 'Alt+1…9')}</p>
      <button
        type="button"
        className="button button-plain"
        onClick={() => {
          reset();
          announce(say.wasReset);
        }}
      >
        {say.reset}
      </button>
    </section>
  );
}

type RowProps = { command: Command; changing: boolean; change: (wanted: boolean) => void };

function KeyRow({ command, changing, change }: RowProps) {
  const say = settingsWording[useLanguage()];
  const announce = useAnnounce();
  const { bindings, rebind } = useKeys();
  const [misfit, setMisfit] = useState<Misfit>();
  const name = say.commands[command];

  const take = (shortcut: Shortcut | undefined) => {
    const found = shortcut === undefined ? undefined : misfitOf(shortcut, command, bindings);
    setMisfit(found);
    if (found) return announce(misfitText(found, say));
    change(false);
    if (shortcut === undefined) return announce(say.kept);
    rebind(command, shortcut);
    return announce(say.changed(name, shortcutText(shortcut)));
  };
  useCapture(changing, take);

  return (
    <tr>
      <th scope="row">
        {name}
        {misfit && changing && <span className="field-error">{misfitText(misfit, say)}</span>}
      </th>
      <td>
        {changing ? <span className="key key-awaited">{say.press}</span> : <KeyHint shortcut={bindings[command]} />}
      </td>
      <td>
        <button
          type="button"
          className="button button-quiet"
          aria-label={say.changeOf(name)}
          aria-pressed={changing}
          onClick={() => {
            setMisfit(undefined);
            change(!changing);
          }}
        >
          {say.change}
        </button>
      </td>
    </tr>
  );
}

/** Takes the next stroke before anybody else hears it. Escape and Tab leave the key as it is. */
function useCapture(capturing: boolean, take: (shortcut: Shortcut | undefined) => void): void {
  useEffect(() => {
    if (!capturing) return undefined;
    const hear = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (shortcut === undefined) return;
      if (shortcut === 'Tab' || shortcut === 'Shift+Tab') return take(undefined);
      event.preventDefault();
      event.stopImmediatePropagation();
      take(shortcut === 'Escape' ? undefined : shortcut);
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  });
}

function misfitText(misfit: Misfit, { misfits, commands }: SettingsWording): string {
  return misfit.code === 'taken' ? misfits.taken(commands[misfit.by]) : misfits[misfit.code];
}
