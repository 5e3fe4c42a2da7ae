import { useWords } from '../language/words';
import css from './InventoryManager.module.css';
import { type Light, lights, type Node, type Run, type Way, ways } from './runs';

const WIDTH = 280;
const ROW = 62;
const BOX = { left: 34, width: 190, height: 40 };
const RIGHT = BOX.left + BOX.width;
const TIP = 6;

/** The agent's steps as a graph, lit as far as the run is. The same is said in words below it. */
export function GraphPicture({ nodes, run }: { nodes: readonly Node[]; run: Run | undefined }) {
  const { t, named } = useWords();
  const lit = lights(nodes, run);
  const rows = [...nodes.map(({ name }) => name), 'end'];
  const ended = run?.state === 'DONE';
  return (
    <>
      <svg className={css.graph} viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`} role="img" aria-label={t('agent.graph')}>
        <defs>
          <marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth={TIP} markerHeight={TIP} orient="auto">
            <path d="M0 0 L8 4 L0 8 z" fill="context-stroke" />
          </marker>
        </defs>
        {ways(nodes, run).map((way) => (
          <path
            key={`${way.from} ${way.to}`}
            className={css.way}
            data-went={way.went}
            d={path(way)}
            markerEnd="url(#tip)"
          />
        ))}
        {rows.map((name, i) => {
          const light: Light = name === 'end' ? (ended ? 'done' : 'ahead') : (lit.get(name) ?? 'ahead');
          return (
            <g key={name} className={css.node} data-light={light} transform={`translate(${BOX.left} ${top(i)})`}>
              <rect width={BOX.width} height={BOX.height} rx={name === 'end' ? BOX.height / 2 : 10} />
              <text x={BOX.width / 2} y={BOX.height / 2 + 5} textAnchor="middle">
                {named('agentStep', name)}
              </text>
            </g>
          );
        })}
      </svg>
      <ol className="visually-hidden">
        {nodes.map(({ name }) => (
          <li key={name}>{`${named('agentStep', name)}: ${t(`agent.light.${lit.get(name) ?? 'ahead'}`)}`}</li>
        ))}
      </ol>
    </>
  );
}

const top = (row: number) => row * ROW + (ROW - BOX.height) / 2;

/** Straight down to the next step, a loop at the left for a step that repeats itself, a bow at the right past others. */
function path({ from, to }: Way): string {
  const center = BOX.left + BOX.width / 2;
  if (to === from + 1) return `M${center} ${top(from) + BOX.height} L${center} ${top(to)}`;
  if (to === from) {
    const y = top(from);
    return `M${BOX.left} ${y + BOX.height - 8} C${BOX.left - 30} ${y + BOX.height} ${BOX.left - 30} ${y} ${BOX.left} ${y + 10}`;
  }
  const begin = top(from) + BOX.height / 2;
  const end = top(to) + BOX.height / 2;
  const out = RIGHT + 18 + (to - from) * 8;
  return `M${RIGHT} ${begin} C${out} ${begin} ${out} ${end} ${RIGHT} ${end}`;
}
