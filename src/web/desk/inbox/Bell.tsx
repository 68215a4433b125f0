import { Link } from '@tanstack/react-router';
import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useUnread } from './use-notices.ts';
import { inboxWording } from './wording.ts';

/** How many notices wait, on every page; leads to them. Nothing for who gets none. */
export function Bell() {
  const language = useLanguage();
  const say = inboxWording[language];
  const { data } = useUnread();
  if (data === undefined) return null;
  const count = numberText(data.unread, language);
  return (
    <Link
      className="head-tool bell"
      to="/inbox"
      search={{}}
      aria-label={data.unread === 0 ? say.bellNone : say.bell(count)}
    >
      {say.bellShort}
      {data.unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {count}
        </span>
      )}
    </Link>
  );
}
