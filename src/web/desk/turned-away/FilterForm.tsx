import type { TurnedAwayCount, TurnedAwayFigures } from '../../../modules/intake/turned-away/contract.ts';
import { LISTED_REASONS } from '../../../modules/intake/turned-away/contract/kinds.ts';
import { turnedAwayWording } from '../../../modules/intake/turned-away/wording.ts';
import { plain } from '../../ui/index.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { FILTER_STATES, turnedAwayFilterOf, type TurnedAwayFilter } from './filter.ts';
import { deskTurnedAwayWording } from './wording.ts';

type FilterFormProps = {
  filter: TurnedAwayFilter;
  figures: TurnedAwayFigures;
  narrow: (filter: TurnedAwayFilter) => void;
};

/** Where the key of a row that has none stands in a list of choices: '' is what asks there. */
const NONE = '-';

/** Halls, items and clerks are those that occur. */
export function FilterForm({ filter, figures: { by }, narrow }: FilterFormProps) {
  const language = useLanguage();
  const say = deskTurnedAwayWording[language];
  const words = turnedAwayWording[language];
  const occurring = (counts: readonly TurnedAwayCount[]) =>
    counts.map(({ key, name }) => ({
      ...{ value: key === '' ? NONE : key, label: plain(name, language) },
      isChinese: name.en === undefined,
    }));
  const field = (name: keyof TurnedAwayFilter, options: { value: string; label: string }[]) => {
    const chosen = filter[name];
    const choose = (value: string) => {
      const { [name]: _before, ...others } = filter;
      narrow(turnedAwayFilterOf(value === '' ? others : { ...others, [name]: value === NONE ? '' : value }));
    };
    const value = chosen === '' ? NONE : (chosen ?? '');
    return <ChoiceField {...{ name, label: say.filter[name], first: say.all, options, value, choose }} />;
  };
  const states = FILTER_STATES.filter((state) => state !== 'open').map((value) => ({
    value,
    label: value === 'all' || value === 'overdue' ? say.listed[value] : words.states[value],
  }));
  const reasons = LISTED_REASONS.map((value) => ({ value, label: words.reasons[value] }));
  return (
    <form className="filter-grid" aria-label={say.filter.label} noValidate>
      <ChoiceField
        name="state"
        label={say.filter.state}
        first={say.listed.open}
        options={states}
        value={filter.state === undefined || filter.state === 'open' ? '' : filter.state}
        choose={(value) => narrow(turnedAwayFilterOf({ ...filter, state: value === '' ? 'open' : value }))}
      />
      {field('reason', reasons)}
      {field('hall', occurring(by.hall))}
      {field('item', occurring(by.item))}
      {field('officer', occurring(by.officer))}
      {by.department.length > 1 && field('department', occurring(by.department))}
      {filter.month !== undefined && field('month', occurring(by.month))}
    </form>
  );
}
