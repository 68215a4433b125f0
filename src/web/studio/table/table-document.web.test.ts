// The table's own changes of a DMN file, in a browser, since the browser's XML is what is edited.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../../test/support/web/browser.ts';
import { loadDecisions } from '../../../modules/decisions/index.ts';
import { blankTable } from './blank-table.ts';
import type { Edit, TableView } from './table-document.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  // Ids are drawn at random, which a browser does for safe origins alone.
  await page.route('https://desk.example/', (route) => route.fulfill({ body: '', contentType: 'text/html' }));
  await page.goto('https://desk.example/');
  const entryPoints = [fileURLToPath(new URL('table-document.ts', import.meta.url))];
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    format: 'iife',
    globalName: 'tables',
    write: false,
  });
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
});
afterAll(() => browser.close());

const call = <Answer>(name: string, ...given: readonly unknown[]): Promise<Answer> =>
  page.evaluate(`tables.${name}(...${JSON.stringify(given)})`);
const edited = (xml: string, edit: Edit, decision = 'D') => call<string>('edited', xml, decision, edit);
const view = (xml: string, decision = 'D') => call<TableView>('readTable', xml, decision);

/** As another tool writes it: a prefix, comments, CDATA, its own elements and attributes, and a drawing. */
const foreign = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made elsewhere -->
<dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/" xmlns:tool="https://tool.example/" id="m" name="m" namespace="own" tool:version="7">
  <dmn:extensionElements><tool:own a="1">kept</tool:own></dmn:extensionElements>
  <dmn:inputData id="i" name="area"><dmn:variable name="area" typeRef="number"/></dmn:inputData>
  <dmn:inputData id="j" name="kind"><dmn:variable name="kind" typeRef="string"/></dmn:inputData>
  <dmn:decision id="d" name="D" tool:colour="red">
    <dmn:variable name="D"/>
    <dmn:informationRequirement id="r1"><dmn:requiredInput href="#i"/></dmn:informationRequirement>
    <dmn:informationRequirement id="r2"><dmn:requiredInput href="#j"/></dmn:informationRequirement>
    <dmn:decisionTable id="t" hitPolicy="FIRST">
      <dmn:input id="c1" tool:width="9"><dmn:inputExpression typeRef="number"><dmn:text>area</dmn:text></dmn:inputExpression></dmn:input>
      <dmn:input id="c2"><dmn:inputExpression typeRef="string"><dmn:text>kind</dmn:text></dmn:inputExpression></dmn:input>
      <dmn:output id="c3" name="fee" typeRef="number"/>
      <dmn:rule id="x1"><dmn:description>first</dmn:description><dmn:inputEntry id="e1"><dmn:text><![CDATA[< 60]]></dmn:text></dmn:inputEntry><dmn:inputEntry id="e2"><dmn:text>-</dmn:text></dmn:inputEntry><dmn:outputEntry id="e3"><dmn:text>1</dmn:text></dmn:outputEntry></dmn:rule>
      <dmn:rule id="x2"><dmn:inputEntry id="e4"><dmn:text>&gt;= 60</dmn:text></dmn:inputEntry><dmn:inputEntry id="e5"><dmn:text>"food"</dmn:text></dmn:inputEntry><dmn:outputEntry id="e6"><dmn:text>2</dmn:text></dmn:outputEntry></dmn:rule>
    </dmn:decisionTable>
  </dmn:decision>
  <dmndi:DMNDI><dmndi:DMNDiagram id="g"/></dmndi:DMNDI>
