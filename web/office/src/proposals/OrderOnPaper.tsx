import type { OrderTried } from '../goods/proposals';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import css from './Proposals.module.css';

/** An order's rule, beside the plain min-max rule. */
export function OrderOnPaper({ tried }: { tried: OrderTried }) {
  const { t } = useWords();
  const format = useFormat();
  const days = { from: format.dayWithYear(tried.from), to: format.dayWithYear(tried.to) };
  return (
    <Panel title={t('proposals.backtest')}>
      <p className={css.small}>{t('proposals.backtestText', days)}</p>
      <Facts
        wide
        facts={[
          [t('proposals.backtestGain'), format.money(tried.gain)],
          [
            t('proposals.backtestWaste'),
            t('proposals.besideMinMax', {
              value: format.money(tried.wasted),
              minMax: format.money(tried.wastedMinMax),
            }),
          ],
          [
            t('proposals.backtestServed'),
            t('proposals.besideMinMax', {
              value: format.percent(tenths(tried.servedPpm)),
              minMax: format.percent(tenths(tried.servedMinMaxPpm)),
            }),
          ],
        ]}
      />
    </Panel>
  );
}

/** To a tenth of a hundredth. */
const tenths = (ppm: number) => Math.round(ppm / 1_000) * 1_000;
