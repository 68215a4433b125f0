import type { FormEvent } from 'react';
import type { ProposalView } from '../../../modules/process/publication/contract.ts';
import { proposeDraft, turnDownProposal } from '../../api/process-drafts.ts';
import { momentText, numberText, Tag, TextArea, type Tone } from '../../ui/index.ts';
import { useSending } from '../../desk/leaves/use-sending.ts';
import { useAnnounce } from '../../desk/shell/AnnouncingRoom.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { textIn } from '../../desk/shell/text-in.ts';
import { TroubleNote } from '../../desk/shell/TroubleNote.tsx';
import { draftWording } from './wording.ts';

const TONES: Readonly<Record<ProposalView['state'], Tone>> = {
  open: 'time',
  published: 'done',
  turnedDown: 'harm',
  overtaken: 'still',
};

/** The last time that somebody asked for it to be published, and what became of that. */
export function ProposalNote({ proposal }: { proposal: ProposalView }) {
  const language = useLanguage();
  const say = draftWording[language].propose;
  const { state, words, at, officer, answeredBy, answeredAt, remindedAt, reason } = proposal;
  return (
    <div className="draft-proposal">
      <p>
        <Tag tone={TONES[state]}>{say.states[state]}</Tag>{' '}
        {say.asked(officer ?? say.somebody, momentText(new Date(at), language))} <span lang="zh">{words}</span>
      </p>
      {state === 'open' && remindedAt !== null && (
        <p className="fine">{say.reminded(momentText(new Date(remindedAt), language))}</p>
      )}
      {answeredAt !== null && reason !== null && (
        <p>
          {say.answered(answeredBy ?? say.somebody, momentText(new Date(answeredAt), language))}{' '}
          <span lang="zh">{reason}</span>
        </p>
      )}
    </div>
  );
}

type ActProps = { item: string; revision: number; done: () => void };

/** For who drew it: asks those who publish to do so. */
export function ProposeForm({ item, revision, done }: ActProps) {
  const language = useLanguage();
  const say = draftWording[language].propose;
  const announce = useAnnounce();
  return (
    <SaidForm
      field="words"
      words={say}
      work={async (words, key) => {
        const { told } = await proposeDraft(item, { revision, words }, key);
        announce(say.done(numberText(told, language)));
        done();
      }}
    />
  );
}

/** For who could publish it: says why he does not. */
export function TurnDownForm({ item, revision, done }: ActProps) {
  const say = draftWording[useLanguage()].turnDown;
  const announce = useAnnounce();
  return (
    <SaidForm
      field="turn-down"
      words={say}
      work={async (reason, key) => {
        await turnDownProposal(item, { revision, reason }, key);
        announce(say.done);
        done();
      }}
    />
  );
}

type SaidFormProps = {
  field: string;
  words: { label: string; hint: string; send: string; sending: string };
  work: (said: string, key: string) => Promise<void>;
};

function SaidForm({ field, words, work }: SaidFormProps) {
  const language = useLanguage();
  const { isSending, trouble, send } = useSending();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = textIn(new FormData(event.currentTarget), field);
    await send({ [field]: said }, (key) => work(said, key));
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {trouble && <TroubleNote trouble={trouble} />}
      <TextArea language={language} name={field} label={words.label} hint={words.hint} rows={2} />
      <button type="submit" className="button button-quiet" aria-disabled={isSending || undefined}>
        {isSending ? words.sending : words.send}
      </button>
    </form>
  );
}
