import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { useFormat, useStore } from '../session/store';
import css from './Forecast.module.css';
import { ranked, type Version } from './forecast';

/** The model beside the simple methods, on days none of them had seen. */
export function Accuracy({ version }: { version: Version }) {
  const { t, named } = useWords();
  const format = useFormat();
  const { windows, days, products, lines } = version.accuracy;
  const { locale } = useStore();
  const mase = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const worst = Math.max(...lines.map(({ mase }) => mase), 0.001);
  return (
    <Panel title={t('forecast.accuracy')}>
      {windows === 0 ? (
        <p className={css.muted}>{t('forecast.unjudged')}</p>
      ) : (
        <>
          <p className={css.muted}>
            {t('forecast.judged', { windows: format.count(windows), days, products: format.count(products) })}
          </p>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('forecast.method')}</th>
                <th scope="col">{t('forecast.error')}</th>
                <th scope="col">{t('forecast.bandError')}</th>
                <th scope="col">{t('forecast.bias')}</th>
              </tr>
            </thead>
            <tbody>
              {ranked(lines).map((line) => (
                <tr key={line.method} data-model={line.method === 'MODEL'}>
                  <th scope="row">{named('method', line.method)}</th>
                  <td>
                    <span className={css.measure} aria-hidden>
                      <span style={{ width: `${(100 * line.mase) / worst}%` }} />
                    </span>
                    {mase.format(line.mase)}
                  </td>
                  <td>{format.percent(tenths(line.wql))}</td>
                  <td>{format.percent(tenths(line.bias))}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={css.muted}>{t('forecast.errorText')}</p>
        </>
      )}
    </Panel>
  );
}

/** A share in parts per million, to a tenth of a hundredth: the figure is worth no more. */
function tenths(share: number): number {
  return Math.round(share * 1000) * 1000;
}
