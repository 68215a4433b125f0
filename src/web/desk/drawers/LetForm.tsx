import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type FormEvent } from 'react';
import type { Drawer } from '../../../modules/identity/contract/drawers.ts';
import { letDraw, takeDrawingBack } from '../../api/drawers.ts';
import { TextArea } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { drawersWording } from './wording.ts';

type LetFormProps = { department: string; officer: Drawer; close: () => void };

/** Lets one officer draw, or takes that back; either with its reason. */
export function LetForm({ department, officer: { id, name, draws }, close }: LetFormProps) {
  const language = useLanguage();
  const say = drawersWording[language];
  const client = useQueryClient();
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [act, done] = draws === 'no' ? [letDraw, say.letDone] : [takeDrawingBack, say.takeBackDone];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = textIn(new FormData(event.currentTarget), 'reason');
    await send({ id, draws, reason }, async (key) => {
      await act({ department, officer: id }, { reason }, key);
      announce(done(name));
      await client.invalidateQueries({ queryKey: ['drawers', department] });
      close();
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-labelledby="let-draw">
      <h2 id="let-draw" ref={title} tabIndex={-1}>
        {draws === 'no' ? say.letTitle(name) : say.takeBackTitle(name)}
      </h2>
      {trouble && <TroubleNote trouble={trouble} />}
      <TextArea language={language} name="reason" label={say.reason} hint={say.reasonHint} rows={2} />
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.send}
      </button>{' '}
      <button type="button" className="button button-plain" onClick={close}>
        {say.cancel}
      </button>
    </form>
  );
}
