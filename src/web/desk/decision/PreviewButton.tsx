import { useMutation } from '@tanstack/react-query';
import { useEffect, type RefObject } from 'react';
import { previewDecision } from '../../api/cases.ts';
import { troubleOf } from '../../api/trouble.ts';
import { typedIn } from '../acts/typed.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { decisionIn } from './parts.ts';
import { decisionWording } from './wording.ts';

type PreviewButtonProps = { caseId: string; room: RefObject<HTMLElement | null> };

/** The paper as it would look, made by the server's own template and kept nowhere but in this tab. */
export function PreviewButton({ caseId, room }: PreviewButtonProps) {
  const say = decisionWording[useLanguage()];
  const announce = useAnnounce();
  const preview = useMutation({
    mutationFn: async () => {
      const form = room.current?.closest('form');
      const decision = form && decisionIn(typedIn(new FormData(form)));
      if (!decision) throw new Error('a preview before it was chosen whether to grant');
      return URL.createObjectURL(await previewDecision(caseId, decision));
    },
    onSuccess: (address) => {
      announce(say.previewReady);
      window.open(address, '_blank');
    },
  });
  const { data: address, error, isPending } = preview;
  useEffect(() => (address === undefined ? undefined : () => URL.revokeObjectURL(address)), [address]);
  return (
    <div className="decision-preview">
      <button
        type="button"
        className="button button-plain"
        aria-disabled={isPending || undefined}
        onClick={() => !isPending && preview.mutate()}
      >
        {isPending ? say.previewing : say.preview}
      </button>
      {address !== undefined && (
        <a href={address} target="_blank">
          {say.openPreview}
        </a>
      )}
      {error !== null && <TroubleNote trouble={troubleOf(error)} />}
    </div>
  );
}
