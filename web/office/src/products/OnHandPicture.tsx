import type { StockMovement } from '../goods/products';
import { useWords } from '../language/words';
import { scale, ticks } from '../parts/scale';
import { useWidth } from '../parts/useWidth';
import { useFormat } from '../session/store';
import css from './Product.module.css';

const HEIGHT = 170;
const EDGE = { left: 44, right: 8, top: 10, bottom: 24 };

/** On hand over time, a step at each movement; newest movement first, as they come. */
export function OnHandPicture({ movements, unit }: { movements: readonly StockMovement[]; unit: string }) {
  const { t } = useWords();
  const format = useFormat();
  const [measured, width] = useWidth<HTMLDivElement>();
  const steps = inOrder(movements);
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return null;
  const lowest = Math.min(0, ...steps.map(({ onHand }) => onHand));
  const highest = Math.max(0, ...steps.map(({ onHand }) => onHand));
  const lines = ticks(lowest / 1_000, highest / 1_000, 3).map((line) => line * 1_000);
  const y = scale(lines[0] ?? 0, lines.at(-1) ?? 1, HEIGHT - EDGE.bottom, EDGE.top);
  const x = scale(first.at, last.at, EDGE.left, width - EDGE.right);
  const path = steps
    .map((step, i) => `${i === 0 ? 'M' : 'H'}${x(step.at)}${i === 0 ? `,${y(step.onHand)}` : `V${y(step.onHand)}`}`)
    .join('');
  return (
    <div ref={measured} className={css.picture}>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t('products.picture', {
          from: format.dayAndTime(first.at),
          to: format.dayAndTime(last.at),
          least: format.quantity(lowest, unit),
          most: format.quantity(highest, unit),
        })}
      >
        {lines.map((line) => (
          <g key={line}>
            <line
              className={line === 0 ? css.zero : css.grid}
              x1={EDGE.left}
              x2={width - EDGE.right}
              y1={y(line)}
              y2={y(line)}
            />
            <text className={css.tick} x={EDGE.left - 8} y={y(line) + 4} textAnchor="end">
              {format.quantity(line)}
            </text>
          </g>
        ))}
        <path className={css.area} d={`${path}V${y(0)}H${x(first.at)}Z`} />
        <path className={css.line} d={path} />
        <text className={css.tick} x={EDGE.left} y={HEIGHT - 6}>
          {format.day(format.dayOf(first.at))}
        </text>
        <text className={css.tick} x={width - EDGE.right} y={HEIGHT - 6} textAnchor="end">
          {format.day(format.dayOf(last.at))}
        </text>
      </svg>
    </div>
  );
}

/**
 * The steps in the order in which they took effect. A till that was offline books its sales late, so their times may go
 * back: the line then rises or falls at the time reached already.
 */
function inOrder(movements: readonly StockMovement[]): { at: number; onHand: number }[] {
  let reached = Number.NEGATIVE_INFINITY;
  return [...movements].reverse().map(({ at, onHand }) => {
    reached = Math.max(reached, Date.parse(at));
    return { at: reached, onHand };
  });
}
