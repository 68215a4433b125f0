import { Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import type { Figures } from '../../modules/supervision/contract.ts';
import { plain, type Language } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { monthsUntil, type CockpitFilter } from './filter.ts';
import { monthText } from './texts.ts';
import { cockpitWording } from './wording.ts';

type NarrowingProps = { figures: Figures; filter: CockpitFilter };
type Choice = { value: string; text: string };

/** Of what the figures are: month, department, channel and item; the address keeps it. */
export function Narrowing({ figures, filter }: NarrowingProps) {
  const language = useLanguage();
  const { narrow: say, channels } = cockpitWording[language];
  const months = monthsUntil(figures.today).map((month) => ({ value: month, text: monthText(month, language) }));
  return (
    <form className="narrowing" aria-label={say.label} onSubmit={(event) => event.preventDefault()}>
      <Choosing part="month" filter={filter} label={say.month} choices={months} />
      <Choosing
        part="department"
        filter={filter}
        label={say.department}
        choices={choicesOf(figures.departments, figures.of.department, language)}
      />
      <Choosing
        part="channel"
        filter={filter}
        label={say.channel}
        choices={[
          { value: 'portal', text: channels.portal },
          { value: 'window', text: channels.window },
          ...choicesOf(figures.halls, figures.of.hall, language).map(({ value, text }) => ({
            value: `window:${value}`,
            text: say.windowOf(text),
          })),
        ]}
      />
      <Choosing
        part="item"
        filter={filter}
        label={say.item}
        choices={choicesOf(figures.items, figures.of.item, language)}
      />
      {Object.keys(filter).length > 0 && (
        <Link className="narrowing-clear" to="/cockpit" search={{}}>
          {say.clear}
        </Link>
      )}
    </form>
  );
}

type Named = { key: string; name: { zh: string; en?: string } };

/** What the page shows, and what it is narrowed to even where nothing of that happened. */
function choicesOf(parts: readonly Named[], chosen: Named | undefined, language: Language): Choice[] {
  const all = chosen && !parts.some(({ key }) => key === chosen.key) ? [...parts, chosen] : parts;
  return all.map(({ key, name }) => ({ value: key, text: plain(name, language) }));
}

type ChoosingProps = { part: keyof CockpitFilter; filter: CockpitFilter; label: string; choices: readonly Choice[] };

function Choosing({ part, filter, label, choices }: ChoosingProps) {
  const id = useId();
  const navigate = useNavigate();
  const { narrow: say } = cockpitWording[useLanguage()];
  const { [part]: chosen, ...others } = filter;
  return (
    <p className="narrowing-part">
      <label htmlFor={id}>{label}</label>
      <select
        className="input"
        id={id}
        value={chosen ?? (part === 'month' ? choices[0]?.value : '')}
        onChange={({ target: { value } }) =>
          void navigate({ to: '/cockpit', search: value === '' ? others : { ...others, [part]: value } })
        }
      >
        {part !== 'month' && <option value="">{say.all}</option>}
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
