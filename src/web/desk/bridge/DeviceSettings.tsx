import { useEffect, useRef, useState } from 'react';
import type { Card } from '../../bridge/contract.ts';
import { Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { CardSheet } from './CardSheet.tsx';
import { DeviceButtons } from './DeviceButtons.tsx';
import { useDevices } from './DevicesRoom.tsx';
import { PairingForm } from './PairingForm.tsx';
import { SimulatedMark } from './SimulatedMark.tsx';
import type { Standing } from './standing.ts';
import { bridgeWording } from './wording.ts';

/** Card reader and camera of this computer: connect, pair, try. */
export function DeviceSettings() {
  const say = bridgeWording[useLanguage()];
  const { configured, standing } = useDevices();
  if (!configured) return null;
  return (
    <section className="device-settings" aria-labelledby="settings-devices">
      <h2 id="settings-devices">{say.title}</h2>
      <p>
        {say.stages[stageOf(standing)]} {stageOf(standing) === 'unpaired' && <SimulatedMark />}
      </p>
      <WayOn standing={standing} />
    </section>
  );
}

type Stage = Exclude<Standing['stage'], 'open'> | 'unpaired' | 'paired';

const stageOf = (standing: Standing): Stage =>
  standing.stage === 'open' ? (standing.paired ? 'paired' : 'unpaired') : standing.stage;

function WayOn({ standing }: { standing: Standing }) {
  const say = bridgeWording[useLanguage()];
  const { connect } = useDevices();
  if (standing.stage === 'seeking') return null;
  if (standing.stage !== 'open')
    return (
      <>
        <p className="hint">{say.connectHint(location.origin)}</p>
        <button type="button" className="button button-act" onClick={connect}>
          {standing.stage === 'off' ? say.connect : say.again}
        </button>
      </>
    );
  return standing.paired ? <Trying devices={standing.devices} /> : <PairingForm />;
}

/** Nothing of this goes anywhere: it is shown, and gone when the settings close. */
function Trying({ devices }: { devices: Extract<Standing, { stage: 'open' }>['devices'] }) {
  const say = bridgeWording[useLanguage()];
  const { forget } = useDevices();
  const [card, setCard] = useState<Card>();
  const [picture, setPicture] = useState<File>();
  return (
    <>
      <ul className="device-list">
        {devices.map(({ kind, name, ready }) => (
          <li key={kind}>
            {say.kinds[kind]} <span lang="zh">{name}</span>{' '}
            <Tag tone={ready ? 'done' : 'harm'}>{ready ? say.ready : say.unplugged}</Tag>
          </li>
        ))}
      </ul>
      <h3>{say.trying}</h3>
      <p className="hint">{say.tryingHint}</p>
      <DeviceButtons
        onCard={setCard}
        onPicture={setPicture}
        onBegin={(act) => (act === 'readCard' ? setCard(undefined) : setPicture(undefined))}
      />
      {card && <CardSheet card={card} />}
      {picture && <PictureSheet picture={picture} />}
      <button type="button" className="button button-plain" onClick={forget}>
        {say.forget}
      </button>
    </>
  );
}

function PictureSheet({ picture }: { picture: File }) {
  const say = bridgeWording[useLanguage()];
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(picture);
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [picture]);
  return (
    <figure className="device-picture">
      <img ref={image} alt={say.picture} />
      <figcaption>{picture.name}</figcaption>
    </figure>
  );
}
