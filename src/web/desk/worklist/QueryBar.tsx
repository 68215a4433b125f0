import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef, type SyntheticEvent } from 'react';
import { KeyHint, ariaShortcut } from '../keys/KeyHint.tsx';
import { useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { caseDigits, SHOWN_STATES, type Filter, type ShownState } from './filter.ts';
import { SEARCH_ID } from './places.ts';
import { useFilter, useWork } from './use-work.ts';
import { worklistWording } from './wording.ts';

/** Above the list: find by number, chips by state. Both stand in the address, so they persist and can be passed on. */
export function QueryBar() {
  return (
    <div className="query-bar">
      <NumberSearch />
      <StateChips />
    </div>
  );
}

/** Goes to a list under another filter, the open case staying open. */
function useRefilter() {
  const navigate = useNavigate();
  const { caseId } = useParams({ strict: false });
  return (filter: Filter) =>
    void (caseId === undefined
      ? navigate({ to: '/', search: filter })
      : navigate({ to: '/cases/$caseId', params: { caseId }, search: filter }));
}

function NumberSearch() {
  const say = worklistWording[useLanguage()];
  const { number = '', state } = useFilter();
  const others = { ...(state && { state }) };
  const { isFetching, refetch } = useWork();
  const refilter = useRefilter();
  return (
    <search className="query-row">
      {/* A number that comes from the address, e.g. by the way back, is shown in the field. */}
      <NumberForm
        key={number}
        number={number}
        find={(digits) => refilter({ ...others, ...(digits && { number: digits }) })}
      />
      {number !== '' && (
        <button type="button" className="button button-plain" onClick={() => refilter(others)}>
          {say.clear}
        </button>
      )}
      <button
        type="button"
        className="button button-plain"
        aria-disabled={isFetching || undefined}
        onClick={() => void refetch()}
      >
        {say.refresh}
      </button>
    </search>
  );
}

function NumberForm({ number, find }: { number: string; find: (digits: string) => void }) {
  const say = worklistWording[useLanguage()];
  const { bindings } = useKeys();
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    find(caseDigits(input.current?.value ?? ''));
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
          inputMode="numeric"
          autoComplete="off"
          defaultValue={number}
          placeholder={say.searchHint}
          aria-keyshortcuts={ariaShortcut(bindings.search)}
        />
        <KeyHint shortcut={bindings.search} />
      </span>
      <button type="submit" className="button button-act">
        {say.find}
      </button>
    </form>
  );
}

function StateChips() {
  const say = worklistWording[useLanguage()];
  const { state: shown = 'open', number } = useFilter();
  return (
    <nav className="chips" aria-label={say.filter}>
      <ul>
        {SHOWN_STATES.map((state) => (
          <li key={state}>
            <StateLink state={state} number={number} current={state === shown} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

type StateLinkProps = { state: ShownState; number: string | undefined; current?: boolean };

/** The list in one state, under the number that is looked for. */
export function StateLink({ state, number, current = false }: StateLinkProps) {
  const say = worklistWording[useLanguage()];
  const { caseId } = useParams({ strict: false });
  const search = { ...(state !== 'open' && { state }), ...(number !== undefined && { number }) };
  const looks = {
    className: 'chip',
    'aria-current': current ? ('true' as const) : undefined,
    // Without it a chip would also count as current when the address only contains what it asks for.
    activeOptions: { exact: true },
  };
  return caseId === undefined ? (
    <Link {...looks} to="/" search={search}>
      {say.states[state]}
    </Link>
  ) : (
    <Link {...looks} to="/cases/$caseId" params={{ caseId }} search={search}>
      {say.states[state]}
    </Link>
  );
}
