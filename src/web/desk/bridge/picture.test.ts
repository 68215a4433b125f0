import { expect, test } from 'vitest';
import { pictureFile, pictureName } from './picture.ts';

const AT = new Date('2026-11-27T16:30:05Z');

test('a picture is called by the clock on the wall in China', () => {
  expect(pictureName(AT)).toBe('sheet-20261128-003005.jpg');
});

test('it becomes a file with what the camera took', async () => {
  const content = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]);
  const file = pictureFile(content.toString('base64'), AT);
  if (!file.ok) throw new Error(file.error.code);
  expect([file.value.name, file.value.type]).toEqual(['sheet-20261128-003005.jpg', 'image/jpeg']);
  expect(Buffer.from(await file.value.arrayBuffer())).toEqual(content);
});

test.each([Buffer.from('<svg/>').toString('base64'), Buffer.from('%PDF-1.7').toString('base64'), 'AA', 'A'])(
  '%s is no picture, whatever it is called',
  (content) => {
    expect(pictureFile(content, AT)).toEqual({ ok: false, error: { code: 'pictureUnfit' } });
  },
);
