import type { FormEvent } from 'react';
import type { MigrationWish } from '../../../modules/process/migration/contract.ts';
import { startMigration } from '../../api/migrations.ts';
import { TextArea } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { migrationWording } from './wording.ts';

type OrderProps = {
  item: string;
  /** What was looked at case by case; undefined until then. */
  wish: MigrationWish | undefined;
  ordered: () => void;
};

/** The order, with its reason, once it was looked at what becomes of every case. */
export function OrderForm({ item, wish, ordered }: OrderProps) {
  const language = useLanguage();
  const { order: say } = migrationWording[language];
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (wish === undefined) return;
    const order = { ...wish, reason: textIn(new FormData(event.currentTarget), 'reason') };
    await send(order, async (key) => {
      await startMigration(item, order, key);
      announce(say.done);
      ordered();
    });
  };
  return (
    <section aria-labelledby="order">
      <h2 id="order">{say.title}</h2>
      {wish === undefined ? (
        <p>{say.first}</p>
      ) : (
        <form onSubmit={(event) => void submit(event)}>
          {trouble && <TroubleNote trouble={trouble} />}
          <TextArea language={language} name="reason" label={say.reason} hint={say.reasonHint} rows={3} />
          <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
            {isSending ? say.sending : say.send}
          </button>
        </form>
      )}
    </section>
  );
}
