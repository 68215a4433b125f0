import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { everyItem } from '../../../../test/support/catalogue/versions.ts';
import { formFor } from '../../../../test/support/themes/forms.ts';
import { starterThemes, themeOf } from '../../../../test/support/themes/starter.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { compileForRunning } from '../../process/run/compile-model.ts';
import type { Workable } from '../../process/index.ts';
import type { Act, Journey, Journeys } from './contract.ts';
import { readJourneyFiles } from './files.ts';
import type { Prepared } from './played.ts';
import { playJourney } from './play.ts';

/** Every journey of the starter data, from the questions to all results, on the forms and models that ship with it. */

const folder = fileURLToPath(new URL('../../../../data/processes', import.meta.url));
const scripts: readonly Journeys[] = await readJourneyFiles();

let prepared: Prepared;
beforeAll(async () => {
  const models = new Map<string, Workable>();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.bpmn')))
    models.set(name.replace(/\.bpmn$/, ''), await compileForRunning(readFileSync(`${folder}/${name}`, 'utf8')));
  prepared = {
    on: civilDate('2026-03-02'),
    entries: new Map(everyItem.map((item) => [item.key, item])),
    forms: new Map(everyItem.map(({ key }) => [key, formFor(key)])),
    models,
  };
});

const verbs = ({ acts }: Journey): ReadonlySet<string> =>
  new Set(acts.map((act) => (act.do === 'conclude' ? act.outcome : act.do)));
const journeysOf = (key: string): readonly Journey[] => scripts.find(({ theme }) => theme === key)?.journeys ?? [];

describe('every theme', () => {
  test('has journeys that reach their end as expected, and together grant each of its items', () => {
    for (const theme of starterThemes.themes) {
      const granted = new Set<string>();
      for (const journey of journeysOf(theme.key)) {
        const played = playJourney(theme, journey, prepared);
        expect([theme.key, journey.name, played.ok ? null : played.error]).toEqual([theme.key, journey.name, null]);
        if (!played.ok) continue;
        for (const [item, end] of Object.entries(played.value.ends)) if (end === 'granted') granted.add(item);
      }
      expect([theme.key, theme.parts.filter(({ item }) => !granted.has(item))]).toEqual([theme.key, []]);
    }
    expect(scripts.map(({ theme }) => theme).toSorted()).toEqual(starterThemes.themes.map(({ key }) => key).toSorted());
  });

  test('of at least thirty a journey takes a correction, a refusal and a withdrawal, and of those many stop what waits', () => {
    const hard = scripts.flatMap(({ journeys }) => journeys.filter((one) => isHard(one)));
    expect(hard.length).toBeGreaterThanOrEqual(30);
    expect(hard.filter(({ expect: { ends } }) => Object.values(ends).includes('stopped')).length).toBeGreaterThan(10);
    for (const {
      expect: { ends },
    } of hard)
      expect(Object.values(ends)).toContain('granted');
  });
});

const isHard = (one: Journey) => ['correct', 'denied', 'withdraw'].every((verb) => verbs(one).has(verb));

