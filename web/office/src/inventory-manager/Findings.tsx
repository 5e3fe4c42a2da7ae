import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { type Format, useFormat } from '../session/store';
import css from './InventoryManager.module.css';
import { Lessons } from './Lessons';
import type { Lesson } from './memory';
import type { Run, StepDone } from './runs';

/** What each step found, in words. */
export function Findings({ run }: { run: Run }) {
  const { t, named } = useWords();
  const format = useFormat();
  return (
    <Panel title={t('agent.findings')} flush={run.steps.length > 0}>
      {run.steps.length === 0 ? <p className={css.muted}>{t('agent.nothingYet')}</p> : null}
      <ol>
        {run.steps.map((step) => (
          <li key={step.number} className={css.line}>
            <span>
              <strong>{named('agentStep', step.step)}</strong>
              <span className={css.small}>{t(wordsOf(step), figuresOf(step, format))}</span>
              <Lessons lessons={lessonsOf(step)} />
            </span>
            <span className={css.took}>{t('agent.seconds', { seconds: seconds(step) })}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function seconds({ beganAt, endedAt }: StepDone): string {
  return ((Date.parse(endedAt) - Date.parse(beganAt)) / 1000).toFixed(1);
}

/** The sentence for a step: some have one for each way they can end. */
function wordsOf({ step, found }: StepDone): 'agent.found.look' {
  // Runs of before markdowns were tried name no outcome of that step.
  const way = found.outcome ?? found.forecast ?? found.answer ?? (step === 'backtest' ? 'ORDERS' : undefined);
  const key = typeof way === 'string' ? `agent.found.${step}.${way}` : `agent.found.${step}`;
  // The server's words are keys of the language files; which ones there are is tested with them.
  return key as 'agent.found.look';
}

/** The step that remembers says what follows from it. */
const lessonsOf = ({ found }: StepDone): Lesson[] => (Array.isArray(found.lessons) ? (found.lessons as Lesson[]) : []);

/** What the first step's sentence names; other steps name others. */
type LookFigures = Record<'day' | 'suppliers' | 'belowZero' | 'historyDays', string>;

const MONEY = new Set(['cost', 'gain', 'markdownGain']);

function figuresOf({ found }: StepDone, format: Format): LookFigures {
  const figures = Object.fromEntries(
    Object.entries(found).map(([name, value]) => {
      if (name === 'day') return [name, format.dayWithYear(String(value))];
      if (typeof value === 'number') return [name, MONEY.has(name) ? format.money(value) : format.count(value)];
      return [name, Array.isArray(value) ? value.join(' ') : String(value)];
    }),
  );
  return figures as LookFigures;
}
