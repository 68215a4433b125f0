import { expect, test } from 'vitest';
import { withoutStyles } from './svg.ts';

test('what a style says stands in attributes of its own', () => {
  expect(withoutStyles('<text style="font-size:12px;font-family:a, b;" x="1">9</text>')).toBe(
    '<text font-size="12px" font-family="a, b" x="1">9</text>',
  );
});

test('a style sheet is left out', () => {
  expect(withoutStyles('<svg><g/><style >\n<![CDATA[ .a:hover{fill:red} ]]>\n</style></svg>')).toBe('<svg><g/></svg>');
});

test('what no attribute says is left out', () => {
  expect(withoutStyles('<svg style="position:absolute;left:0;user-select:none"><g style=""/></svg>')).toBe(
    '<svg><g/></svg>',
  );
});
