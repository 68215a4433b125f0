import { civilDate } from '../../../../kernel/civil-date.ts';
import type { ClockStop } from '../../../../modules/intake/cases/contract.ts';
import { dayText, Say, SummaryList, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** What is going on while the clock stands still, until when at most, and by which provision it does not count (行政许可法 art. 45). */
export function WhyStopped({ stop: { steps, bases, until, late }, language }: Spoken & { stop: ClockStop }) {
  const say = portalWording[language].cases.stop;
  const inChinese = (texts: readonly string[]) => <Say words={{ zh: texts.join('、') }} language={language} />;
  const day = until === null ? undefined : dayText(civilDate(until), language);
  return (
    <SummaryList
      language={language}
      rows={[
        { id: 'steps', label: say.steps, value: inChinese(steps) },
        ...(day === undefined ? [] : [{ id: 'until', label: say.until, value: late ? say.over(day) : day }]),
        { id: 'bases', label: say.bases, value: inChinese(bases) },
      ]}
    />
  );
}