</dmn:definitions>`;

/** Lines that one text has and the other has not. */
const differing = (before: string, after: string) => {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
};
const cells = async (xml: string) => (await view(xml)).rules.map((rule) => rule.cells.join(' | '));

describe('a change of a file of another tool leaves everything else in it as it was', () => {
  test('a cell', async () => {
    const after = await edited(foreign, { do: 'write', rule: 1, column: 2, text: '3 < 4 & "x"' });
    const { gone, come } = differing(foreign, after);
    expect([gone.length, come.length]).toEqual([1, 1]);
    expect(come[0]).toBe(gone[0]?.replace('<dmn:text>2<', '<dmn:text>3 &lt; 4 &amp; "x"<'));
    expect(await cells(after)).toEqual(['< 60 | - | 1', '>= 60 | "food" | 3 < 4 & "x"']);
  });
  test('a rule that comes, goes or moves up', async () => {
    const added = await edited(foreign, { do: 'addRule', tests: ['< 5'] });
    expect(await cells(added)).toEqual(['< 60 | - | 1', '>= 60 | "food" | 2', '< 5 | - | ']);
    expect(differing(foreign, added).gone.map((line) => line.trim())).toEqual(['</dmn:decisionTable>']);
    const removed = await edited(foreign, { do: 'removeRule', rule: 0 });
    expect(differing(foreign, removed)).toEqual({
      gone: [foreign.split('\n').find((line) => line.includes('"x1"'))],
      come: ['      '],
    });
    const raised = await edited(foreign, { do: 'raiseRule', rule: 1 });
    expect(await cells(raised)).toEqual(['>= 60 | "food" | 2', '< 60 | - | 1']);
    expect(raised).toContain('<dmn:description>first</dmn:description>');
    expect(await edited(foreign, { do: 'raiseRule', rule: 0 })).toBe(
      await edited(foreign, { do: 'removeRule', rule: 9 }),
    );
  });
  test('a column that goes, with the cells of every rule; the last output stays', async () => {
    const removed = await edited(foreign, { do: 'removeColumn', column: 1 });
    expect(await cells(removed)).toEqual(['< 60 | 1', '>= 60 | 2']);
    expect((await view(removed)).inputs.map(({ name }) => name)).toEqual(['area']);
    expect(differing(foreign, removed).gone).toHaveLength(3);
    const kept = await edited(foreign, { do: 'removeColumn', column: 2 });
    expect(await view(kept)).toEqual(await view(foreign));
  });
  test('an input that comes, with what the decision requires; an output', async () => {
    const wider = await edited(foreign, { do: 'addInput', name: 'people' });
    expect((await view(wider)).inputs).toEqual([
      { name: 'area', type: 'number' },
      { name: 'kind', type: 'string' },
      { name: 'people', type: 'string' },
    ]);
    expect(await cells(wider)).toEqual(['< 60 | - | - | 1', '>= 60 | "food" | - | 2']);
    const answering = await edited(wider, { do: 'addOutput', name: 'why' });
    expect(await cells(answering)).toEqual(['< 60 | - | - | 1 | ', '>= 60 | "food" | - | 2 | ']);
    const loaded = loadDecisions(new TextEncoder().encode(answering));
    expect(loaded.ok && [loaded.value.inputs.toSorted(), loaded.value.problems]).toEqual([
      ['area', 'kind', 'people'],
      [],
    ]);
    const done = loaded.ok && loaded.value.decide({ name: 'D', inputs: { area: 70, kind: 'food' }, told: { now: 0 } });
    expect(done !== false && done.ok && done.value.hits.map(({ rule }) => rule)).toEqual([2]);
  });
  test('a name or type of a column, and the hit policy', async () => {
    const named = await edited(foreign, { do: 'nameColumn', column: 0, name: 'size' });
    expect((await view(named)).inputs[0]).toEqual({ name: 'size', type: 'number' });
    expect(named).toContain('<dmn:inputData id="i" name="size"><dmn:variable name="size" typeRef="number"/>');
    expect(differing(foreign, named).gone).toHaveLength(2);
    const typed = await edited(foreign, { do: 'typeColumn', column: 2, type: 'string' });
    expect(differing(foreign, typed).gone).toHaveLength(1);
    const policy = await edited(foreign, { do: 'choosePolicy', policy: 'UNIQUE' });
    expect(differing(foreign, policy).come.map((line) => line.trim())).toEqual([
      '<dmn:decisionTable id="t" hitPolicy="UNIQUE">',
    ]);
  });
  test('nothing at all where the decision is not there', async () => {
    expect(await edited(foreign, { do: 'addRule', tests: [] }, 'E')).toBe(foreign);
  });
});

test('rules added and removed again leave a file that reads as before', async () => {
  const blank = blankTable('k', { decision: 'D', input: 'n', output: 'o' });
  const added = await edited(blank, { do: 'addRule', tests: ['1'] });
  const back = await edited(added, { do: 'removeRule', rule: 0 });
  expect(await view(back)).toEqual(await view(blank));
  expect(differing(blank, back)).toEqual({ gone: [], come: [] });
});

test('names that cells may use are those of the file', async () => {
  expect(await call<string[]>('namesIn', foreign)).toEqual(['area', 'kind', 'D']);
});
