import { describe, expect, test } from 'vitest';
import { everyKey, towns, versionOf } from '../../../test/support/catalogue/versions.ts';
import { no } from '../../kernel/result.ts';
import type { Form } from './contract/form.ts';
import { formOf } from './form-of.ts';
import { fieldsOf } from './rules/path.ts';

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
      form.pages.map(() => ({ zh: expect.stringMatching(/[?续]$/), en: expect.stringMatching(/^[A-Z]/) })),
    );
    expect(form.pages[0]?.question).toEqual({ zh: '申请单位是谁?', en: 'Who is the organisation that applies?' });
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
    const form = formOf(versionOf('enterprise-reg'), towns);
    expect(form).toMatchObject(no({ code: 'formNotReady' }));
    expect(form.ok ? [] : form.error.unfit).toContainEqual({ field: 'shareholder.list', why: 'typeNotYetSupported' });
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

test('every item of the catalogue has a form, or a list of what keeps it from one', () => {
  const forms = everyKey.map((key) => formOf(versionOf(key), towns));
  expect(forms.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(100);
  expect(forms.every((form) => form.ok || form.error.unfit.length > 0)).toBe(true);
});

test('where somebody applies for himself, who he is is asked first and not twice', () => {
  const order = fieldsOf(ready('elder-card')).map(({ id }) => id);
  expect(order.indexOf('applicant.relation')).toBeLessThan(order.indexOf('beneficiary.name'));
});
