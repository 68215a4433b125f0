import type { PostCheckFigures } from '../../../modules/intake/post-checks/contract.ts';
import { postCheckWording } from '../../../modules/intake/post-checks/wording.ts';
import { plain } from '../../ui/index.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { FILTER_STATES, postCheckFilterOf, type PostCheckFilter } from './filter.ts';
import { deskPostCheckWording } from './wording.ts';

type FilterFormProps = {
  filter: PostCheckFilter;
  departments: PostCheckFigures['departments'];
  narrow: (filter: PostCheckFilter) => void;
};

/** By state, by whose they are, and by department where there are several. */
export function FilterForm({ filter, departments, narrow }: FilterFormProps) {
  const language = useLanguage();
  const { filter: say, listed } = deskPostCheckWording[language];
  const { states, outcomes } = postCheckWording[language];
  const names: Readonly<Record<string, string>> = { ...states, ...outcomes, ...listed };
  const stated = FILTER_STATES.filter((state) => state !== 'open').map((value) => ({
    value,
    label: names[value] ?? value,
  }));
  const organs = departments.map(({ key, name }) => ({
    ...{ value: key, label: plain(name, language), isChinese: name.en === undefined },
  }));
  const choose = (part: keyof PostCheckFilter) => (value: string) =>
    narrow(postCheckFilterOf({ ...filter, [part]: value }));
  return (
    <form className="filter-grid" aria-label={say.label} noValidate>
      <ChoiceField
        {...{ name: 'state', label: say.state, first: listed.open, options: stated, choose: choose('state') }}
        value={filter.state === undefined || filter.state === 'open' ? '' : filter.state}
      />
      <ChoiceField
        {...{ name: 'mine', label: say.mine, first: say.everybody, choose: choose('mine') }}
        options={[{ value: 'yes', label: say.onlyMine }]}
        value={filter.mine ?? ''}
      />
      {(organs.length > 1 || filter.department !== undefined) && (
        <ChoiceField
          {...{ name: 'department', label: say.department, first: say.everyDepartment, options: organs }}
          choose={choose('department')}
          value={filter.department ?? ''}
        />
      )}
    </form>
  );
}
