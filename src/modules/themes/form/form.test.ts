import { describe, expect, test } from 'vitest';
import { formFor } from '../../../../test/support/themes/forms.ts';
import { themeOf } from '../../../../test/support/themes/starter.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../kernel/codes/synthetic.ts';
import { completeAnswers } from '../../../app/county/answers.ts';
import { fieldsOf, pathOf, type Field, type Form } from '../../forms/index.ts';
import type { Theme } from '../model.ts';
import { mergeForms, type ThemeForm } from './merge.ts';
import { splitAnswers, submissionsOf } from './split.ts';

function merge(theme: Theme, forms: readonly Form[]): ThemeForm {
  const merged = mergeForms(theme, forms, 1);
  if (!merged.ok) throw new Error(JSON.stringify(merged.error));
  return merged.value;
}
const childsNumber = syntheticCitizenId(civilDate('2026-01-05'), 7);
const whole = (key: string) =>
  merge(
    themeOf(key),
    themeOf(key).parts.map(({ item }) => formFor(item)),
  );
const fieldIn = ({ form }: ThemeForm, id: string) => fieldsOf(form).find((field) => field.id === id);

const chosen = (...values: string[]) => values.map((value) => ({ value, label: { zh: value } }));
const theme: Theme = {
  ...themeOf('enterprise-open'),
  key: 'thing',
  parts: ['a', 'b'].map((item) => ({ item, when: [], after: [], afterOptional: [] })),
};
const field = (change: Partial<Field>): Field => ({
  id: 'site.kind',
  type: 'enum',
  label: { zh: '类型' },
  role: 'matter',
  required: false,
  options: chosen('甲', '乙'),
  longest: 200,
  sensitivity: 'none',
  purpose: 'judge',
  legalBasis: [{ zh: '《甲法》' }],
  ...change,
});
const formWith = (item: string, ...fields: Field[]): Form => ({
  item,
  version: 1,
  pages: [{ id: 'page', question: { zh: '?' }, fields }],
});
const refused = (...forms: Form[]) => {
  const merged = mergeForms(theme, forms, 1);
  return merged.ok ? [] : merged.error.conflicts;
};

describe('the form of a newborn', () => {
  const newborn = whole('newborn');

  test('asks who somebody is on one page, and says of whom an account is', () => {
    const { pages } = newborn.form;
    const asked = (id: string) => pages.find(({ fields }) => fields.some((one) => one.id === id));
    expect(asked('applicant.idNumber')?.fields.map(({ id }) => id)).toEqual([
      'applicant.name',
      'applicant.idType',
      'applicant.idNumber',
    ]);
    expect(asked('child.name')?.question).toEqual({ zh: '新生儿是谁？', en: 'Who is the 新生儿?' });
    expect(asked('mother.idNumber')?.question.zh).toBe('母亲是谁？');
    expect(asked('bank.accountNo-mother')?.question.zh).toBe('请填写银行账号（母亲）');
    expect(asked('bank.accountNo-applicant')?.question.zh).toBe('请填写银行账号（父母或其他监护人）');
    expect(fieldIn(newborn, 'applicant.relation-mother')?.label.zh).toBe('与当事人关系（母亲）');
  });

  test('asks for the number of each person once, whoever it is called in an item', () => {
    const numbers = fieldsOf(newborn.form).filter(({ id }) => id.endsWith('.idNumber'));
    expect(numbers.map(({ id }) => id).sort()).toEqual([
      'applicant.idNumber',
      'child.idNumber',
      'father.idNumber',
      'mother.idNumber',
    ]);
    expect(newborn.sources.get('child.idNumber')).toEqual([
      { item: 'resident-med', element: 'beneficiary.idNumber' },
      { item: 'ss-card', element: 'beneficiary.idNumber' },
      { item: 'childcare-subsidy', element: 'child.idNumber' },
    ]);
    expect(newborn.sources.get('mother.idNumber')).toContainEqual({
      item: 'birth-med',
      element: 'beneficiary.idNumber',
    });
  });
  test('never lets the number of a parent land on the insurance of the child', () => {
    expect(fieldIn(newborn, 'child.idNumber')?.copied).toBeUndefined();
    expect(fieldIn(newborn, 'applicant.relation-child')?.options?.map(({ value }) => value)).not.toContain('本人');
    // The mother applies: for her own benefit it is she herself, which says nothing of the child.
    const fixed = { 'applicant.relation-mother': '本人', 'applicant.relation-child': '母亲' };
    const answers = completeAnswers(newborn.form, { ...fixed, 'child.name': '演示宝宝' }, 3);
    const handedIn = submissionsOf(newborn, { ...answers, 'child.idNumber': childsNumber });
    if (!handedIn.ok) throw new Error(JSON.stringify(handedIn.error));
    const of = (item: string) => handedIn.value.find((one) => one.item === item)?.answers ?? {};
    for (const item of ['resident-med', 'ss-card']) {
      expect(of(item)['beneficiary.name']).toBe('演示宝宝');
      expect(of(item)['beneficiary.idNumber']).toBe(childsNumber);
      expect(of(item)['applicant.idNumber']).toBe(answers['applicant.idNumber']);
    }
    expect(of('birth-med')['beneficiary.idNumber']).toBe(answers['applicant.idNumber']);
    expect(of('birth-cert')['mother.idNumber']).toBe(answers['applicant.idNumber']);
  });
  test('asks about the father when either item that wants him would', () => {
    const asks = (answers: Record<string, string>) =>
      pathOf(newborn.form, answers).some(({ fields }) => fields.some(({ id }) => id === 'father.name'));
    expect(asks({ 'birth.registerMode': '母亲单方', 'hukou.followParent': '随母' })).toBe(false);
    expect(asks({ 'birth.registerMode': '父母双方', 'hukou.followParent': '随母' })).toBe(true);
    expect(asks({ 'birth.registerMode': '母亲单方', 'hukou.followParent': '随父' })).toBe(true);
    const typed = { 'birth.registerMode': '父母双方', 'hukou.followParent': '随母', 'father.name': '演示父' };
    const given = splitAnswers(newborn, typed).filter(({ answers }) => answers['father.name'] !== undefined);
    expect(given.map(({ item }) => item)).toEqual(['birth-reg', 'birth-cert']);
  });
  test('keeps the accounts of different people apart', () => {
    const accounts = fieldsOf(newborn.form).filter(({ id }) => id.startsWith('bank.accountNo'));
    expect(accounts.map(({ id }) => id).sort()).toEqual(['bank.accountNo-applicant', 'bank.accountNo-mother']);
  });
});

