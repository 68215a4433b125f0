import { WORK_MS } from './arrangement-form.ts';
import { CARDS } from './cards.ts';
import type { Arrangement } from './hardware.ts';
import { SHEETS } from './pictures.ts';
import { devicesWording } from './wording.ts';
import { Both, SimulatorFrame, type Said } from '../SimulatorFrame.tsx';

/** The bridge's own window, in both languages at once: the pairing code, what lies where, and what goes wrong. */
export function DevicesPage({ code, arrangement }: { code: string; arrangement: Arrangement }) {
  const { zh, en } = devicesWording;
  return (
    <SimulatorFrame title={{ zh: zh.title, en: en.title }}>
      <main>
        <h1>
          <Both zh={zh.title} en={en.title} />
        </h1>
        <p>{zh.lead}</p>
        <p lang="en">{en.lead}</p>
        <h2>
          <Both zh={zh.code} en={en.code} />
        </h2>
        <p className="code">{code}</p>
        <p>{zh.codeHint}</p>
        <p lang="en">{en.codeHint}</p>
        <ArrangementForm arrangement={arrangement} />
      </main>
    </SimulatorFrame>
  );
}

function ArrangementForm({ arrangement: { card, sheet, workMs, ...faults } }: { arrangement: Arrangement }) {
  const { zh, en } = devicesWording;
  return (
    <form method="post" action="/arrange">
      <Choice name="card" legend={{ zh: zh.reader, en: en.reader }} chosen={card}>
        {CARDS.map((key) => ({ value: key, zh: zh.cards[key], en: en.cards[key] }))}
      </Choice>
      <Choice name="sheet" legend={{ zh: zh.camera, en: en.camera }} chosen={sheet}>
        {SHEETS.map((key) => ({ value: key, zh: zh.sheets[key], en: en.sheets[key] }))}
      </Choice>
      <Choice name="workMs" legend={{ zh: zh.work, en: en.work }} chosen={String(workMs)}>
        {WORK_MS.map((ms) => ({ value: String(ms), zh: zh.seconds(ms), en: en.seconds(ms) }))}
      </Choice>
      <fieldset>
        <legend>
          <Both zh={zh.faults} en={en.faults} />
        </legend>
        <Switch name="readerUnplugged" on={!faults.readerPlugged} />
        <Switch name="cameraUnplugged" on={!faults.cameraPlugged} />
        <Switch name="cardFails" on={faults.cardFails} />
        <Switch name="cameraFails" on={faults.cameraFails} />
      </fieldset>
      <button type="submit">
        <Both zh={zh.set} en={en.set} />
      </button>
    </form>
  );
}

type ChoiceProps = { name: string; legend: Said; chosen: string; children: readonly (Said & { value: string })[] };

function Choice({ name, legend, chosen, children }: ChoiceProps) {
  return (
    <fieldset>
      <legend>
        <Both {...legend} />
      </legend>
      {children.map(({ value, ...said }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} /> <Both {...said} />
        </label>
      ))}
    </fieldset>
  );
}

function Switch({ name, on }: { name: keyof (typeof devicesWording)['zh']['fault']; on: boolean }) {
  const { zh, en } = devicesWording;
  return (
    <label>
      <input type="checkbox" name={name} defaultChecked={on} /> <Both zh={zh.fault[name]} en={en.fault[name]} />
    </label>
  );
}
