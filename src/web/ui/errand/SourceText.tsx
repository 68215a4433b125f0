import { civilDate } from '../../../kernel/civil-date.ts';
import type { MaterialSource } from '../../../modules/intake/sources/contract/sources.ts';
import { dayText } from '../formatting.ts';
import { Say } from '../Say.tsx';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';

/** What stands in for a material that was not asked for: which licence, or which register said it and by which receipt. */
export function SourceText({ source, language }: Spoken & { source: MaterialSource }) {
  const say = uiWording[language].source;
  const day = (on: string) => dayText(civilDate(on), language);
  if (source.kind === 'held') {
    const { organ, name, number, until, on } = source;
    return (
      <>
        {say.held.by}
        <Say words={organ} language={language} />
        {say.held.gave}
        <Say words={{ zh: name }} language={language} />
        {say.held.number(number)}
        {until === null ? say.held.forGood(day(on)) : say.held.until(day(on), day(until))}
      </>
    );
  }
  return (
    <>
      {say.shared.by}
      <Say words={source.name} language={language} />
      {say.shared.said(day(source.on), source.receipt.slice(-8))}
    </>
  );
}