describe('who applies for himself', () => {
  const home = whole('elder-welfare');
  test('is asked once about what belongs to him in both roles', () => {
    const self = completeAnswers(home.form, { 'applicant.relation-beneficiary': '本人' });
    const other = completeAnswers(home.form, { 'applicant.relation-beneficiary': '子女' });
    const asked = (answers: Record<string, string>) =>
      pathOf(home.form, answers).flatMap(({ fields }) => fields.map(({ id }) => id));
    expect(asked(self)).not.toContain('beneficiary.name');
    expect(asked(other)).toContain('beneficiary.name');
  });
});

describe('an answer of the applicant stands for another person', () => {
  const relation = (of: Partial<Field> = {}) =>
    field({ id: 'applicant.relation', role: 'applicant', options: chosen('本人', '子女'), required: true, ...of });
  const own = (change: Partial<Field>) =>
    field({ id: 'applicant.gender', role: 'applicant', required: true, ...change });
  const others = (change: Partial<Field>) =>
    field({ id: 'beneficiary.gender', role: 'beneficiary', required: true, ...change });
  const copied = (one: Field, other: Field) =>
    fieldIn(merge(theme, [formWith('a', relation(), one, other)]), 'beneficiary.gender')?.copied;

  test('when he says that he is that person', () => {
    expect(copied(own({}), others({}))).toEqual({
      when: { element: 'applicant.relation-beneficiary', equals: '本人' },
      from: 'applicant.gender',
    });
  });
  test.each<[string, Partial<Field>, Partial<Field>]>([
    ['it need not be given', { required: false }, {}],
    ['it may be an option that is not offered there', { options: chosen('甲', '丙') }, {}],
    ['it may be longer than what fits there', { longest: 300 }, {}],
    ['it has another format', { type: 'string' }, {}],
    [
      'its number may be that of another document',
      { type: 'idcard', idType: 'applicant.relation' },
      { type: 'idcard' },
    ],
  ])('but not where %s', (_why, one, other) => {
    expect(copied(own(one), others(other))).toBeUndefined();
  });
});

