import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { FactChoice, FactText } from './fact-fields.tsx';
import { AMOUNT_UNITS, amountOf, TIMER_KINDS, timerOf, type Amount, type TimerFacts } from './timer-words.ts';
import { draftWording } from './wording.ts';

type TimerFieldsProps = { timer: TimerFacts; change: (timer: TimerFacts) => void };

/** Working days are what limits are counted in: the first proposal. */
const ONE: Amount = { count: '1', unit: 'workingDay', times: '' };

/** After how long, how often, or when; in words where one number and unit say it, and always as the file has it. */
export function TimerFields({ timer, change }: TimerFieldsProps) {
  const say = draftWording[useLanguage()].timer;
  const amount = amountOf(timer) ?? ONE;
  const set = (said: Partial<Amount>) => change(timerOf(timer.kind, { ...amount, ...said }));
  const turn = (value: string) => {
    const kind = TIMER_KINDS.find((one) => one === value);
    if (kind !== undefined) change(kind === 'timeDate' ? { kind, text: '', unit: '' } : timerOf(kind, amount));
  };
  return (
    <>
      <FactChoice label={say.kind} value={timer.kind} options={say.kinds} isNeeded change={turn} />
      {timer.kind !== 'timeDate' && (
        <>
          <FactText
            label={say.count}
            isNumber
            value={amountOf(timer)?.count ?? ''}
            change={(count) => /^\d{1,4}$/.test(count) && set({ count })}
          />
          <FactChoice
            label={say.unit}
            value={amountOf(timer)?.unit ?? ''}
            options={say.units}
            change={(value) => {
              const unit = AMOUNT_UNITS.find((one) => one === value);
              if (unit !== undefined) set({ unit });
            }}
          />
        </>
      )}
      {timer.kind === 'timeCycle' && (
        <FactText
          label={say.times}
          isNumber
          value={amountOf(timer)?.times ?? ''}
          change={(times) => /^\d{0,3}$/.test(times) && set({ times })}
        />
      )}
      <FactText
        label={say.written[timer.kind]}
        hint={say.hint}
        value={timer.text}
        change={(text) => change({ ...timer, text })}
      />
    </>
  );
}
