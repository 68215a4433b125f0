import { fieldId } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { AUDIENCES, STANDINGS, themeFilterOf, type ThemeFilter } from './filter.ts';
import { themePublicationWording } from './wording.ts';

type FiltersProps = { filter: ThemeFilter; refilter: (filter: ThemeFilter) => void };

/** By name while it is typed, by audience and standing. All stand in the address. */
export function ThemeFilters({ filter, refilter }: FiltersProps) {
  const { find, audiences, standings } = themePublicationWording[useLanguage()];
  const { name, ...others } = filter;
  return (
    <search className="models-find">
      <label htmlFor={fieldId('theme-name')}>{find.name}</label>
      <input
        className="input"
        id={fieldId('theme-name')}
        type="search"
        autoComplete="off"
        defaultValue={name ?? ''}
        onChange={({ target: { value } }) => refilter(themeFilterOf({ ...others, name: value }))}
      />
      <Choice
        id="theme-audience"
        label={find.audience}
        all={find.all}
        options={AUDIENCES.map((value) => ({ value, label: audiences[value] }))}
        chosen={filter.audience}
        choose={(audience) => refilter(themeFilterOf({ ...filter, audience }))}
      />
      <Choice
        id="theme-standing"
        label={find.standing}
        all={find.all}
        options={STANDINGS.map((value) => ({ value, label: standings[value] }))}
        chosen={filter.standing}
        choose={(standing) => refilter(themeFilterOf({ ...filter, standing }))}
      />
    </search>
  );
}

type ChoiceProps = {
  id: string;
  label: string;
  all: string;
  options: readonly { value: string; label: string }[];
  chosen: string | undefined;
  choose: (value: string) => void;
};

function Choice({ id, label, all, options, chosen = '', choose }: ChoiceProps) {
  return (
    <>
      <label htmlFor={fieldId(id)}>{label}</label>
      <span className="select">
        <select className="input" id={fieldId(id)} value={chosen} onChange={({ target: { value } }) => choose(value)}>
          <option value="">{all}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </span>
    </>
  );
}
