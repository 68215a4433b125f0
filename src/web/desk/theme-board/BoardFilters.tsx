import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { readThemeSheets } from '../../api/themes.ts';
import { fieldId, plain } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useChoices } from '../worklist/use-choices.ts';
import { boardFilterOf, type BoardFilter } from './filter.ts';
import { themeBoardWording } from './wording.ts';

/** By theme, by whose turn it is, and only what is late. All stand in the address. */
export function BoardFilters({ filter }: { filter: BoardFilter }) {
  const language = useLanguage();
  const { find } = themeBoardWording[language];
  const navigate = useNavigate();
  const themes = useQuery({ queryKey: ['themes'], queryFn: ({ signal }) => readThemeSheets(signal) });
  const choices = useChoices();
  const set = (change: Readonly<Record<string, unknown>>) =>
    void navigate({ to: '/themes', search: boardFilterOf({ ...filter, ...change }), replace: true });
  const published = (themes.data?.themes ?? []).filter(
    ({ standing }) => standing === 'published' || standing === 'newer',
  );
  return (
    <search className="board-find">
      <Choice
        id="board-theme"
        label={find.theme}
        all={find.all}
        options={published.map(({ key, name }) => ({ value: key, label: name }))}
        chosen={filter.theme}
        choose={(theme) => set({ theme })}
      />
      <Choice
        id="board-department"
        label={find.department}
        all={find.all}
        options={(choices.data?.departments ?? []).map(({ key, name }) => ({
          value: key,
          label: plain(name, language),
        }))}
        chosen={filter.department}
        choose={(department) => set({ department })}
      />
      <span className="choice choice-checkbox">
        <input
          type="checkbox"
          id={fieldId('board-late')}
          checked={filter.late === 'yes'}
          onChange={({ target }) => set({ late: target.checked ? 'yes' : undefined })}
        />
        <label htmlFor={fieldId('board-late')}>{find.late}</label>
      </span>
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
    <span className="board-choice">
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
    </span>
  );
}
