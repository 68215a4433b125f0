import type { ReactNode } from 'react';
import type { DrawnTheme } from '../../../modules/themes/design/contract/drawn.ts';
import type { DesignOutlook } from '../../../modules/themes/design/contract/outlook.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { answerText } from './answers.ts';
import type { Answer } from './editing.ts';
import { ItemNames } from './ItemNames.tsx';
import type { Palette } from './palette.ts';
import { themeDesignWording } from './wording.ts';

type Sample = NonNullable<DesignOutlook['sample']>;
type SampleRoomProps = { theme: DrawnTheme; sample: Sample; palette: Palette };

/** Which items the sample answers need, and why. */
export function SampleRoom({ theme, sample, palette }: SampleRoomProps) {
  const language = useLanguage();
  const { sample: say, answers } = themeDesignWording[language];
  const textOf = (id: string) => theme.questions.find((question) => question.id === id)?.text ?? id;
  const because = (terms: readonly { question: string; answer: Answer }[]) =>
    terms.map(({ question, answer }) => say.is(textOf(question), answerText(answer, answers))).join('；');
  const line = (item: string, why: ReactNode) => (
    <li key={item}>
      <ItemNames items={[item]} palette={palette} between="" /> — {why}
    </li>
  );
  const equals = (terms: readonly { question: string; equals: Answer }[]) =>
    because(terms.map((term) => ({ question: term.question, answer: term.equals })));
  return (
    <section aria-labelledby="theme-reached">
      <h2 id="theme-reached">{say.needed}</h2>
      {sample.needed.length === 0 && <p>{say.none}</p>}
      <ul>
        {sample.needed.map((one) =>
          line(one.item, one.because.length === 0 ? say.always : say.because + equals(one.because)),
        )}
      </ul>
      <Group title={say.perhaps}>
        {sample.perhaps.map((one) =>
          line(one.item, say.unknown + one.unknown.map((term) => textOf(term.question)).join('；')),
        )}
      </Group>
      <Group title={say.open}>
        {sample.open.map((one) => line(one.item, say.unknown + one.asks.map(textOf).join('；')))}
      </Group>
      <Group title={say.notNeeded}>
        {sample.notNeeded.map((one) =>
          line(
            one.item,
            say.because + because(one.because.map(({ question, answered }) => ({ question, answer: answered }))),
          ),
        )}
      </Group>
    </section>
  );
}

function Group({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </>
  );
}
