import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { NARROWINGS, type Filter } from './filter.ts';
import { useSought } from './SoughtRoom.tsx';
import { StateLink } from './StateLink.tsx';
import { worklistWording } from './wording.ts';

/** Why there is nothing; what is looked for may stand in another state. */
export function EmptyList({ filter }: { filter: Filter }) {
  const say = worklistWording[useLanguage()];
  const { sought } = useSought();
  const { state = 'open', number } = filter;
  const name = say.states[state];
  const isNarrowed = NARROWINGS.some((part) => filter[part] !== undefined);
  const looks = number !== undefined || sought !== undefined || isNarrowed;
  if (!looks) return <p className="empty">{state === 'open' ? say.empty.open : say.empty.other(name)}</p>;
  return (
    <div className="empty">
      <p>{sought ? say.empty.person[sought.by] : number ? say.empty.number(number, name) : say.empty.narrowed}</p>
      {sought && <p className="fine">{say.empty.whole}</p>}
      {state !== 'all' && (
        <>
          <p>{say.empty.elsewhere}</p>
          <p className="chip-list">
            <StateLink state="all" />
          </p>
        </>
      )}
    </div>
  );
}
