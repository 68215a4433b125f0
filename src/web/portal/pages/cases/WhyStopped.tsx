import type { ClockStop } from '../../../../modules/intake/cases/contract.ts';
import { Say, SummaryList, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** What is going on while the clock stands still, and by which provision it does not count (行政许可法 art. 45). */
export function WhyStopped({ stop: { steps, bases }, language }: Spoken & { stop: ClockStop }) {
  const say = portalWording[language].cases.stop;
  const inChinese = (texts: readonly string[]) => <Say words={{ zh: texts.join('、') }} language={language} />;
  return (
    <SummaryList
      language={language}
      rows={[
        { id: 'steps', label: say.steps, value: inChinese(steps) },
        { id: 'bases', label: say.bases, value: inChinese(bases) },
      ]}
    />
  );
}
