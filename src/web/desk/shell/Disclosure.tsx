import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

/** A button that shows something below itself. Escape, going elsewhere and a link in it fold it; the focus returns to the button. */
export function Disclosure({ label, name, children }: { label: ReactNode; name: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const room = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const foldOutside = (event: Event) => {
      if (event.target instanceof Node && !room.current?.contains(event.target)) setOpen(false);
    };
    const foldOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const foldOnLeaving = ({ target }: Event) => {
      if (!(target instanceof Element) || !room.current?.contains(target) || target.closest('a') === null) return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('click', foldOnLeaving);
    document.addEventListener('pointerdown', foldOutside);
    document.addEventListener('focusin', foldOutside);
    document.addEventListener('keydown', foldOnEscape);
    return () => {
      document.removeEventListener('click', foldOnLeaving);
      document.removeEventListener('pointerdown', foldOutside);
      document.removeEventListener('focusin', foldOutside);
      document.removeEventListener('keydown', foldOnEscape);
    };
  }, [open]);

  return (
    <div className="disclosure" ref={room}>
      <button
        type="button"
        ref={button}
        className="head-tool"
        aria-expanded={open}
        aria-controls={id}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} className="disclosed" hidden={!open}>
        {children}
      </div>
    </div>
  );
}
