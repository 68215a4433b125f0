import { Link, useMatchRoute } from '@tanstack/react-router';
import { useSession } from '../account/use-session.ts';
import { Disclosure } from './Disclosure.tsx';
import { useLanguage } from './PreferencesRoom.tsx';
import { navEntries, type DeskRoom, type RoomGroup } from './rooms.ts';
import { shellWording } from './wording.ts';

/** What is the officer's own, and no room of the desk. */
const OWN_PAGES = ['/office', '/inbox'] as const;

/** The rooms of the desk: those of daily work as links, others behind the word of their group. */
export function DeskNav() {
  const { nav: say } = shellWording[useLanguage()];
  const matches = useMatchRoute();
  const { data: { roles } = { roles: [] } } = useSession();
  const isHere = ({ to }: Pick<DeskRoom, 'to'>) => matches({ to, fuzzy: true }) !== false;
  const entries = navEntries(roles);
  const elsewhere =
    OWN_PAGES.some((to) => matches({ to, fuzzy: true }) !== false) ||
    entries.some((entry) => (entry.kind === 'room' ? isHere(entry.room) : entry.rooms.some(isHere)));
  return (
    <nav className="desk-nav" aria-label={say.label}>
      <Link
        className="head-tool"
        to="/"
        search={{}}
        activeOptions={{ exact: true }}
        aria-current={elsewhere ? false : 'true'}
      >
        {say.cases}
      </Link>
      {entries.map((entry) =>
        entry.kind === 'room' ? (
          <RoomLink key={entry.room.to} room={entry.room} here={isHere(entry.room)} />
        ) : (
          <RoomMenu key={entry.group} group={entry.group} rooms={entry.rooms} isHere={isHere} />
        ),
      )}
    </nav>
  );
}

function RoomLink({ room: { to, word }, here }: { room: DeskRoom; here: boolean }) {
  const { nav: say } = shellWording[useLanguage()];
  return (
    <Link className="head-tool" to={to} search={{}} aria-current={here ? 'true' : false}>
      {say[word]}
    </Link>
  );
}

type RoomMenuProps = { group: RoomGroup; rooms: readonly DeskRoom[]; isHere: (room: DeskRoom) => boolean };

function RoomMenu({ group, rooms, isHere }: RoomMenuProps) {
  const { groups: say } = shellWording[useLanguage()];
  return (
    <div className="desk-menu" data-here={rooms.some(isHere) || undefined}>
      <Disclosure
        name={say[group]}
        label={
          <>
            {say[group]} <span aria-hidden="true">▾</span>
          </>
        }
      >
        <ul>
          {rooms.map((room) => (
            <li key={room.to}>
              <RoomLink room={room} here={isHere(room)} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
