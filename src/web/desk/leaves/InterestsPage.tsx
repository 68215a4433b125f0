import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import {
  INTEREST_GROUNDS,
  type DeclareInterest,
  type InterestRow,
} from '../../../modules/identity/contract/interests.ts';
import { declareInterest, endInterest, readInterests } from '../../api/interests.ts';
import { troubleOf } from '../../api/trouble.ts';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { dayOfYearText, fieldId, Table, type Column, type Language } from '../../ui/index.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { Choice } from './fields.tsx';
import { Said } from './Said.tsx';
import { useSending } from './use-sending.ts';
import { leavesWording } from './wording.ts';
import '../styles/leaves.css';

/** From which cases and organisations an officer keeps away on his own word (公务员法 art. 76). */
export default function InterestsPage() {
  const { interests: say, waiting } = leavesWording[useLanguage()];
  useDocumentTitle(say.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['interests'],
    queryFn: ({ signal }) => readInterests(signal),
  });
  return (
    <div className="desk-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {data && <Interests declared={data} />}
      {!data && !error && <Waiting>{waiting}</Waiting>}
      {!data && error && <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />}
    </div>
  );
}

function Interests({ declared }: { declared: readonly InterestRow[] }) {
  const { interests: say } = leavesWording[useLanguage()];
  const client = useQueryClient();
  const announce = useAnnounce();
  const { trouble, send } = useSending();
  const [said, setSaid] = useState<string[]>([]);
  const changed = (sentence: string) => {
    setSaid([sentence]);
    announce(sentence);
    void client.invalidateQueries({ queryKey: ['interests'] });
  };
  const end = ({ id }: InterestRow) =>
    void send(id, async (key) => {
      await endInterest(id, key);
      changed(say.ended);
    });
  return (
    <>
      <Said sentences={said} />
      {trouble && <TroubleNote trouble={trouble} />}
      <InterestTable declared={declared} end={end} />
      <InterestForm declared={() => changed(say.done)} />
    </>
  );
}

type TableProps = { declared: readonly InterestRow[]; end: (interest: InterestRow) => void };

function InterestTable({ declared, end }: TableProps) {
  const language = useLanguage();
  const { interests: say } = leavesWording[language];
  const columns = columnsIn(language, end);
  return <Table caption={say.standing} empty={say.none} rows={declared} rowId={({ id }) => id} columns={columns} />;
}

function columnsIn(language: Language, end: TableProps['end']): Column<InterestRow>[] {
  const { interests: say } = leavesWording[language];
  const matterOf = ({ matter, name }: InterestRow) => (
    <>
      {matter} {name !== null && <span lang="zh">{name}</span>}
    </>
  );
  const groundOf = ({ ground }: InterestRow) => say.grounds[ground];
  const declaredOn = ({ declaredAt }: InterestRow) => dayOfYearText(civilDateOf(new Date(declaredAt)), language);
  const actOf = (row: InterestRow) => (
    <button type="button" className="button button-plain" aria-label={say.endOf(row.matter)} onClick={() => end(row)}>
      {say.end}
    </button>
  );
  return [
    { id: 'matter', heading: say.columns.matter, cell: matterOf },
    { id: 'ground', heading: say.columns.ground, cell: groundOf },
    { id: 'declared', heading: say.columns.declared, cell: declaredOn },
    { id: 'act', heading: say.columns.act, cell: actOf },
  ];
}

function InterestForm({ declared }: { declared: () => void }) {
  const { interests: say } = leavesWording[useLanguage()];
  const { isSending, trouble, send } = useSending();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const wish = wishFrom(new FormData(form));
    if (!wish) return;
    await send(wish, async (key) => {
      await declareInterest(wish, key);
      form.reset();
      declared();
    });
  };
  return (
    <form className="leaves-form" aria-labelledby="interest-form" onSubmit={(event) => void submit(event)}>
      <h2 id="interest-form">{say.send}</h2>
      {trouble && <TroubleNote trouble={trouble} />}
      <Choice name="kind" label={say.kind} options={KINDS.map((kind) => ({ value: kind, label: say.kinds[kind] }))} />
      <div className="field">
        <label className="label" htmlFor={fieldId('matter')}>
          {say.matter}
        </label>
        <p className="hint" id={`${fieldId('matter')}-hint`}>
          {say.matterHint}
        </p>
        <input
          className="input"
          id={fieldId('matter')}
          name="matter"
          autoComplete="off"
          maxLength={60}
          required
          aria-describedby={`${fieldId('matter')}-hint`}
        />
      </div>
      <Choice
        name="ground"
        label={say.ground}
        options={INTEREST_GROUNDS.map((ground) => ({ value: ground, label: say.grounds[ground] }))}
      />
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.send}
      </button>
    </form>
  );
}

const KINDS = ['case', 'organisation'] as const;

function wishFrom(typed: FormData): DeclareInterest | undefined {
  const matter = typed.get('matter');
  const kind = KINDS.find((one) => one === typed.get('kind'));
  const ground = INTEREST_GROUNDS.find((one) => one === typed.get('ground'));
  return typeof matter === 'string' && kind && ground ? { kind, ground, matter } : undefined;
}