describe('one question for several items', () => {
  test('takes the strictest of their limits and what all accept, and names every law', () => {
    const other = field({
      required: true,
      longest: 20,
      sensitivity: 'personal',
      options: ['乙', '丙'].map((value) => ({ value, label: { zh: value } })),
      legalBasis: [{ zh: '《乙法》' }],
    });
    const merged = fieldIn(merge(theme, [formWith('a', field({})), formWith('b', other)]), 'site.kind');
    expect(merged).toMatchObject({ required: true, longest: 20, sensitivity: 'personal' });
    expect(merged?.options?.map(({ value }) => value)).toEqual(['乙']);
    expect(merged?.legalBasis).toEqual([{ zh: '《甲法》' }, { zh: '《乙法》' }]);
  });
  test('is required only while the item that requires it asks', () => {
    const deciding = field({ id: 'site.use' });
    const optional = formWith('a', deciding, field({}));
    const when = { element: 'site.use', equals: '甲' };
    const required = formWith('b', deciding, field({ required: true, askedWhen: when }));
    expect(fieldIn(merge(theme, [optional, required]), 'site.kind')).toMatchObject({
      required: false,
      requiredWhen: when,
    });
  });
  test('is asked under the whole condition of an item, not only the last link of it', () => {
    const [one, two, three] = ['site.one', 'site.two', 'site.three'].map((id) => field({ id })) as [
      Field,
      Field,
      Field,
    ];
    const when = ({ id }: Field) => ({ askedWhen: { element: id, equals: '甲' } });
    const chain = formWith('b', one, { ...two, ...when(one) }, { ...three, ...when(two) });
    // The first item has the second question asked anyway, but the other one still wants its third only behind both.
    expect(fieldIn(merge(theme, [formWith('a', two), chain]), 'site.three')?.askedWhen).toEqual({
      all: [
        { element: 'site.one', equals: '甲' },
        { element: 'site.two', equals: '甲' },
      ],
    });
  });
  test('offers no other document where one item reads the number as that of a citizen', () => {
    const document = field({ id: 'applicant.idType', role: 'applicant', options: chosen('居民身份证', '护照') });
    const number = field({ id: 'applicant.idNumber', role: 'applicant', type: 'idcard' });
    const any = formWith('a', document, { ...number, idType: 'applicant.idType' });
    const values = (...forms: Form[]) =>
      fieldIn(merge(theme, forms), 'applicant.idType')?.options?.map(({ value }) => value);
    expect(values(any)).toEqual(['居民身份证', '护照']);
    expect(values(any, formWith('b', number))).toEqual(['居民身份证']);
  });
  test('is handed to no item that would not have taken it by itself: a copy that is too long there', () => {
    const text = { type: 'string' } as const;
    const from = field({ ...text, id: 'site.one', longest: 50 });
    const copy = field({
      ...text,
      id: 'site.two',
      longest: 50,
      copied: { when: { element: 'site.one', filled: true }, from: 'site.one' },
    });
    const short = field({ ...text, id: 'site.two', longest: 5 });
    const both = merge(theme, [formWith('a', from, copy), formWith('b', short)]);
    expect(submissionsOf(both, { 'site.one': '短' }).ok).toBe(true);
    expect(submissionsOf(both, { 'site.one': '这句话比五个字长' })).toEqual({
      ok: false,
      error: [{ field: 'site.two', code: 'tooLong', longest: 5 }],
    });
  });
  test('cannot be asked in two formats: both sides are shown', () => {
    expect(refused(formWith('a', field({})), formWith('b', field({ type: 'number' })))).toContainEqual({
      field: 'site.kind',
      why: 'formatDiffers',
      sides: [
        { item: 'a', element: 'site.kind', type: 'enum', options: ['甲', '乙'] },
        { item: 'b', element: 'site.kind', type: 'number', options: ['甲', '乙'] },
      ],
    });
    expect(refused(formWith('a', field({})), formWith('b', field({ type: 'string' })))[0]?.why).toBe('formatDiffers');
  });
  test('cannot be asked where no option pleases all', () => {
    const other = field({ options: [{ value: '丁', label: { zh: '丁' } }] });
    expect(refused(formWith('a', field({})), formWith('b', other)).map(({ why }) => why)).toEqual(['noCommonOption']);
  });
  test('cannot be asked with other columns, nor copied from two places', () => {
    const column = field({ id: 'name', type: 'string' });
    const table = field({ type: 'table', columns: [column] });
    const wider = field({ type: 'table', columns: [column, field({ id: 'age' })] });
    expect(refused(formWith('a', table), formWith('b', wider)).map(({ why }) => why)).toEqual(['columnsDiffer']);
    const sources = [field({ id: 'site.one' }), field({ id: 'site.two' })];
    const from = (id: string) => field({ copied: { when: { element: id, filled: true }, from: id } });
    const twice = refused(formWith('a', ...sources, from('site.one')), formWith('b', ...sources, from('site.two')));
    expect(twice.map(({ why }) => why)).toEqual(['copiedFromDifferent']);
  });
  test('cannot wait for what waits for it in another item', () => {
    const after = (id: string, from: string) => field({ id, copied: { when: { element: from, filled: true }, from } });
    const [one, two] = ['site.one', 'site.two'] as const;
    const ring = refused(
      formWith('a', field({ id: one }), after(two, one)),
      formWith('b', field({ id: two }), after(one, two)),
    );
    expect(ring[0]).toMatchObject({ why: 'waitsForItself' });
  });
});
