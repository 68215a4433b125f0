import type { Step } from '../../../../modules/catalogue/contract/item.ts';
import type { Language } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { layoutOf, linesOf, type Cell, type Edge } from './step-layout.ts';

const BOX = { width: 128, height: 52 };
const GAP = { x: 20, y: 30 };
/** Room at the right for the lines that pass over a row. */
const MARGIN = 44;
const LINE = 18;
const CHARACTERS = 8;

/** The way after handing in, drawn: what stands side by side is done at the same time. The list beside it says the same in words. */
export function StepPicture({ steps, language }: { steps: readonly Step[]; language: Language }) {
  const { rows, widest, cells, edges } = layoutOf(steps);
  const width = widest * (BOX.width + GAP.x) - GAP.x + 2 * MARGIN;
  const height = rows * (BOX.height + GAP.y) - GAP.y + 8;
  const places = new Map(cells.map((cell) => [cell.id, placeOf(cell, width)]));
  const size = widest > 2 ? 'step-picture step-picture-wide' : 'step-picture';
  return (
    <svg
      className={size}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={portalWording[language].guide.steps.picture}
      lang="zh"
    >
      {edges.map((edge) => (
        <path key={`${edge.from} ${edge.to}`} className="step-edge" d={pathOf(edge, places, width)} />
      ))}
      {steps.map((step) => (
        <Box key={step.id} step={step} place={places.get(step.id)} />
      ))}
    </svg>
  );
}

type Place = { x: number; y: number };

/** The left upper corner: each row stands in the middle. */
function placeOf({ row, column, columns }: Cell, width: number): Place {
  const rowWidth = columns * (BOX.width + GAP.x) - GAP.x;
  return { x: (width - rowWidth) / 2 + column * (BOX.width + GAP.x), y: 4 + row * (BOX.height + GAP.y) };
}

function Box({ step, place }: { step: Step; place: Place | undefined }) {
  if (place === undefined) return null;
  const lines = linesOf(step.name, CHARACTERS).slice(0, 3);
  const top = place.y + (BOX.height - lines.length * LINE) / 2 + LINE - 5;
  return (
    <>
      <rect className={boxClass(step)} x={place.x} y={place.y} width={BOX.width} height={BOX.height} rx={8} />
      <text className="step-name" textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={line} x={place.x + BOX.width / 2} y={top + index * LINE}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

/** Dashed where it happens only in some situations, or outside the limit. */
const boxClass = ({ when, phase, clock }: Step): string =>
  ['step-box', (when !== undefined || phase !== undefined) && 'step-maybe', clock === 'suspends' && 'step-waits']
    .filter(Boolean)
    .join(' ');

function pathOf({ from, to, long }: Edge, places: ReadonlyMap<string, Place>, width: number): string {
  const [start, end] = [places.get(from), places.get(to)];
  if (start === undefined || end === undefined) return '';
  if (long) return aside(start, end, width);
  const [x1, y1] = [start.x + BOX.width / 2, start.y + BOX.height];
  const [x2, y2] = [end.x + BOX.width / 2, end.y];
  const middle = (y1 + y2) / 2;
  return x1 === x2 ? `M${x1} ${y1}V${y2}` : `M${x1} ${y1}V${middle}H${x2}V${y2}`;
}

/** Around whatever stands in between. */
function aside(start: Place, end: Place, width: number): string {
  const x = width - MARGIN / 2;
  const y1 = start.y + BOX.height / 2;
  const y2 = end.y + BOX.height / 2;
  return `M${start.x + BOX.width} ${y1}H${x}V${y2}H${end.x + BOX.width}`;
}
