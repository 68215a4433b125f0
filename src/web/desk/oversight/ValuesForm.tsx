import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { intention } from '../../api/intention.ts';
import { troubleOf } from '../../api/trouble.ts';
import { Button } from '../../ui/index.ts';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { valuesTyped } from './incident.ts';

type Values = ReturnType<typeof valuesTyped>;
type Said = { variable: string; value: string; retry: string; retryBare: string; hint: string; done: string };

type ValuesFormProps<Wish> = {
  id: string;
  say: Said;
  /** The list that is read anew afterwards. */
  list: string;
  wanted: (set: Values) => Wish;
  send: (wish: Wish & { key: string }) => Promise<unknown>;
};

/** One value, or none, with which the process of a case goes on; sent again after a lost answer, it happens once. */
export function ValuesForm<Wish extends object>({ id, say, list, wanted, send }: ValuesFormProps<Wish>) {
  const client = useQueryClient();
  const [wish] = useState(() => intention());
  const [variable, setVariable] = useState('');
  const [value, setValue] = useState('');
  const sending = useMutation({
    mutationFn: async () => {
      const asked = wanted(valuesTyped(variable, value));
      await send({ ...asked, key: wish.keyOf(asked) });
      wish.fulfilled();
      await client.invalidateQueries({ queryKey: [list] });
    },
  });
  return (
    <form
      className="mend"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate();
      }}
    >
      <label>
        {say.variable}
        <input
          className="input"
          value={variable}
          onChange={(event) => setVariable(event.target.value)}
          aria-describedby={`${id}-hint`}
          maxLength={120}
        />
      </label>
      <label>
        {say.value}
        <input className="input" value={value} onChange={(event) => setValue(event.target.value)} maxLength={200} />
      </label>
      <Button variant="plain">{variable.trim() === '' ? say.retryBare : say.retry}</Button>
      <p className="fine" id={`${id}-hint`}>
        {say.hint}
      </p>
      {sending.error && <TroubleNote trouble={troubleOf(sending.error)} again={() => sending.mutate()} />}
      {sending.isSuccess && <output>{say.done}</output>}
    </form>
  );
}
