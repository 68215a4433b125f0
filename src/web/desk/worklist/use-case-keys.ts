import { useCommand } from '../keys/KeyRoom.tsx';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { FILE_HEADING_ID, LIST_ID, SEARCH_ID } from './places.ts';
import { useNeighbours } from './use-neighbours.ts';

/** Next and previous case, search, and from one pane to the other. */
export function useCaseKeys(): void {
  const way = useNeighbours();
  const announce = useAnnounce();

  const go = (direction: 'next' | 'previous') => () => {
    const open = way.to(direction);
    if (open === undefined) announce(way.ends[direction]);
    else open();
  };
  useCommand('nextCase', go('next'));
  useCommand('previousCase', go('previous'));
  useCommand('search', () => focusOn(SEARCH_ID));
  useCommand('otherPane', focusOtherPane);
}

const focusOn = (id: string) => document.getElementById(id)?.focus();

function focusOtherPane() {
  const list = document.getElementById(LIST_ID);
  if (list?.contains(document.activeElement)) focusOn(FILE_HEADING_ID);
  else list?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
}
