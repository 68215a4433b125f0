import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { discardDesign } from '../../api/theme-designs.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import type { Desk } from './use-designing.ts';
import { themeDesignWording } from './wording.ts';

type DesignActsProps = { desk: Desk; revision: number; isSending: boolean; save: () => void; gone: () => void };

export function DesignActs({ desk, revision, isSending, save, gone }: DesignActsProps) {
  const say = themeDesignWording[useLanguage()].acts;
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <div className="theme-acts">
        <button type="button" className="button button-go" aria-disabled={isSending || undefined} onClick={save}>
          {isSending ? say.saving : say.save}
        </button>
        <button
          type="button"
          className="button button-plain"
          aria-disabled={desk.undo === undefined || undefined}
          onClick={() => desk.undo?.()}
        >
          {say.undo}
        </button>
        {revision > 0 && (
          <button type="button" className="button button-plain" onClick={() => setAsked(true)}>
            {say.discard}
          </button>
        )}
      </div>
      {isAsked && <Discarding theme={desk.theme.key} revision={revision} gone={gone} keep={() => setAsked(false)} />}
    </>
  );
}

type DiscardingProps = { theme: string; revision: number; gone: () => void; keep: () => void };

function Discarding({ theme, revision, gone, keep }: DiscardingProps) {
  const say = themeDesignWording[useLanguage()].discard;
  const client = useQueryClient();
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const discard = () =>
    send({ revision }, async (intention) => {
      await discardDesign(theme, { revision }, intention);
      announce(say.done);
      await client.invalidateQueries({ queryKey: ['theme-designs'] });
      gone();
    });
  return (
    <div className="banner tone-time" role="alert">
      <p className="banner-title">{say.sure}</p>
      {trouble && <TroubleNote trouble={trouble} />}
      <button
        type="button"
        className="button button-quiet"
        aria-disabled={isSending || undefined}
        onClick={() => void discard()}
      >
        {say.yes}
      </button>{' '}
      <button type="button" className="button button-plain" onClick={keep}>
        {say.no}
      </button>
    </div>
  );
}
