import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { Group } from '../../../modules/issuing/contract.ts';
import { findResults } from '../../api/issuing.ts';
import { troubleOf } from '../../api/trouble.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useCommand, useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { ResultDesk } from './ResultDesk.tsx';
import { ResultTable } from './ResultTable.tsx';
import { ThemeDesk } from './ThemeDesk.tsx';
import { issuingPageWording } from './wording.ts';

const GROUPS = ['toPrepare', 'onShelf', 'onTheWay', 'delivered'] as const satisfies readonly Group[];

/** Left what there is to do or who was looked for, right the result that is chosen. */
export function ResultsPart({ hall }: { hall: string }) {
  const say = issuingPageWording[useLanguage()];
  const { case: chosen, theme } = useSearch({ from: '/issuing' });
  const navigate = useNavigate();
  const [group, setGroup] = useState<Group>('toPrepare');
  const [text, setText] = useState<string>();
  const asked = text === undefined ? { hall, group } : { text };
  const { data, error, refetch } = useQuery({
    queryKey: ['issuing', 'list', asked],
    queryFn: () => findResults(asked),
    gcTime: 0,
  });
  const choose = (caseId: string) => void navigate({ to: '/issuing', search: { hall, case: caseId } });
  useThemeFound(data?.theme ?? undefined, hall);
  useNeighbours(data?.results.map(({ caseId }) => caseId) ?? [], { chosen, choose });
  return (
    <div className="issuing-panes">
      <div className="issuing-list">
        <FindForm find={setText} />
        {text === undefined ? (
          <Groups group={group} choose={setGroup} />
        ) : (
          <p>
            <button type="button" className="button button-plain button-small" onClick={() => setText(undefined)}>
              {say.find.clear}
            </button>
          </p>
        )}
        {data === undefined && error === null && <Waiting>{say.waiting}</Waiting>}
        {error !== null && <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />}
        {data !== undefined && (
          <ResultTable
            list={data}
            chosen={chosen}
            choose={choose}
            caption={text === undefined ? say.groups[group] : say.find.found(text)}
            empty={text === undefined ? say.empty[group] : say.find.none}
          />
        )}
      </div>
      <div className="issuing-desk">
        {theme !== undefined && <ThemeDesk key={theme} themeCase={theme} hall={hall} />}
        {theme === undefined && chosen === undefined && <p className="fine">{say.result.choose}</p>}
        {theme === undefined && chosen !== undefined && <ResultDesk key={chosen} caseId={chosen} hall={hall} />}
      </div>
    </div>
  );
}

/** Whoever looks for the number of a theme stands before the whole of it. */
function useThemeFound(theme: string | undefined, hall: string) {
  const navigate = useNavigate();
  useEffect(() => {
    if (theme !== undefined) void navigate({ to: '/issuing', search: { hall, theme } });
  }, [theme, hall, navigate]);
}

/** Alt+↓ and Alt+↑ go through the list. */
function useNeighbours(
  list: readonly string[],
  { chosen, choose }: { chosen: string | undefined; choose: (caseId: string) => void },
) {
  const at = chosen === undefined ? -1 : list.indexOf(chosen);
  const go = (place: number) => {
    const to = list[place];
    if (to !== undefined) choose(to);
  };
  useCommand('nextCase', () => go(at + 1));
  useCommand('previousCase', () => go(at - 1));
}

function FindForm({ find }: { find: (text: string) => void }) {
  const say = issuingPageWording[useLanguage()].find;
  const { bindings } = useKeys();
  const field = useRef<HTMLInputElement>(null);
  useCommand('search', () => {
    field.current?.focus();
    field.current?.select();
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    if (text !== '') find(text);
  };
  return (
    <search>
      <form className="issuing-find" autoComplete="off" onSubmit={submit}>
        <label htmlFor="issuing-find">{say.label}</label>
        <input
          ref={field}
          id="issuing-find"
          className="input"
          type="search"
          aria-keyshortcuts={ariaShortcut(bindings.search)}
        />
        <button type="submit" className="button button-plain">
          {say.act} <KeyHint shortcut={bindings.search} />
        </button>
      </form>
    </search>
  );
}

function Groups({ group, choose }: { group: Group; choose: (group: Group) => void }) {
  const say = issuingPageWording[useLanguage()].groups;
  return (
    <fieldset className="issuing-parts">
      <legend className="unseen">{say.label}</legend>
      {GROUPS.map((one) => (
        <button key={one} type="button" className="chip" aria-pressed={one === group} onClick={() => choose(one)}>
          {say[one]}
        </button>
      ))}
    </fieldset>
  );
}
