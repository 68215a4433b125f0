import type { Card } from '../../bridge/contract.ts';
import type { Command } from '../keys/bindings.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useCommand, useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDevices } from './DevicesRoom.tsx';
import { FaultNote } from './FaultNote.tsx';
import { SimulatedMark } from './SimulatedMark.tsx';
import { useDeviceWork } from './use-device-work.ts';
import { bridgeWording } from './wording.ts';

type Act = Extract<Command, 'readCard' | 'capture'>;

type DeviceButtonsProps = {
  onCard: (card: Card) => void;
  onPicture: (picture: File) => void;
  /** Told before each act: what an earlier one brought must not stand beside the failure of this one. */
  onBegin?: (act: Act) => void;
};

/** Read a card, take a picture, by button or key; how far it is, and in a sentence why it failed and what to do. */
export function DeviceButtons({ onCard, onPicture, onBegin }: DeviceButtonsProps) {
  const say = bridgeWording[useLanguage()];
  const { readCard, capture } = useDevices();
  const { work, begin, giveUp } = useDeviceWork();
  const working = work.state === 'working';
  const beginCard = () => {
    if (!working) onBegin?.('readCard');
    void begin(readCard, onCard);
  };
  const beginPicture = () => {
    if (!working) onBegin?.('capture');
    void begin(capture, onPicture);
  };
  return (
    <div className="devices">
      <div className="device-acts">
        <DeviceButton command="readCard" label={say.readCard} working={working} act={beginCard} />
        <DeviceButton command="capture" label={say.capture} working={working} act={beginPicture} />
        <SimulatedMark />
      </div>
      <output className="device-step">{working && (work.step ? say.steps[work.step] : say.asking)}</output>
      {working && (
        <button type="button" className="button button-quiet" onClick={giveUp}>
          {say.giveUp}
        </button>
      )}
      {work.state === 'failed' && <FaultNote fault={work.fault} />}
    </div>
  );
}

type ButtonProps = {
  command: Act;
  label: string;
  working: boolean;
  act: () => void;
};

function DeviceButton({ command, label, working, act }: ButtonProps) {
  const { bindings } = useKeys();
  useCommand(command, act);
  return (
    <button
      type="button"
      className="button button-plain"
      aria-disabled={working || undefined}
      aria-keyshortcuts={ariaShortcut(bindings[command])}
      onClick={act}
    >
      {label}
      <KeyHint shortcut={bindings[command]} />
    </button>
  );
}
