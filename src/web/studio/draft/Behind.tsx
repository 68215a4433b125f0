import { Link } from '@tanstack/react-router';
import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { draftWording } from './wording.ts';

type BehindProps = { item: string; base: number; newest: number; rebase: () => void };

/** A version was published since the copy was begun: what it changed is looked at before this one may follow it. */
export function Behind({ item, base, newest, rebase }: BehindProps) {
  const language = useLanguage();
  const say = draftWording[language];
  const [old, now] = [numberText(base, language), numberText(newest, language)];
  return (
    <div className="banner tone-time">
      <p className="banner-title">{say.behind(old, now)}</p>
      <p>
        <Link
          to="/process-models/$item/changes/$before/$after"
          params={{ item, before: String(base), after: String(newest) }}
          search={true}
        >
          {say.seeNewest(old, now)}
        </Link>
      </p>
      <button type="button" className="button button-quiet" onClick={rebase}>
        {say.rebase}
      </button>
    </div>
  );
}
