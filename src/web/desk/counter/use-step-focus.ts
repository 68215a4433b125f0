import { useEffect, useRef } from 'react';

/** What a step begins with takes the focus when the step begins, so that reading and the keyboard begin there. */
export function useStepFocus<Element extends HTMLElement>() {
  const place = useRef<Element>(null);
  useEffect(() => place.current?.focus(), []);
  return place;
}
