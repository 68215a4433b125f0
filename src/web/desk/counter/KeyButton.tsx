import type { ReactNode } from 'react';
import type { Command } from '../keys/bindings.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useKeys } from '../keys/KeyRoom.tsx';

type KeyButtonProps = { command: Command; act: () => void; go?: boolean; children: ReactNode };

/** A button with the key that does the same; whoever shows it listens to the key. */
export function KeyButton({ command, act, go = false, children }: KeyButtonProps) {
  const { bindings } = useKeys();
  return (
    <button
      type="button"
      className={`button ${go ? 'button-go' : 'button-plain'}`}
      aria-keyshortcuts={ariaShortcut(bindings[command])}
      onClick={act}
    >
      {children} <KeyHint shortcut={bindings[command]} />
    </button>
  );
}
