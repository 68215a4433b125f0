import { expressWording } from './express-wording.ts';
import type { ExpressFaults, SimulatedParcel } from './express-parcels.ts';
import { Both, SimulatorFrame } from './SimulatorFrame.tsx';

type ExpressPageProps = { parcels: readonly SimulatedParcel[]; faults: ExpressFaults };

/** The page of the simulated courier, in both languages at once: its parcels, to be moved by hand, and what it does wrong. */
export function ExpressPage({ parcels, faults }: ExpressPageProps) {
  const { zh, en } = expressWording;
  return (
    <SimulatorFrame title={{ zh: zh.title, en: en.title }}>
      <h1>
        <Both zh={zh.title} en={en.title} />
      </h1>
      <p>{zh.lead}</p>
      <p lang="en">{en.lead}</p>
      {parcels.length === 0 ? (
        <p>
          <Both zh={zh.empty} en={en.empty} />
        </p>
      ) : (
        <Parcels parcels={parcels} />
      )}
      <FaultForm faults={faults} />
    </SimulatorFrame>
  );
}

const COLUMNS = ['waybill', 'direction', 'party', 'state', 'act'] as const;

function Parcels({ parcels }: Pick<ExpressPageProps, 'parcels'>) {
  const { zh, en } = expressWording;
  return (
    <table>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              <Both zh={zh.columns[column]} en={en.columns[column]} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parcels.map((parcel) => (
          <ParcelRow key={parcel.waybill} parcel={parcel} />
        ))}
      </tbody>
    </table>
  );
}

function ParcelRow({ parcel: { waybill, direction, party, steps } }: { parcel: SimulatedParcel }) {
  const { zh, en } = expressWording;
  const state = steps.at(-1)?.state ?? 'booked';
  return (
    <tr>
      <td>{waybill}</td>
      <td>
        <Both zh={zh.directions[direction]} en={en.directions[direction]} />
      </td>
      <td>
        {party.name} {party.phone} {party.address}
      </td>
      <td>
        <Both zh={zh.states[state]} en={en.states[state]} />
      </td>
      <td>
        <form method="post" action="/move">
          <input type="hidden" name="waybill" value={waybill} />
          <button type="submit" name="way" value="delivered">
            <Both zh={zh.onwards} en={en.onwards} />
          </button>{' '}
          <button type="submit" name="way" value="returned">
            <Both zh={zh.back} en={en.back} />
          </button>
        </form>
      </td>
    </tr>
  );
}

const FAULTS = ['fail', 'loseAnswers', 'refuse', 'callTwice', 'silent'] as const;

function FaultForm({ faults }: Pick<ExpressPageProps, 'faults'>) {
  const { zh, en } = expressWording;
  return (
    <form method="post" action="/faults">
      <h2>
        <Both zh={zh.faults} en={en.faults} />
      </h2>
      {FAULTS.map((name) => (
        <label key={name}>
          <span>
            <Both zh={zh.fault[name]} en={en.fault[name]} />
          </span>
          {typeof faults[name] === 'boolean' ? (
            <input type="checkbox" name={name} defaultChecked={faults[name]} />
          ) : (
            <input type="text" name={name} defaultValue={String(faults[name])} />
          )}
        </label>
      ))}
      <button type="submit">
        <Both zh={zh.set} en={en.set} />
      </button>
    </form>
  );
}
