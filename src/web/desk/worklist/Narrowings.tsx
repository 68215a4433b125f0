import { useId, type ReactNode } from 'react';
import type { CaseChoices } from '../../../modules/intake/finding/contract.ts';
import { isCivilDate } from '../../../kernel/civil-date.ts';
import { dayText, plain, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ExportList } from './ExportList.tsx';
import { NARROWINGS, narrowed, SHOWN_DUES, type Filter, type Narrowing } from './filter.ts';
import { useChoices } from './use-choices.ts';
import { useRefilter } from './use-refilter.ts';
import { useFilter } from './use-work.ts';
import { worklistWording } from './wording.ts';

const NO_CHOICES: CaseChoices = { departments: [], items: [], mayExport: false };

/** More that narrows the list: folded away until it is wanted, and as chips as long as it holds. */
export function Narrowings() {
  const language = useLanguage();
  const say = worklistWording[language];
  const filter = useFilter();
  const choices = useChoices().data ?? NO_CHOICES;
  const refilter = useRefilter();
  const set = (part: Narrowing, value: string) => refilter(narrowed(filter, part, value));
  const held = NARROWINGS.filter((part) => filter[part] !== undefined);
  return (
    <>
      {held.length > 0 && (
        <ul className="chip-list held" aria-label={say.narrow.held}>
          {held.map((part) => {
            const text = heldText(part, { filter, choices, language });
            return (
              <li key={part}>
                <button
                  type="button"
                  className="chip chip-held"
                  aria-label={say.narrow.drop(text)}
                  onClick={() => set(part, '')}
                >
                  {text} <span aria-hidden="true">×</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div className="query-foot">
        <details className="narrowings">
          <summary>{say.narrow.more}</summary>
          <NarrowingFields filter={filter} choices={choices} set={set} />
        </details>
        <ExportList />
      </div>
    </>
  );
}

type FieldsProps = { filter: Filter; choices: CaseChoices; set: (part: Narrowing, value: string) => void };

function NarrowingFields({ filter, choices: { departments, items }, set }: FieldsProps) {
  const language = useLanguage();
  const { narrow: say } = worklistWording[language];
  const shownItems = items.filter(
    ({ department }) => filter.department === undefined || department === filter.department,
  );
  const named = (list: readonly { key: string; name: CaseChoices['items'][number]['name'] }[]) =>
    list.map(({ key, name }) => ({ value: key, text: plain(name, language) }));
  const select = (part: 'due' | 'department' | 'item', options: readonly { value: string; text: string }[]) => (
    <NarrowingSelect
      label={say.parts[part]}
      value={filter[part]}
      options={options}
      change={(value) => set(part, value)}
    />
  );
  const day = (part: 'from' | 'until') => (
    <Labelled label={say.parts[part]}>
      {(id) => (
        <input
          id={id}
          className="input"
          type="date"
          value={filter[part] ?? ''}
          onChange={(event) => set(part, event.target.value)}
        />
      )}
    </Labelled>
  );
  return (
    <div className="narrowing-fields">
      {select(
        'due',
        SHOWN_DUES.map((due) => ({ value: due, text: say.dues[due] })),
      )}
      {departments.length > 1 && select('department', named(departments))}
      {select('item', named(shownItems))}
      {day('from')}
      {day('until')}
    </div>
  );
}

type SelectProps = {
  label: string;
  value: string | undefined;
  options: readonly { value: string; text: string }[];
  change: (value: string) => void;
};

function NarrowingSelect({ label, value = '', options, change }: SelectProps) {
  const say = worklistWording[useLanguage()].narrow;
  return (
    <Labelled label={label}>
      {(id) => (
        <span className="select">
          <select id={id} className="input" value={value} onChange={(event) => change(event.target.value)}>
            <option value="">{say.any}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </select>
        </span>
      )}
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="narrowing">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

type Held = { filter: Filter; choices: CaseChoices; language: Language };

/** What a chip says: the name where there is one, and the key of what the officer does not see any more. */
function heldText(part: Narrowing, { filter, choices, language }: Held): string {
  const { narrow: say } = worklistWording[language];
  const value = filter[part] ?? '';
  const nameIn = (list: CaseChoices['departments']) => {
    const found = list.find(({ key }) => key === value);
    return found ? plain(found.name, language) : value;
  };
  switch (part) {
    case 'due':
      return say.dues[filter.due ?? 'week'];
    case 'department':
      return nameIn(choices.departments);
    case 'item':
      return nameIn(choices.items);
    default:
      return `${say.parts[part]} ${isCivilDate(value) ? dayText(value, language) : value}`;
  }
}
