import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';

type SignaturePadProps = {
  label: string;
  hint: string;
  clearing: string;
  /** Told of the drawing after each stroke; undefined when it was wiped. */
  drawn: (picture: (() => Promise<File>) | undefined) => void;
};

const SIZE = { width: 640, height: 200 } as const;

/** A frame to sign in by pen, finger or mouse. Who signs otherwise has the fields below it. */
export function SignaturePad({ label, hint, clearing, drawn }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const strokes = useStrokes(canvas, drawn);
  return (
    <figure className="signature">
      <figcaption>{label}</figcaption>
      <p className="hint">{hint}</p>
      <canvas ref={canvas} {...SIZE} {...strokes.listeners}>
        {label}
      </canvas>
      <button type="button" className="button button-plain button-small" onClick={strokes.clear}>
        {clearing}
      </button>
    </figure>
  );
}

function useStrokes(canvas: RefObject<HTMLCanvasElement | null>, drawn: SignaturePadProps['drawn']) {
  const drawing = useRef(false);
  const clear = () => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, SIZE.width, SIZE.height);
    drawn(undefined);
  };
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, SIZE.width, SIZE.height);
  }, [canvas]);
  const draw = (event: PointerEvent<HTMLCanvasElement>, begins: boolean) => {
    const pen = canvas.current?.getContext('2d');
    if (!pen || !(begins || drawing.current)) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [((event.clientX - left) * SIZE.width) / width, ((event.clientY - top) * SIZE.height) / height];
    pen.lineWidth = 3;
    pen.lineCap = 'round';
    pen.strokeStyle = '#000000';
    if (begins) pen.beginPath();
    if (begins) pen.moveTo(x, y);
    pen.lineTo(x, y);
    pen.stroke();
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    drawing.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    draw(event, true);
  };
  const end = () => {
    if (!drawing.current) return;
    drawing.current = false;
    drawn(() => pictureOf(canvas.current));
  };
  return {
    clear,
    listeners: {
      onPointerDown: begin,
      onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => draw(event, false),
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}

const pictureOf = (canvas: HTMLCanvasElement | null): Promise<File> =>
  new Promise((resolve, reject) => {
    if (!canvas) reject(new Error('the frame for signing is gone'));
    canvas?.toBlob((blob) => {
      if (blob) resolve(new File([blob], 'signature.png', { type: 'image/png' }));
      else reject(new Error('the signature could not be drawn'));
    }, 'image/png');
  });
