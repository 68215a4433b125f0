import { HOST_APP_FAULTS, type HostAppFault } from './host-app-faults.ts';
import { hostAppPeople } from './host-app-people.ts';
import { hostAppWording } from './host-app-wording.ts';
import { Both, SimulatorFrame, type Said } from './SimulatorFrame.tsx';

/** The one page of the simulated app, in both languages at once: who uses it, what it opens, and what it does wrong. */
export function HostAppPage({ fault }: { fault: HostAppFault }) {
  const { zh, en } = hostAppWording;
  return (
    <SimulatorFrame title={{ zh: zh.title, en: en.title }}>
      <h1>
        <Both zh={zh.title} en={en.title} />
      </h1>
      <p>{zh.lead}</p>
      <p lang="en">{en.lead}</p>
      <form method="post" action="/open">
        <People />
        <Choice name="to" label={{ zh: zh.to, en: en.to }} options={pairs(zh.places, en.places)} />
        <Choice name="mode" label={{ zh: zh.mode, en: en.mode }} options={pairs(zh.modes, en.modes)} />
        <Choice name="lang" label={{ zh: zh.lang, en: en.lang }} options={pairs(LANGUAGES, LANGUAGES)} />
        <button type="submit">
          <Both zh={zh.open} en={en.open} />
        </button>
      </form>
      <form method="post" action="/fault">
        <Choice
          name="fault"
          label={{ zh: zh.fault, en: en.fault }}
          options={pairs(zh.faults, en.faults)}
          selected={HOST_APP_FAULTS.find((one) => one === fault) ?? 'none'}
        />
        <button type="submit">
          <Both zh={zh.set} en={en.set} />
        </button>
      </form>
    </SimulatorFrame>
  );
}

const LANGUAGES = { zh: '中文', en: 'English' };

function People() {
  const { zh, en } = hostAppWording;
  return (
    <fieldset>
      <legend>
        <Both zh={zh.who} en={en.who} />
      </legend>
      {hostAppPeople.map(({ key, name, level }, place) => (
        <label key={key}>
          <input type="radio" name="person" value={key} defaultChecked={place === 0} /> {name} ({level})
        </label>
      ))}
      <label>
        <input type="radio" name="person" value="" /> <Both zh={zh.nobody} en={en.nobody} />
      </label>
    </fieldset>
  );
}

type Option = Said & { value: string };

const pairs = (zh: Readonly<Record<string, string>>, en: Readonly<Record<string, string>>): Option[] =>
  Object.entries(zh).map(([value, words]) => ({ value, zh: words, en: en[value] ?? words }));

function Choice({
  name,
  label,
  options,
  selected,
}: {
  name: string;
  label: Said;
  options: readonly Option[];
  selected?: string;
}) {
  return (
    <label className="field">
      <Both {...label} />
      <select name={name} defaultValue={selected}>
        {options.map(({ value, zh, en }) => (
          <option key={value} value={value}>
            {zh === en ? zh : `${zh} · ${en}`}
          </option>
        ))}
      </select>
    </label>
  );
}
