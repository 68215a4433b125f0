import { describe, expect, test } from 'vitest';
import { COMMANDS, commandOf, misfitOf, storedBindings, usualBindings } from './bindings.ts';
import { shortcutOf, shortcutText, unfitnessOf, type Stroke } from './shortcut.ts';

const stroke = (code: string, held: Partial<Stroke> = {}): Stroke => ({
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

describe('a stroke as a shortcut', () => {
  test.each<[Stroke, string | undefined]>([
    [stroke('F8'), 'F8'],
    [stroke('F8', { shiftKey: true }), 'Shift+F8'],
    [stroke('ArrowDown', { altKey: true }), 'Alt+ArrowDown'],
    [stroke('KeyL', { altKey: true }), 'Alt+L'],
    [stroke('Digit1', { altKey: true }), 'Alt+1'],
    [stroke('Numpad1', { altKey: true }), 'Alt+1'],
    [stroke('NumpadEnter', { ctrlKey: true }), 'Ctrl+Enter'],
    [stroke('KeyK', { metaKey: true, shiftKey: true, altKey: true, ctrlKey: true }), 'Ctrl+Alt+Shift+Meta+K'],
    [stroke('ShiftLeft', { shiftKey: true }), undefined],
    [stroke('AltRight', { altKey: true }), undefined],
    [stroke(''), undefined],
  ])('%o is %s', (pressed, shortcut) => {
    expect(shortcutOf(pressed)).toBe(shortcut);
  });

  test('is printed with signs for the arrows', () => {
    expect(['F8', 'Alt+ArrowDown', 'Ctrl+Enter'].map(shortcutText)).toEqual(['F8', 'Alt+↓', 'Ctrl+Enter']);
  });
});

describe('which shortcuts will do', () => {
  test.each(['F8', 'Shift+F8', 'Alt+K', 'Ctrl+K', 'Ctrl+Alt+ArrowUp'])('%s will', (shortcut) => {
    expect(unfitnessOf(shortcut)).toBeUndefined();
  });
  test.each(['A', 'Shift+A', '1', 'Space', 'Enter', 'Escape', 'Tab', 'ArrowDown'])(
    '%s belongs to the text and to the page',
    (shortcut) => {
      expect(unfitnessOf(shortcut)).toBe('bareKey');
    },
  );
  test.each(['F5', 'Ctrl+W', 'Ctrl+C', 'Alt+ArrowLeft', 'Alt+F4', 'Meta+Alt+K', 'Shift+F10', 'Alt+1', 'Ctrl+Enter'])(
    '%s is spoken for',
    (shortcut) => {
      expect(unfitnessOf(shortcut)).toBe('browserKey');
    },
  );
});

describe('bindings', () => {
  test('the usual ones are fit, and no two are the same', () => {
    expect(COMMANDS.map((command) => misfitOf(usualBindings[command], command, usualBindings))).toEqual(
      COMMANDS.map(() => undefined),
    );
  });

  test('a key that another command has is refused by naming that command', () => {
    expect(misfitOf('F10', 'moveOn', usualBindings)).toEqual({ code: 'taken', by: 'askCorrection' });
    expect(misfitOf('F8', 'moveOn', usualBindings)).toBeUndefined();
    expect(misfitOf('B', 'moveOn', usualBindings)).toEqual({ code: 'bareKey' });
  });

  test('a stroke finds its command', () => {
    expect(commandOf('Alt+ArrowUp', usualBindings)).toBe('previousCase');
    expect(commandOf('Alt+U', usualBindings)).toBeUndefined();
  });

  test.each([null, '', 'no json', '7', '"F8"', '[]'])('from %j the usual ones are made', (text) => {
    expect(storedBindings(text)).toEqual(usualBindings);
  });

  test('what was chosen comes back, two commands may have swapped their keys', () => {
    const chosen = { ...usualBindings, nextCase: 'Alt+ArrowUp', previousCase: 'Alt+ArrowDown', moveOn: 'Ctrl+K' };
    expect(storedBindings(JSON.stringify(chosen))).toEqual(chosen);
  });

  test('a bare letter that somebody wrote into the store is not taken over', () => {
    expect(storedBindings('{"moveOn":"B","search":"Alt+S"}')).toEqual({ ...usualBindings, search: 'Alt+S' });
  });

  test('when two commands claim one key, both are as usual again', () => {
    expect(storedBindings('{"moveOn":"F10"}')).toEqual(usualBindings);
  });
});
