import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { SampleRates } from '../../../modules/intake/instant/rates/contract.ts';
import { changeSampleRate, readSampleRates } from '../../api/instant.ts';
import { dayText, ErrorSummary, errorOf, plain, Select, Table, TextArea, TextInput } from '../../ui/index.ts';
import { useSummaryLinks } from '../acts/use-form-keys.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { RATE_FIELDS, rateIn, rateLacksIn, type RateLack } from './rate-in.ts';
import { deskInstantWording } from './wording.ts';

type Rate = SampleRates['rates'][number];

/** How many of each item are drawn, since when and why; whoever may changes it. */
export function Rates() {
  const language = useLanguage();
  const say = deskInstantWording[language].rates;
  const { data, refetch } = useQuery({
    queryKey: ['sample-rates'],
    queryFn: ({ signal }) => readSampleRates(signal),
  });
  if (data === undefined) return null;
  const sinceOf = ({ changed }: Rate) =>
    changed === null ? say.starting : say.sinceOf(dayText(civilDate(changed.on), language), changed.reason);
  const changeable = data.rates.filter(({ mayChange }) => mayChange);
  return (
    <>
      <h2>{say.title}</h2>
      <Table
        {...{ caption: say.caption, empty: say.none, rows: data.rates }}
        rowId={({ item }) => item.key}
        columns={[
          { id: 'item', heading: say.item, cell: ({ item }) => plain(item.name, language) },
          { id: 'percent', heading: say.percent, cell: ({ percent }) => say.percentOf(percent) },
          { id: 'since', heading: say.since, cell: sinceOf },
        ]}
      />
      {changeable.length > 0 && <RateForm rates={changeable} changed={() => void refetch()} />}
    </>
  );
}

function RateForm({ rates, changed }: { rates: readonly Rate[]; changed: () => void }) {
  const language = useLanguage();
  const { rates: say, sending } = deskInstantWording[language];
  const form = useRef<HTMLFormElement>(null);
  const [lacks, setLacks] = useState<readonly RateLack[]>([]);
  const { isSending, trouble, send } = useSending();
  useSummaryLinks(form);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setLacks(rateLacksIn(typed));
    const wish = rateIn(typed, [...rates]);
    if (wish) void send(wish, (key) => changeSampleRate(wish, key).then(changed));
  };
  const errors = lacks.map((name) => ({ field: RATE_FIELDS[name], message: say.lacks[name] }));
  const fieldOf = (name: RateLack) => ({
    ...{ language, name: RATE_FIELDS[name], error: errorOf(errors, RATE_FIELDS[name]) },
  });
  const options = rates.map(({ item }) => ({ value: item.key, label: item.name }));
  return (
    <form ref={form} className="framed-act" aria-labelledby="change-rate" noValidate onSubmit={submit}>
      <h3 id="change-rate">{say.change}</h3>
      <ErrorSummary errors={errors} language={language} />
      {trouble && <TroubleNote trouble={trouble} />}
      <Select {...fieldOf('item')} options={options} label={say.which} />
      <TextInput {...fieldOf('percent')} label={say.share} />
      <TextArea {...fieldOf('reason')} rows={2} label={say.reason} />
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? sending : say.change}
      </button>
    </form>
  );
}
