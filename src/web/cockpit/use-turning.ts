import { useCallback, useEffect, useState } from 'react';

const EVERY_SCREEN = 15_000;

/** Which of so many screens is shown: the next every fifteen seconds until somebody stops it; arrow keys go by hand, the space bar stops. */
export function useTurning(screens: number) {
  const [place, setPlace] = useState(0);
  const [turning, setTurning] = useState(true);
  const go = useCallback((by: number) => setPlace((now) => (now + by + screens) % screens), [screens]);
  const toggle = useCallback(() => setTurning((now) => !now), []);
  useEffect(() => {
    if (!turning) return undefined;
    const timer = setInterval(() => go(1), EVERY_SCREEN);
    return () => clearInterval(timer);
  }, [turning, go]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const onControl = event.target instanceof Element && event.target.closest('a, button') !== null;
      if (event.key === 'ArrowRight') go(1);
      else if (event.key === 'ArrowLeft') go(-1);
      else if (event.key === ' ' && !onControl) toggle();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [go, toggle]);
  return { place, turning, toggle };
}
