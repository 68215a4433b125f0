/** A QR code: how many modules wide, and the dark ones as an SVG path. */
export type QrPicture = { size: number; path: string };

/** The quiet zone of four modules that scanners need (ISO/IEC 18004), black on white in every mode. */
const QUIET = 4;

export function QrCode({ picture: { size, path }, name }: { picture: QrPicture; name: string }) {
  const whole = size + 2 * QUIET;
  return (
    <svg viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`} width={196} height={196} role="img" aria-label={name}>
      <rect x={-QUIET} y={-QUIET} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
