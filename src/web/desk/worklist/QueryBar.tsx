import { useId, useRef, useState, type SyntheticEvent } from 'react';
import { KeyHint, ariaShortcut } from '../keys/KeyHint.tsx';
import { useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { SHOWN_STATES } from './filter.ts';
import { Narrowings } from './Narrowings.tsx';
import { SEARCH_ID } from './places.ts';
import { useSought } from './SoughtRoom.tsx';
import { StateLink } from './StateLink.tsx';
import { understood } from './understood.ts';
import { useRefilter } from './use-refilter.ts';
import { useFilter, useWork } from './use-work.ts';
import { worklistWording } from './wording.ts';

/** Above the list: one box that finds a case by whatever is at hand, and chips that narrow it. */
export function QueryBar() {
  return (
    <div className="query-bar">
      <CaseSearch />
      <StateChips />
      <Narrowings />
    </div>
  );
}

function CaseSearch() {
  const say = worklistWording[useLanguage()];
  const { number = '' } = useFilter();
  const { sought } = useSought();
  const { isFetching, refetch } = useWork();
  const { find, forget, unfinished } = useFinding();
  return (
    <search>
      <div className="query-row">
        {/* A number that comes from the address, e.g. by the way back, is shown in the field. */}
        <SearchForm key={number} said={sought?.text ?? number} find={find} unfinished={unfinished} />
        <button
          type="button"
          className="button button-plain"
          aria-disabled={isFetching || undefined}
          onClick={() => void refetch()}
        >
          {say.refresh}
        </button>
      </div>
      {(number !== '' || sought !== undefined) && (
        <p className="sought">
          {sought ? say.sought[sought.by] : say.soughtNumber(number)}
          <button type="button" className="button button-quiet button-small" onClick={forget}>
            {say.clear}
          </button>
        </p>
      )}
    </search>
  );
}

/** Looks among all that the officer sees, whatever its state. A number goes into the address; who is looked for never does. */
function useFinding() {
  const { number: _number, state: _state, ...others } = useFilter();
  const { seek } = useSought();
  const refilter = useRefilter();
  const [unfinished, setUnfinished] = useState(false);
  const forget = () => {
    seek(undefined);
    refilter(others);
  };
  const find = (typed: string) => {
    const meant = understood(typed);
    setUnfinished(meant.kind === 'unfinished');
    if (meant.kind === 'unfinished') return;
    if (meant.kind === 'nothing') return forget();
    seek(meant.kind === 'person' ? { by: meant.by, text: meant.text } : undefined);
    refilter({ ...others, state: 'all', ...(meant.kind === 'number' && { number: meant.digits }) });
  };
  return { find, forget, unfinished };
}

type SearchFormProps = { said: string; find: (typed: string) => void; unfinished: boolean };

function SearchForm({ said, find, unfinished }: SearchFormProps) {
  const say = worklistWording[useLanguage()];
  const { bindings } = useKeys();
  const input = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    find(input.current?.value ?? '');
  };
  return (
    <form className="query-search" onSubmit={submit}>
      <label className="unseen" htmlFor={SEARCH_ID}>
        {say.search}
      </label>
      <span className="query-field">
        <input
          ref={input}
          className="input"
          id={SEARCH_ID}
          type="search"
          autoComplete="off"
          defaultValue={said}
          placeholder={say.searchHint}
          aria-keyshortcuts={ariaShortcut(bindings.search)}
          aria-invalid={unfinished || undefined}
          aria-describedby={unfinished ? errorId : undefined}
        />
        <KeyHint shortcut={bindings.search} />
        <span className="field-error" id={errorId} role="alert" hidden={!unfinished}>
          {unfinished && say.unfinished}
        </span>
      </span>
      <button type="submit" className="button button-act">
        {say.find}
      </button>
    </form>
  );
}

function StateChips() {
  const say = worklistWording[useLanguage()];
  const { state: shown = 'open' } = useFilter();
  return (
    <nav className="chips" aria-label={say.filter}>
      <ul>
        {SHOWN_STATES.map((state) => (
          <li key={state}>
            <StateLink state={state} current={state === shown} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
