import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { type Format, useFormat, useStore } from '../session/store';
import css from './Proposals.module.css';
import type { Figure, ProposalSheet } from './proposals';
import { nameOf } from './WhatItDoes';

/** Figures that come from the forecast. */
const FORECAST = new Set(['untilDelivery', 'untilNext', 'soldOutWithout', 'wastedWithout', 'wastedWith']);

/** The figures it rests on; each of a product opens that product's stock and movements. */
export function Evidence({ sheet }: { sheet: ProposalSheet }) {
  const { t, named } = useWords();
  const store = useStore();
  const format = useFormat();
  const { evidence } = sheet.proposal;
  return (
    <Panel title={t('proposals.evidence')} flush={evidence.length > 0}>
      {evidence.length === 0 ? <p>{t('proposals.noEvidence')}</p> : null}
      <ul>
        {evidence.map((figure, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was filed never moves.
          <li key={index} className={css.line}>
            <span>
              {named('figure', figure.name)}
              {typeof figure.product === 'number' ? (
                <span className={css.small}>
                  <Link
                    to="/$store/products/$product"
                    params={{ store: String(store.id), product: String(figure.product) }}
                  >
                    {t('proposals.behind', { name: nameOf(sheet, figure.product, t) })}
                  </Link>
                  {FORECAST.has(figure.name) ? (
                    <>
                      {' · '}
                      <Link
                        to="/$store/forecast"
                        params={{ store: String(store.id) }}
                        search={{ product: figure.product }}
                      >
                        {t('proposals.forecastBehind')}
                      </Link>
                    </>
                  ) : null}
                </span>
              ) : null}
            </span>
            <span className={css.figure}>
              {worth(figure, sheet, format, (days) => t('proposals.days', { count: days }))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function worth(figure: Figure, sheet: ProposalSheet, format: Format, days: (count: number) => string): string {
  switch (figure.unit) {
    case 'QUANTITY':
      return format.quantity(figure.value, sheet.products[String(figure.product)]?.unit);
    case 'MONEY':
      return format.money(figure.value);
    case 'SHARE':
      return format.percent(figure.value);
    case 'DAYS':
      return days(figure.value);
  }
}
