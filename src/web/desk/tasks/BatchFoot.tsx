import { useEffect } from 'react';
import { numberText } from '../../ui/index.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';

/** What sending several says; the counts are written out. */
type BatchFootWording = {
  send: (count: string) => string;
  again: (count: string) => string;
  sending: (done: string, count: string) => string;
  finished: (done: string, failed: string) => string;
  close: string;
};

type BatchFootProps = {
  say: BatchFootWording;
  all: number;
  left: number;
  isTried: boolean;
  isSending: boolean;
  finish: () => void;
};

/** Sends, says how far it is, and once more offers those that were not taken. */
export function BatchFoot({ say, all, left, isTried, isSending, finish }: BatchFootProps) {
  const language = useLanguage();
  const announce = useAnnounce();
  const count = (value: number) => numberText(value, language);
  const finished = isTried && !isSending ? say.finished(count(all - left), count(left)) : '';
  useEffect(() => {
    if (finished !== '') announce(finished);
  }, [announce, finished]);
  const send = (isTried ? say.again : say.send)(count(left));
  return (
    <div className="act-panel-foot batch-foot">
      {left > 0 && (
        <button type="submit" className="button button-go" aria-disabled={isSending || undefined} data-send="">
          {isSending ? say.sending(count(all - left), count(all)) : send}
        </button>
      )}
      {finished !== '' && (
        <>
          <span>{finished}</span>
          <button type="button" className="button button-plain" onClick={finish}>
            {say.close}
          </button>
        </>
      )}
    </div>
  );
}
