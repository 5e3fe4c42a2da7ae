import { Button, Group } from '@mantine/core';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { useFormat } from '../session/store';
import css from './Proposals.module.css';
import type { ProposalSheet } from './proposals';
import { nameOf } from './WhatItDoes';

interface StockMovedProps {
  sheet: ProposalSheet;
  approving: boolean;
  onApprove: () => void;
  onClose: () => void;
}

/** Stock is not what it was when this was filed: what it was and is, and whether to approve all the same. */
export function StockMoved({ sheet, approving, onApprove, onClose }: StockMovedProps) {
  const { t } = useWords();
  const format = useFormat();
  const { change, stock } = sheet.proposal;
  const products = change.kind === 'ORDER' ? change.lines.map(({ product }) => product) : [change.product];
  return (
    <Dialog onClose={onClose} title={t('proposals.movedTitle')}>
      <div className={css.form}>
        <p>{t('proposals.movedText')}</p>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('proposals.product')}</th>
              <th scope="col">{t('proposals.then')}</th>
              <th scope="col">{t('proposals.now')}</th>
            </tr>
          </thead>
          <tbody>
            {products.map((product) => {
              const about = sheet.products[String(product)];
              return (
                <tr key={product}>
                  <th scope="row">{nameOf(sheet, product, t)}</th>
                  <td>{format.quantity(stock[String(product)] ?? 0, about?.unit)}</td>
                  <td>{about ? format.quantity(about.onHand + about.onOrder, about.unit) : t('products.none')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app.cancel')}
          </Button>
          <Button loading={approving} onClick={onApprove}>
            {t('proposals.approveDespite')}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
