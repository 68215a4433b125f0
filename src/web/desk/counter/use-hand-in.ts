import { useState, type RefObject } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CounterReceipt, CounterSheet } from '../../../modules/intake/counter/contract.ts';
import type { CounterThemeReceipt } from '../../../modules/intake/theme-counter/contract/theme-counter.ts';
import { Refused } from '../../api/client.ts';
import { acceptTheme, handInSheet, readSheet } from '../../api/counter.ts';
import { intention } from '../../api/intention.ts';
import type { Lack } from './faults.ts';
import { sheetKey, sheetQueue } from './use-sheet.ts';

type Handing = {
  sheet: CounterSheet;
  form: RefObject<HTMLFormElement | null>;
  kept: { close: () => Promise<void>; reopen: () => void };
  done: (receipt: CounterReceipt | CounterThemeReceipt) => void;
};

/** Refusals that the sheet itself says at its fields. */
const SAID_BESIDE = ['incomplete', 'consentMissing', 'alikeUnderWay', 'commitmentMissing', 'toleranceBarred'];

/** Of a theme one of its items says it; the sheet says it for all. */
function isSaidBeside({ code, facts }: Refused['problem']): boolean {
  const inner: unknown = facts?.['refusal'];
  const ofPart = typeof inner === 'object' && inner !== null && 'code' in inner ? inner.code : undefined;
  return SAID_BESIDE.some((said) => said === code || said === ofPart);
}

/**
 * From the button to the receipt: first everything typed is kept and every other change of the sheet is through, then it is handed in
 * once. `tried` counts the refusals.
 */
export function useHandIn({ sheet, form, kept, done }: Handing) {
  const client = useQueryClient();
  const [wish] = useState(() => intention());
  const { mutateAsync } = useMutation({
    scope: sheetQueue(sheet.id),
    mutationFn: (handIn: () => Promise<CounterReceipt | CounterThemeReceipt>) => handIn(),
  });
  const [state, setState] = useState<{ tried: number; lacks: readonly Lack[]; handing: boolean; error?: unknown }>({
    ...{ tried: 0, lacks: [], handing: false },
  });

  const refused = async (error: unknown, lacks: readonly Lack[]) => {
    kept.reopen();
    const isSaid = error instanceof Refused && isSaidBeside(error.problem);
    if (isSaid) client.setQueryData(sheetKey(sheet.id), await readSheet(sheet.id));
    setState(({ tried }) => ({ tried: tried + 1, lacks, handing: false, ...(!isSaid && { error }) }));
  };
  const send = async () => {
    const ticked = (name: string) =>
      form.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.checked ?? false;
    const handing = { consent: ticked('consent'), anotherOne: ticked('anotherOne'), tolerance: ticked('tolerance') };
    const lacks: Lack[] = [];
    try {
      await kept.close();
      const receipt = await mutateAsync((): Promise<CounterReceipt | CounterThemeReceipt> => {
        const now = client.getQueryData<CounterSheet>(sheetKey(sheet.id)) ?? sheet;
        if (now.consentFor.length > 0 && !handing.consent) lacks.push('consent');
        if (now.alike.length > 0 && !handing.anotherOne) lacks.push('anotherOne');
        if (now.later.length > 0 && !handing.tolerance) lacks.push('tolerance');
        const act = sheet.theme === null ? handInSheet : acceptTheme;
        return act(sheet.id, handing, { key: wish.keyOf(handing) });
      });
      wish.fulfilled();
      done(receipt);
    } catch (error) {
      await refused(error, lacks);
    }
  };
  const handIn = () => {
    if (state.handing) return;
    setState(({ tried, lacks }) => ({ tried, lacks, handing: true }));
    void send();
  };
  return { ...state, handIn };
}
