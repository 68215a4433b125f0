import { useNavigate, useParams } from '@tanstack/react-router';
import { useCommand } from '../keys/KeyRoom.tsx';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { neighbourOf } from './neighbours.ts';
import { FILE_HEADING_ID, LIST_ID, SEARCH_ID } from './places.ts';
import { useWork } from './use-work.ts';
import { worklistWording } from './wording.ts';

/** Opens a case of the list with its forms folded. */
export function useOpenCase() {
  const navigate = useNavigate();
  const { filter } = useWork();
  return (caseId: string) => void navigate({ to: '/cases/$caseId', params: { caseId }, search: filter });
}

/** Next and previous case, search, and from one pane to the other. */
export function useCaseKeys(): void {
  const { caseId } = useParams({ strict: false });
  const { cases } = useWork();
  const openCase = useOpenCase();
  const announce = useAnnounce();
  const say = worklistWording[useLanguage()];

  const go = (direction: 'next' | 'previous') => () => {
    const neighbour = neighbourOf(cases, caseId, direction);
    if (neighbour === undefined) announce(direction === 'next' ? say.last : say.first);
    else openCase(neighbour);
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
