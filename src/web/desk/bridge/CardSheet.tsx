import { isCivilDate } from '../../../kernel/civil-date.ts';
import { findNation } from '../../../kernel/codes/nation.ts';
import type { Card } from '../../bridge/contract.ts';
import { dayOfYearText, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { bridgeWording } from './wording.ts';

/** A card as it lies on the table: its fields, and its photograph to hold against the face. */
export function CardSheet({ card }: { card: Card }) {
  const language = useLanguage();
  const say = bridgeWording[language].card;
  const nation = findNation(card.nation);
  const facts: readonly [label: string, value: string, isChinese: boolean][] = [
    [say.name, card.name, true],
    [say.sex, say.sexes[card.sex], false],
    [say.nation, nation?.[language] ?? say.otherNation, false],
    [say.bornOn, dayIn(card.bornOn, language), false],
    [say.address, card.address, true],
    [say.number, card.number, false],
    [say.authority, card.authority, true],
    [say.valid, say.until(dayIn(card.validFrom, language), untilIn(card, language)), false],
  ];
  return (
    <section className="device-card" aria-label={say.title}>
      {card.photo !== undefined && (
        <img src={`data:image/jpeg;base64,${card.photo}`} alt={say.photo} width={102} height={126} />
      )}
      <dl>
        {facts.map(([label, value, isChinese]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd lang={isChinese ? 'zh' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const dayIn = (day: string, language: Language) => (isCivilDate(day) ? dayOfYearText(day, language) : day);

const untilIn = ({ validUntil }: Card, language: Language) =>
  validUntil === 'longTerm' ? bridgeWording[language].card.longTerm : dayIn(validUntil, language);
