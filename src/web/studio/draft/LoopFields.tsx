import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { isLoopKind, NO_LOOP, type LoopFacts } from './executed.ts';
import { FactCheck, FactChoice, FactText } from './fact-fields.tsx';
import { draftWording } from './wording.ts';

type LoopFieldsProps = { loop: LoopFacts | undefined; change: (loop: LoopFacts | undefined) => void };

/** Where nothing else is said yet: once for each department that an earlier step chose. */
const OVER_DEPARTMENTS = { collection: 'departments', item: 'department' };

/** Once, for many at once, for one after the other, or again and again. */
export function LoopFields({ loop, change }: LoopFieldsProps) {
  const say = draftWording[useLanguage()].loop;
  const turn = (value: string) => {
    if (!isLoopKind(value)) return change(undefined);
    const isMany = loop !== undefined && loop.as !== 'loop';
    if (value === 'loop') return change({ ...NO_LOOP, as: value, count: '3' });
    return change({ ...(isMany ? loop : { ...NO_LOOP, ...OVER_DEPARTMENTS }), as: value });
  };
  const field = (fact: 'count' | 'collection' | 'item' | 'until', label: string, hint?: string) =>
    loop && (
      <FactText
        label={label}
        {...(hint !== undefined && { hint })}
        value={loop[fact]}
        change={(value) => change({ ...loop, [fact]: value })}
      />
    );
  return (
    <>
      <FactChoice label={say.label} value={loop?.as ?? ''} options={say.kinds} unset={say.once} change={turn} />
      {loop?.as === 'loop' && (
        <>
          {field('count', say.most)}
          {field('until', say.again)}
          <FactCheck
            label={say.testFirst}
            isSet={loop.testFirst}
            change={(testFirst) => change({ ...loop, testFirst })}
          />
        </>
      )}
      {loop !== undefined && loop.as !== 'loop' && (
        <>
          {field('collection', say.collection, say.collectionHint)}
          {field('item', say.item)}
          {field('count', say.count)}
          {field('until', say.until, say.untilHint)}
        </>
      )}
    </>
  );
}
