import type { MarkdownTried } from '../goods/proposals';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import css from './Proposals.module.css';

const MILLION = 1_000_000;

/** A markdown's rule, beside leaving the price: what the record shows, and what is assumed. */
export function MarkdownOnPaper({ tried }: { tried: MarkdownTried }) {
  const { t, language } = useWords();
  const format = useFormat();
  const { all, product, held } = tried;
  const rows = [
    { name: 'lots', sure: 'seen', worth: (of: typeof all) => format.count(of.lots) },
    { name: 'wasted', sure: 'seen', worth: (of: typeof all) => format.money(of.wasted) },
    { name: 'marked', sure: 'ruled', worth: (of: typeof all) => format.count(of.marked) },
    { name: 'saved', sure: 'assumed', worth: (of: typeof all) => format.money(of.saved) },
    { name: 'more', sure: 'assumed', worth: (of: typeof all) => format.money(of.more) },
    { name: 'givenAway', sure: 'seen', worth: (of: typeof all) => format.money(-of.givenAway) },
    { name: 'fromOthers', sure: 'assumed', worth: (of: typeof all) => format.money(-of.fromOthers) },
    { name: 'gain', sure: 'sum', worth: (of: typeof all) => format.money(of.gain) },
  ] as const;
  const days = { from: format.dayWithYear(tried.from), to: format.dayWithYear(tried.to) };
  const times = (tried.elasticityPpm / MILLION).toLocaleString(language);
  return (
    <Panel title={t('proposals.backtest')} flush>
      <p className={css.sentence}>{t('proposals.paper.text', days)}</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('proposals.paper.figure')}</span>
            </th>
            <th scope="col">{t('proposals.paper.all')}</th>
            <th scope="col">{t('proposals.paper.product')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, sure, worth }) => (
            <tr key={name} data-sum={sure === 'sum'}>
              <th scope="row">
                {t(`proposals.paper.${name}`)}
                <span className={css.small}>{t(`proposals.paper.sure.${sure}`)}</span>
              </th>
              <td>{worth(all)}</td>
              <td>{worth(product)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.sentence}>{t('proposals.paper.assumption', { times })}</p>
      <p className={css.sentence}>
        {held
          ? t('proposals.paper.held', {
              count: held.count,
              gain: format.money(held.gain),
              low: format.money(held.low),
              high: format.money(held.high),
              promised: format.money(held.promised),
            })
          : t('proposals.paper.noneHeld')}
      </p>
    </Panel>
  );
}
