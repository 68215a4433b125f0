import { describe, expect, test } from 'vitest';
import { everyItem } from '../../../../test/support/catalogue/versions.ts';
import { themeOf } from '../../../../test/support/themes/starter.ts';
import { readDecisionFiles, type Decisions } from '../../decisions/index.ts';
import { scenarioOf } from '../scenario/rules.ts';
import { placeChecks } from './checks.ts';
import { answersBy } from './decide-place.ts';
import type { PlaceCheck, PlaceTold } from './model.ts';
import { answerOf, guideAnswers, missingIn } from './rules/answers.ts';

const checks = [...(await placeChecks()).values()];
const files = new Map((await readDecisionFiles()).map(({ key, read }) => [key, read]));
const items = new Map(everyItem.map((item) => [item.key, item]));
const now = new Date('2026-03-02T02:00:00Z');

function modelOf({ model }: PlaceCheck): Decisions {
  const read = files.get(model);
  if (!read?.ok) throw new Error(`no model ${model}`);
  return read.value;
}
const checkOf = (theme: string): PlaceCheck => {
  const found = checks.find((one) => one.theme === theme);
  if (!found) throw new Error(theme);
  return found;
};
const resultsOf = (theme: string, told: PlaceTold) =>
  Object.fromEntries(
    answersBy(modelOf(checkOf(theme)), checkOf(theme), { told, now }).map(({ concern, result }) => [
      concern.zh,
      result,
    ]),
  );

describe.each(checks.map((check) => [check.theme, check] as const))('the check of %s', (_theme, check) => {
  test('asks for what its model uses, and names its decisions', () => {
    const model = modelOf(check);
    expect(check.questions.map(({ input }) => input).toSorted()).toEqual([...model.inputs].toSorted());
    expect(check.concerns.map(({ decision }) => decision)).toEqual([...model.decisions]);
    expect(model.problems).toEqual([]);
  });
  test('claims nothing that the entries do not state: each yes and no rests on a condition written there', () => {
    for (const { decision } of check.concerns)
      for (const { outputs, notes } of modelOf(check).rulesOf(decision)) {
        const [, , item = '', condition = ''] = notes.map((note) => note.trim());
        const isClaim = outputs.some((output) => output.includes('可以'));
        if (isClaim) expect([decision, condition !== '']).toEqual([decision, true]);
        if (condition !== '') expect(items.get(item)?.acceptanceConditions).toContain(condition);
        if (item !== '') expect([item, items.has(item)]).toEqual([item, true]);
      }
  });
  test('has something to ask where nothing is known, and says who is asked', () => {
    const told = Object.fromEntries(check.questions.map(({ id }) => [id, null]));
    const answers = answersBy(modelOf(check), check, { told, now });
    expect(answers.map(({ result }) => result)).toEqual(check.concerns.map(() => 'ask'));
    for (const { said, department } of answers)
      expect([said.zh !== '', said.en !== '', department !== undefined]).toEqual([true, true, true]);
  });
  test('answers the guide with what the guide asks', () => {
    const theme = themeOf(check.theme);
    for (const place of [0, 1, 2]) {
      const told = Object.fromEntries(
        check.questions.map(({ id, options }) => [id, options[place % options.length]?.value ?? null]),
      );
      expect(scenarioOf(theme, guideAnswers(check, told)).ok).toBe(true);
    }
    for (const { options, guide } of check.questions) if (guide) expect(guide.answers).toHaveLength(options.length);
  });
});

test('an internet café may not open within 200 metres of a school, nor in a residential building', () => {
  const fine = { school: '二百米以外', use: '不在居民楼', fire: '通过了' };
  expect(resultsOf('open-netcafe', fine)).toEqual({ 离学校的距离: 'yes', 居民住宅楼: 'yes', 消防安全: 'yes' });
  expect(resultsOf('open-netcafe', { ...fine, school: '二百米以内' })).toMatchObject({ 离学校的距离: 'no' });
  expect(resultsOf('open-netcafe', { ...fine, use: '在居民楼', fire: null })).toMatchObject({
    居民住宅楼: 'no',
    消防安全: 'ask',
  });
});

test('of a restaurant in a dwelling, of fumes and of gas the data state nothing or too little: they are asked', () => {
  const told = {
    ...{ scale: '小', use: '住宅', pollution: '没有', fumes: '做', gas: '用' },
    ...{ fire: '不是', drain: '不排', tobacco: '店和住处连着' },
  };
  expect(resultsOf('open-restaurant', told)).toEqual({
    ...{ 小餐饮: 'yes', 房子的用途: 'ask', 离污染源的距离: 'yes', 油烟: 'ask', 燃气: 'ask', 卖烟: 'no' },
  });
  expect(guideAnswers(checkOf('open-restaurant'), told)).toEqual({
    small: true,
    crowd: false,
    drain: false,
    tobacco: true,
  });
  expect(guideAnswers(checkOf('open-restaurant'), { scale: null })).toEqual({ small: null });
  expect(missingIn(checkOf('open-netcafe'), { school: null })).toEqual(['use', 'fire']);
});

test('without a model, or by one that says something else, it has to be asked', () => {
  const [concern] = checkOf('open-netcafe').concerns;
  if (!concern) throw new Error('no concern');
  expect(answerOf(concern, undefined)).toMatchObject({ result: 'ask', condition: undefined });
  expect(answerOf(concern, { result: '也许', notes: [] })).toMatchObject({ result: 'ask' });
});
