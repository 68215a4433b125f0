import { Link, useParams } from '@tanstack/react-router';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useTaskFilter } from './use-tasks.ts';
import { tasksWording } from './wording.ts';

const LISTS = ['cases', 'tasks'] as const;

/** What stands on the left: the cases, or what my departments have to do in them. The open case stays open. */
export function ListSwitch() {
  const say = tasksWording[useLanguage()].switch;
  const { list = 'cases' } = useTaskFilter();
  return (
    <nav className="list-switch" aria-label={say.label}>
      {LISTS.map((one) => (
        <SwitchLink key={one} list={one} isShown={one === list}>
          {say.lists[one]}
        </SwitchLink>
      ))}
    </nav>
  );
}

type SwitchLinkProps = { list: (typeof LISTS)[number]; isShown: boolean; children: string };

function SwitchLink({ list, isShown, children }: SwitchLinkProps) {
  const { caseId } = useParams({ strict: false });
  const search = list === 'tasks' ? ({ list: 'tasks' } as const) : {};
  const looks = {
    className: 'list-switch-link',
    'aria-current': isShown ? ('true' as const) : undefined,
    activeOptions: { exact: true },
  };
  return caseId === undefined ? (
    <Link {...looks} to="/" search={search}>
      {children}
    </Link>
  ) : (
    <Link {...looks} to="/cases/$caseId" params={{ caseId }} search={search}>
      {children}
    </Link>
  );
}
