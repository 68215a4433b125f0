import { Link, useParams } from '@tanstack/react-router';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { Filter, ShownState } from './filter.ts';
import { useFilter } from './use-work.ts';
import { worklistWording } from './wording.ts';

/** The list in one state, under whatever else narrows it. */
export function StateLink({ state, current = false }: { state: ShownState; current?: boolean }) {
  const say = worklistWording[useLanguage()];
  const { caseId } = useParams({ strict: false });
  const { state: _shown, ...others } = useFilter();
  const search: Filter = { ...(state !== 'open' && { state }), ...others };
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
