import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { SHOWN_STATES, type Filter } from './filter.ts';
import { StateLink } from './QueryBar.tsx';
import { worklistWording } from './wording.ts';

/** Why there is nothing; a number that is looked for may stand in another state. */
export function EmptyList({ filter: { state = 'open', number } }: { filter: Filter }) {
  const say = worklistWording[useLanguage()];
  const name = say.states[state];
  if (number === undefined) {
    return <p className="empty">{state === 'open' ? say.empty.open : say.empty.other(name)}</p>;
  }
  return (
    <div className="empty">
      <p>{say.empty.number(number, name)}</p>
      <p>{say.empty.elsewhere}</p>
      <ul className="chip-list">
        {SHOWN_STATES.filter((other) => other !== state).map((other) => (
          <li key={other}>
            <StateLink state={other} number={number} />
          </li>
        ))}
      </ul>
    </div>
  );
}
