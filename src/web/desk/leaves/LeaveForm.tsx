import { useState, type FormEvent } from 'react';
import type {
  Colleague,
  NamedDepartment,
  NamedDeputy,
  TakeLeave,
} from '../../../modules/identity/contract/deputies.ts';
import type { Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { textIn } from '../shell/text-in.ts';
import { Choice, Day } from './fields.tsx';
import { capacityText, daysText, type Held } from './texts.ts';
import { useSending } from './use-sending.ts';
import { leavesWording } from './wording.ts';

/** What was asked for: the whole wish, so that sending it again does nothing twice. */
export type Wish = TakeLeave & { officer: string };

type LeaveFormProps = {
  /** Who can be away: oneself, or the officers of the department. */
  absentees: readonly Pick<Colleague, 'id' | 'name' | 'capacities'>[];
  colleagues: readonly Colleague[];
  departments: readonly NamedDepartment[];
  send: (wish: Wish, key: string) => Promise<NamedDeputy>;
  entered: (said: string[]) => void;
};

const keyOf = ({ role, department }: Held) => `${role}@${department}`;

/** Who is away, in which post, on which days, and who acts in his stead. */
export function LeaveForm({ absentees, colleagues, departments, send, entered }: LeaveFormProps) {
  const language = useLanguage();
  const say = leavesWording[language];
  const { isSending, trouble, send: sendOnce } = useSending();
  const [officer, setOfficer] = useState(absentees.length === 1 ? (absentees[0]?.id ?? '') : '');
  const [capacity, setCapacity] = useState('');
  const capacities = absentees.find(({ id }) => id === officer)?.capacities ?? [];
  const held = capacities.find((one) => keyOf(one) === capacity);
  const able = colleagues.filter(({ id, staffOf }) => id !== officer && held && staffOf.includes(held.department));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const wish = held && wishFrom(new FormData(form), { officer, held });
    if (!wish) return;
    await sendOnce(wish, async (key) => {
      const { uncovered } = await send(wish, key);
      form.reset();
      setCapacity('');
      const deputy = colleagues.find(({ id }) => id === wish.deputy)?.name ?? '';
      entered(sentencesOf({ deputy, wish, uncovered }, language));
    });
  };
  return (
    <form className="leaves-form" aria-labelledby="leave-form" onSubmit={(event) => void submit(event)}>
      <h2 id="leave-form">{say.form.title}</h2>
      {trouble && <TroubleNote trouble={trouble} />}
      {absentees.length > 1 && (
        <Choice
          name="officer"
          label={say.form.officer}
          value={officer}
          choose={setOfficer}
          options={named(absentees)}
        />
      )}
      <Choice
        name="capacity"
        label={say.form.capacity}
        value={capacity}
        choose={setCapacity}
        options={capacities.map((one) => ({ value: keyOf(one), label: capacityText(one, departments, language) }))}
      />
      <Day name="from" label={say.form.from} />
      <Day name="until" label={say.form.until} />
      <Choice name="deputy" label={say.form.deputy} hint={say.form.deputyHint} options={named(able)} />
      <Send isSending={isSending} />
    </form>
  );
}

function Send({ isSending }: { isSending: boolean }) {
  const { form } = leavesWording[useLanguage()];
  return (
    <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
      {isSending ? form.sending : form.send}
    </button>
  );
}

const named = (officers: readonly { id: string; name: string }[]) =>
  officers.map(({ id, name }) => ({ value: id, label: name, isChinese: true }));

type Done = { deputy: string; wish: Wish; uncovered: NamedDeputy['uncovered'] };

/** Who stands in when, and for whom nobody does now. */
function sentencesOf({ deputy, wish, uncovered }: Done, language: Language): string[] {
  const { form } = leavesWording[language];
  return [
    form.done(deputy, daysText(wish, language)),
    ...uncovered.map((one) => form.uncovered(one.officerName, daysText(one, language))),
  ];
}

function wishFrom(typed: FormData, { officer, held }: { officer: string; held: Held }): Wish {
  const text = (name: string) => textIn(typed, name);
  const { role, department, section } = held;
  return { officer, role, department, section, from: text('from'), until: text('until'), deputy: text('deputy') };
}
