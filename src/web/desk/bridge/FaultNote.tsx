import { dayOfYearText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { CodedFault } from './fault.ts';
import { bridgeWording } from './wording.ts';

/** What went wrong with a device or a card, and what to do. */
export function FaultNote({ fault }: { fault: CodedFault }) {
  const language = useLanguage();
  const { what, way } = bridgeWording[language].faults[fault.code];
  return (
    <div className="banner tone-harm" role="alert">
      <p className="banner-title">{what('on' in fault ? dayOfYearText(fault.on, language) : '')}</p>
      <p>{way}</p>
    </div>
  );
}
