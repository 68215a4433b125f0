import { useState, type SubmitEvent } from 'react';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { CodeField, focusCode } from './CodeField.tsx';
import { useDevices } from './DevicesRoom.tsx';
import type { CodedFault } from './fault.ts';
import { FaultNote } from './FaultNote.tsx';
import { bridgeWording } from './wording.ts';

/** Six digits that stand on the screen of the devices' own program: whoever types them sits at this computer. */
export function PairingForm() {
  const say = bridgeWording[useLanguage()].pairing;
  const { pair } = useDevices();
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<CodedFault>();
  const code = typed.normalize('NFKC').replaceAll(/\s/g, '');
  const isWhole = /^\d{6}$/.test(code);

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    setFault(undefined);
    if (!isWhole) return focusCode();
    const paired = await pair(code);
    return paired.ok ? announce(say.done) : setFault(paired.error);
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <CodeField typed={typed} type={setTyped} isUnfit={asked && !isWhole} />
      {fault && <FaultNote fault={fault} />}
      <button type="submit" className="button button-act">
        {say.send}
      </button>
    </form>
  );
}
