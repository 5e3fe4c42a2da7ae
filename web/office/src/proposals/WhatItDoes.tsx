import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { Markdown, Order } from '../goods/proposals';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { useFormat, useStore } from '../session/store';
import css from './Proposals.module.css';
import type { ProposalSheet } from './proposals';

/** A product's name, or its number where the price book knows it no more. */
export function nameOf(sheet: ProposalSheet, product: number, t: TFunction): string {
  return sheet.products[String(product)]?.name ?? t('proposals.unknownProduct', { id: product });
}

/** The change in a sentence, and its figures. */
export function WhatItDoes({ sheet }: { sheet: ProposalSheet }) {
  const { change } = sheet.proposal;
  return change.kind === 'ORDER' ? (
    <WhatIsOrdered sheet={sheet} order={change} />
  ) : (
    <WhatIsMarkedDown sheet={sheet} markdown={change} />
  );
}

function WhatIsOrdered({ sheet, order }: { sheet: ProposalSheet; order: Order }) {
  const { t } = useWords();
  const format = useFormat();
  const amount = sheet.proposal.events.at(-1)?.size ?? 0;
  return (
    <Panel title={t('proposals.what')} flush>
      <p className={css.sentence}>
        {t('proposals.orders', {
          count: order.lines.length,
          supplier: sheet.supplier ?? '',
          amount: format.money(amount),
        })}
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('proposals.product')}</th>
            <th scope="col">{t('proposals.quantity')}</th>
            <th scope="col">{t('proposals.cost')}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <OrderedRow key={line.product} sheet={sheet} {...line} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function OrderedRow({ sheet, product, quantity }: { sheet: ProposalSheet; product: number; quantity: number }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const about = sheet.products[String(product)];
  const pack = about?.pack;
  const packs = pack ? quantity / pack.units : undefined;
  return (
    <tr>
      <th scope="row">
        <Link to="/$store/products/$product" params={{ store: String(store.id), product: String(product) }}>
          {nameOf(sheet, product, t)}
        </Link>
        {about ? (
          <span className={css.small}>
            {`${t('orders.onHand', { quantity: format.quantity(about.onHand, about.unit) })} · ${t('orders.onOrder', {
              quantity: format.quantity(about.onOrder, about.unit),
            })}`}
          </span>
        ) : null}
      </th>
      <td>
        {format.quantity(quantity, about?.unit)}
        {pack && packs !== undefined ? (
          <span className={css.small}>
            {t('orders.packsEach', {
              packs: format.quantity(packs * 1_000),
              quantity: format.quantity(pack.units, about?.unit),
            })}
          </span>
        ) : null}
      </td>
      <td>{pack && packs !== undefined ? format.money(Math.round(packs * pack.cost)) : t('proposals.notSold')}</td>
    </tr>
  );
}

function WhatIsMarkedDown({ sheet, markdown }: { sheet: ProposalSheet; markdown: Markdown }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const about = sheet.products[String(markdown.product)];
  const open = sheet.proposal.state === 'OPEN';
  const off = format.percent(Math.round((sheet.proposal.events.at(-1)?.size ?? 0) / 1_000) * 1_000);
  const name = nameOf(sheet, markdown.product, t);
  const price = format.money(markdown.price);
  return (
    <Panel title={t('proposals.what')}>
      <div className={css.words}>
        <p>{t('proposals.marksDown', { name, price, off, to: format.day(markdown.to) })}</p>
        <Facts
          facts={[
            [
              t('proposals.product'),
              <Link
                key="product"
                to="/$store/products/$product"
                params={{ store: String(store.id), product: String(markdown.product) }}
              >
                {name}
              </Link>,
            ],
            // Once it was carried out, today's price is what it led to.
            ...(open && typeof about?.price === 'number'
              ? [[t('proposals.priceToday'), format.money(about.price)] as const]
              : []),
            [t('proposals.priceThen'), price],
            [t('proposals.until'), format.day(markdown.to)],
            ...(about ? [[t('proposals.onHand'), format.quantity(about.onHand, about.unit)] as const] : []),
          ]}
        />
      </div>
    </Panel>
  );
}
