import { useEffect, useRef } from 'react';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { newSince } from '../case-file/happened.ts';
import { Happenings } from '../case-file/Timeline.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { isPossible, type OpenForm } from './open-form.ts';
import { actsWording } from './wording.ts';

type StaleNoticeProps = { form: OpenForm; seen: CaseFile; now: CaseFile; look: () => void };

/** Somebody else was quicker: what happened meanwhile, and the way to the case as it stands. What was typed stays below. */
export function StaleNotice({ form, seen, now, look }: StaleNoticeProps) {
  const say = actsWording[useLanguage()].stale;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const meanwhile = newSince(seen.timeline, now.timeline);
  return (
    <section className="banner tone-time" role="alert" aria-labelledby="stale-title">
      <h4 className="banner-title" id="stale-title" ref={heading} tabIndex={-1}>
        {say.title}
      </h4>
      <p>{meanwhile.length === 0 ? say.nothing : say.happened}</p>
      <Happenings entries={meanwhile} file={now} />
      <p>{isPossible(now, form) ? say.kept : say.gone}</p>
      <p>
        <button type="button" className="button button-act" onClick={look}>
          {say.look}
        </button>
      </p>
    </section>
  );
}
