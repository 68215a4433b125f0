import { useMutation } from '@tanstack/react-query';
import { useState, type RefObject } from 'react';
import type {
  AnswerAtCounter,
  CounterAnswered,
  CounterCorrection,
} from '../../../modules/intake/correction-counter/contract/correction-counter.ts';
import { answerThemeCorrection } from '../../api/correction-counter.ts';
import { intention } from '../../api/intention.ts';
import { typedAnswer } from '../counter/typed-sheet.ts';

/** How the controls of the page are named, by what they are for. */
export const named = {
  asIs: (id: string) => `asis.${id}`,
  seen: (id: string) => `seen.${id}`,
  drop: (file: string) => `drop.${file}`,
};

type Answering = {
  form: RefObject<HTMLFormElement | null>;
  data: CounterCorrection;
  done: (said: CounterAnswered) => void;
};

/** Sends what stands on the page; the same page sent twice is one answer. What was refused stays on the page. */
export function useAnswering({ form, data, done }: Answering) {
  const [wish] = useState(() => intention());
  const { mutate, error, isPending } = useMutation({
    mutationFn: (answer: AnswerAtCounter) => answerThemeCorrection(answer, { key: wish.keyOf(answer) }),
    onSuccess: (said) => {
      wish.fulfilled();
      done(said);
    },
  });
  const answer = () => {
    if (form.current !== null && !isPending) mutate(answerIn(data, new FormData(form.current)));
  };
  return { error, isPending, answer };
}

/** What was typed and ticked, by what was asked when the page was shown. */
export function answerIn({ meeting, correction, fields }: CounterCorrection, typed: FormData): AnswerAtCounter {
  const ticked = (kind: string, nameOf: (id: string) => string) =>
    correction.entries.filter((entry) => entry.kind === kind && typed.has(nameOf(entry.id))).map(({ id }) => id);
  return {
    ...{ meeting, theme: correction.theme.id },
    answers: Object.fromEntries(Object.values(fields).map((field) => [field.id, typedAnswer(field, typed)])),
    asIs: ticked('answer', named.asIs),
    seen: ticked('material', named.seen),
    drops: correction.entries
      .flatMap(({ files }) => files.map(({ id }) => id))
      .filter((file) => typed.has(named.drop(file))),
    consent: typed.has('consent'),
  };
}
