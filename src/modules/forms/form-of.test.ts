import { describe, expect, test } from 'vitest';
import { everyKey, towns, versionOf } from '../../../test/support/catalogue/versions.ts';
import { no } from '../../kernel/result.ts';
import type { Form } from './contract/form.ts';
import { formOf } from './form-of.ts';
import { fieldsOf, pathOf } from './rules/path.ts';

function ready(key: string): Form {
  const form = formOf(versionOf(key), towns);
  if (!form.ok) throw new Error(JSON.stringify(form.error));
  return form.value;
}

describe('the form of the hygiene licence', () => {
  const form = ready('public-health');

  test('asks one thing a page, and what belongs together on one', () => {
    expect(form.pages.map(({ fields }) => fields.map(({ id }) => id))).toEqual([
      ['org.name', 'org.uscc'],
      ['org.type'],
      ['org.address'],
      ['org.legalRepName', 'org.legalRepIdNumber'],
      ['org.contactPhone'],
      ['agent.present'],
      ['agent.name', 'agent.idNumber', 'agent.phone'],
      ['site.address', 'site.division'],
      ['site.area'],
      ['site.tenure'],
      ['venue.category'],
      ['venue.disinfectionMode'],
      ['venue.airConditioning'],
      ['staff.count'],
    ]);
  });
  test('has a question as title of every page, in Chinese and English', () => {
    expect(form.pages.map(({ question }) => question)).toEqual(
      form.pages.map(() => ({ zh: expect.stringMatching(/[？续]$/), en: expect.stringMatching(/^[A-Z]/) })),
    );
    expect(form.pages[0]?.question).toEqual({ zh: '申请单位是谁？', en: 'Who is the organisation that applies?' });
  });
  test('says of every field what the answer is for and which law lets us ask', () => {
    for (const field of fieldsOf(form)) {
      expect(field.legalBasis[0]?.zh).toBe('《公共场所卫生管理条例》第四条、第八条');
      expect([field.id, field.label.en]).toEqual([field.id, expect.any(String)]);
    }
    const purposeOf = new Map(fieldsOf(form).map(({ id, purpose, sensitivity }) => [id, [purpose, sensitivity]]));
    expect(purposeOf.get('org.legalRepIdNumber')).toEqual(['identifyApplicant', 'sensitive']);
    expect(purposeOf.get('agent.phone')).toEqual(['reach', 'personal']);
    expect(purposeOf.get('venue.category')).toEqual(['judge', 'none']);
  });
  test('offers the towns of the county and nothing else', () => {
    const town = fieldsOf(form).find(({ id }) => id === 'site.division');
    expect(town?.options).toHaveLength(13);
    expect(town?.options?.[0]).toEqual({ value: '370828001000', label: { zh: '金乡街道' } });
  });
});

describe('a question that cannot be asked online yet', () => {
  test('is named with its reason instead of breaking the form', () => {
    const version = versionOf('enterprise-reg');
    const formFields = version.item.formFields.map((field) =>
      field.id === 'company.term' ? { ...field, type: 'hologram' } : field,
    );
    expect(formOf({ ...version, item: { ...version.item, formFields } }, towns)).toEqual(
      no({ code: 'formNotReady', unfit: [{ field: 'company.term', why: 'typeNotYetSupported' }] }),
    );
  });
  test('as a table without columns is named', () => {
    const version = versionOf('enterprise-reg');
    const elements = version.elements.map(({ columns, ...element }) =>
      columns && element.id !== 'shareholder.list' ? { ...element, columns } : element,
    );
    expect(formOf({ ...version, elements }, towns)).toEqual(
      no({ code: 'formNotReady', unfit: [{ field: 'shareholder.list', why: 'columnsMissing' }] }),
    );
  });
  test('with a choice but no options is named', () => {
    const version = versionOf('public-health');
    const elements = version.elements.map(({ options, ...element }) =>
      options && element.id === 'venue.category' ? element : { ...element, ...(options && { options }) },
    );
    expect(formOf({ ...version, elements }, towns)).toEqual(
      no({ code: 'formNotReady', unfit: [{ field: 'venue.category', why: 'optionsMissing' }] }),
    );
  });
  test('that copies from what is not asked is named', () => {
    const version = versionOf('elder-card');
    const formFields = version.item.formFields.filter(({ id }) => id !== 'applicant.relation');
    const form = formOf({ ...version, item: { ...version.item, formFields } }, towns);
    expect(form.ok ? [] : form.error.unfit).toContainEqual({
      field: 'beneficiary.name',
      why: 'dependsOnWhatIsNotAsked',
    });
  });
});

test('every item of the catalogue can be applied for online', () => {
  expect(everyKey).toHaveLength(235);
  const unfit = everyKey.flatMap((key) => {
    const form = formOf(versionOf(key), towns);
    return form.ok ? [] : [{ key, unfit: form.error.unfit }];
  });
  expect(unfit).toEqual([]);
});

describe('in every form of the catalogue', () => {
  const forms = everyKey.map(ready);
  test('each page has an id of its own and a question, and holds no more than one asks in a breath', () => {
    for (const { pages } of forms) {
      expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
      expect(pages.filter(({ question, fields }) => question.zh === '' || fields.length > 4)).toEqual([]);
    }
  });
  test('a condition looks only at what was asked before', () => {
    for (const form of forms) {
      const order = fieldsOf(form).map(({ id }) => id);
      for (const { id, askedWhen, copied } of fieldsOf(form)) {
        const needed = [askedWhen, copied?.when].flatMap((when) => (when && 'element' in when ? [when.element] : []));
        const late = [...needed, ...(copied ? [copied.from] : [])].filter(
          (element) => !order.slice(0, order.indexOf(id)).includes(element),
        );
        expect([id, late]).toEqual([id, []]);
      }
    }
  });
  test('the number of whoever a table lists is as sensitive as any other', () => {
    const tables = forms.flatMap(fieldsOf).filter(({ type }) => type === 'table');
    expect(tables.length).toBeGreaterThan(10);
    for (const { columns = [], sensitivity } of tables) {
      expect(columns.some(({ id }) => id === 'idNumber')).toBe(sensitivity === 'sensitive');
    }
  });
});

test('a father is asked about only where both parents register, or the child follows him', () => {
  const form = ready('hukou-birth');
  const asked = (typed: Record<string, string>) =>
    pathOf(form, typed).flatMap(({ fields }) => fields.map(({ id }) => id));
  expect(asked({ 'hukou.followParent': '随母' })).not.toContain('father.name');
  expect(asked({ 'hukou.followParent': '随父' })).toContain('father.name');
});

test('where somebody applies for himself, who he is is asked first and not twice', () => {
  const order = fieldsOf(ready('elder-card')).map(({ id }) => id);
  expect(order.indexOf('applicant.relation')).toBeLessThan(order.indexOf('beneficiary.name'));
});