describe('a journey finds what is broken', () => {
  const theme = themeOf('newborn');
  const [usual] = journeysOf('newborn');
  if (!usual) throw new Error('newborn has no journeys');
  const faultOf = (journey: Journey, of = theme, on = prepared) => {
    const played = playJourney(of, journey, on);
    return played.ok ? null : played.error;
  };
  const first = Object.keys(usual.answers)[0] ?? '';
  const without = <Value>(map: ReadonlyMap<string, Value>, key: string) =>
    new Map([...map].filter(([one]) => one !== key));

  test('a question of the guide that nobody answered, or that there is not', () => {
    const [id = '', ...rest] = Object.keys(usual.told);
    expect(faultOf({ ...usual, told: Object.fromEntries(rest.map((one) => [one, usual.told[one] ?? null])) })).toEqual({
      code: 'questionsLeft',
      questions: [id],
    });
    expect(faultOf({ ...usual, told: { ...usual.told, odd: true } })).toEqual({
      code: 'noSuchQuestion',
      question: 'odd',
    });
  });
  test('an answer that a form forbids, that is missing, or that nothing asks for', () => {
    const card = Object.keys(usual.answers).find((id) => id === 'applicant.idNumber') ?? '';
    const wrong = { ...usual, answers: { ...usual.answers, [card]: '370828198506150000' } };
    expect(faultOf(wrong)).toEqual({ code: 'wrongAnswer', error: { field: card, code: 'notAnIdNumber' } });
    const missing = {
      ...usual,
      answers: Object.fromEntries(Object.entries(usual.answers).filter(([id]) => id !== first)),
    };
    expect(faultOf(missing)).toMatchObject({ code: 'wrongAnswer', error: { code: 'missing' } });
    expect(faultOf({ ...usual, answers: { ...usual.answers, odd: '1' } })).toEqual({
      code: 'answersNothing',
      field: 'odd',
    });
  });
  test('an arrow that was dropped, or drawn anew: what waited ends otherwise', () => {
    const [retire, stopped] = [themeOf('retire'), journeysOf('retire').find((one) => isHard(one))];
    if (!stopped) throw new Error('nothing is stopped in retire');
    const apart = { ...retire, parts: retire.parts.map((part) => ({ ...part, after: [] })) };
    expect(faultOf(stopped, apart)).toMatchObject({ code: 'unfinished', items: ['gjj-withdraw'] });
    const last = theme.parts.at(-1)?.item ?? '';
    const inRow = theme.parts.map((part, place) => (place === 0 ? { ...part, after: [last] } : part));
    expect(faultOf(usual, { ...theme, parts: inRow })).toMatchObject({ code: 'actRefused', why: 'notHandedIn' });
  });
  test('an item that is not needed any more, and one without form or model', () => {
    const fewer = { ...theme, parts: theme.parts.slice(0, -1) };
    expect(faultOf(usual, fewer)).not.toBeNull();
    const item = usual.expect.needed[0] ?? '';
    expect(faultOf(usual, theme, { ...prepared, forms: without(prepared.forms, item) })).toEqual({
      code: 'noForm',
      item,
    });
    expect(faultOf(usual, theme, { ...prepared, models: without(prepared.models, item) })).toEqual({
      code: 'noModel',
      item,
    });
  });
  test('an answer that an earlier item gives: nobody could know it', () => {
    const known = { ...usual.answers, 'child.birthCertNo': '演示43' };
    expect(faultOf({ ...usual, answers: known })).toEqual({
      ...{ code: 'answersGiven', field: 'child.birthCertNo', item: 'vaccine-cert', by: 'birth-cert' },
    });
  });
  test('a decision that does not name the numbers which its item gives, or gives them with a denial', () => {
    const saying = (assigned: Record<string, string> | undefined) => (act: Act) =>
      act.do === 'conclude' && act.item === 'birth-cert' ? { ...act, assigned } : act;
    const faultWith = (assigned?: Record<string, string>) =>
      faultOf({ ...usual, acts: usual.acts.map(saying(assigned)) as Act[] });
    expect(faultWith()).toEqual({ code: 'assigned', item: 'birth-cert', fault: 'assignedMissing' });
    expect(faultWith({ 'child.birthCertNo': '1', odd: '1' })).toMatchObject({ fault: 'assignedUnknown' });
  });
  test('a number that the form of the next item does not take', () => {
    const entry = prepared.entries.get('individual-biz-reg');
    const [clinic] = journeysOf('open-clinic');
    if (!entry || !clinic) throw new Error('nothing opens a clinic');
    const assigns = (entry.assigns ?? []).map((one) => ({ ...one, type: 'string' as const }));
    const entries = new Map([...prepared.entries, ['individual-biz-reg', { ...entry, assigns }]]);
    const acts = clinic.acts.map((act) => ('assigned' in act ? { ...act, assigned: { 'org.uscc': '演示1' } } : act));
    expect(faultOf({ ...clinic, acts }, themeOf('open-clinic'), { ...prepared, entries })).toMatchObject({
      ...{ code: 'notTaken', item: 'shop-sign', error: { field: 'org.uscc' } },
    });
  });
  test('a model that comes to another end than it should', () => {
    const item = usual.expect.needed[0] ?? '';
    const model = prepared.models.get(item);
    if (!model) throw new Error(`${item} has no model`);
    const outcomes = new Map([...model.work.outcomes].map(([at]) => [at, 'denied' as const]));
    const models = new Map([...prepared.models, [item, { ...model, work: { ...model.work, outcomes } }]]);
    expect(faultOf(usual, theme, { ...prepared, models })).toEqual({
      code: 'process',
      item,
      fault: { code: 'otherEnd', outcome: 'denied' },
    });
  });
  test('a paper that is asked for otherwise than expected, and an end that is another', () => {
    expect(faultOf({ ...usual, expect: { ...usual.expect, materials: [] } })).toMatchObject({ code: 'otherMaterials' });
    expect(faultOf({ ...usual, expect: { ...usual.expect, needed: [] } })).toMatchObject({ code: 'otherNeeded' });
    expect(faultOf({ ...usual, expect: { ...usual.expect, ends: {} } })).toMatchObject({ code: 'otherEnds' });
  });
});

describe('an act is refused where it makes no sense', () => {
  const theme = themeOf('newborn');
  const [usual] = journeysOf('newborn');
  const [item = '', other = ''] = usual?.expect.needed ?? [];
  const [material = ''] = usual?.expect.materials ?? [];
  const ask: Act = { do: 'askCorrection', item, materials: [material] };
  const whyOf = (acts: readonly Act[]) => {
    if (!usual) throw new Error('newborn has no journeys');
    const played = playJourney(theme, { ...usual, acts: [...acts] }, prepared);
    return !played.ok && played.error.code === 'actRefused' ? played.error.why : played;
  };
  const submit: Act = { do: 'submit' };
  const grant: Act = { do: 'conclude', item, outcome: 'granted' };

  test.each<[string, Act[]]>([
    ['notHandedIn', [grant]],
    ['submittedTwice', [submit, submit]],
    ['notNeeded', [submit, { ...grant, item: 'nothing' }]],
    ['ended', [submit, grant, { do: 'withdraw', item }]],
    ['awaitsNoCorrection', [submit, { do: 'correct', item }]],
    ['awaitsCorrection', [submit, ask, grant]],
    ['correctedBefore', [submit, ask, { do: 'correct', item }, ask]],
    ['nothingNamed', [submit, { do: 'askCorrection', item }]],
    ['notAskedFor', [submit, { do: 'askCorrection', item, materials: [`${other}.nothing`] }]],
  ])('%s', (why, acts) => expect(whyOf(acts)).toBe(why));
});
