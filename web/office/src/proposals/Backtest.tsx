import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import css from './Proposals.module.css';
import type { Proposal } from './proposals';

/** How the rule behind it would have done on days that are over; nothing where that was not tried. */
export function Backtest({ proposal: { backtest } }: { proposal: Proposal }) {
  const { t } = useWords();
  const format = useFormat();
  if (!backtest) return null;
  const days = { from: format.dayWithYear(backtest.from), to: format.dayWithYear(backtest.to) };
  return (
    <Panel title={t('proposals.backtest')}>
      <p className={css.small}>{t('proposals.backtestText', days)}</p>
      <Facts
        wide
        facts={[
          [t('proposals.backtestGain'), format.money(backtest.gain)],
          [
            t('proposals.backtestWaste'),
            t('proposals.besideMinMax', {
              value: format.money(backtest.wasted),
              minMax: format.money(backtest.wastedMinMax),
            }),
          ],
          [
            t('proposals.backtestServed'),
            t('proposals.besideMinMax', {
              value: format.percent(tenths(backtest.servedPpm)),
              minMax: format.percent(tenths(backtest.servedMinMaxPpm)),
            }),
          ],
        ]}
      />
    </Panel>
  );
}

/** To a tenth of a hundredth. */
const tenths = (ppm: number) => Math.round(ppm / 1_000) * 1_000;
