import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPackage, IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CalledBackTag } from '../goods/CalledBackTag';
import { GatheredRow } from '../goods/GatheredRow';
import { TakeGoods } from '../goods/TakeGoods';
import { TRANSFER_TONE } from '../goods/tones';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { discardTransfer, otherName, putGoods, sendTransfer, type TransferSheet } from './transfers';

/** Goods are gathered by scan; nothing has moved yet. */
export function Draft({ sheet, back }: { sheet: TransferSheet; back: ReactNode }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const maySend = useMay('TRANSFER_SEND');
  const { transfer, drafted } = sheet;
  const acting = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: () => queries.invalidateQueries({ queryKey: [store.id] }),
  });
  const put = (product: number, lot: string | null, quantity: number) =>
    acting.mutate(() => putGoods(store.id, transfer.id, product, lot, quantity));
  return (
    <Page
      title={t('transfers.to', { store: otherName(transfer, sheet.stores, store.id) })}
      lead={<Tag tone={TRANSFER_TONE.DRAFT}>{t('transfers.state.DRAFT')}</Tag>}
      actions={
        <>
          {back}
          {maySend ? (
            <>
              <Button variant="default" onClick={() => acting.mutate(() => discardTransfer(store.id, transfer.id))}>
                {t('transfers.discard')}
              </Button>
              <Button
                leftSection={<IconSend size={18} aria-hidden />}
                disabled={drafted.length === 0}
                loading={acting.isPending}
                onClick={() => acting.mutate(() => sendTransfer(store.id, transfer.id))}
              >
                {t('transfers.send')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      {acting.error ? (
        <ProblemNotice
          error={acting.error}
          lineOf={(_, place) => sheet.goods.find(({ product }) => product === drafted[place]?.product)}
        />
      ) : null}
      {maySend ? (
        <TakeGoods
          label={t('scan.code')}
          verb={t('transfers.put')}
          onTaken={({ product, lot, quantity }) => put(product.id, lot, quantity)}
        />
      ) : null}
      <Panel title={t('transfers.gathered')} aside={t('transfers.lines', { count: drafted.length })} flush>
        {drafted.length === 0 ? (
          <Empty icon={<IconPackage />} title={t('transfers.empty')}>
            {t('transfers.emptyText')}
          </Empty>
        ) : (
          <ul>
            {drafted.map((line) => (
              <GatheredLine
                key={`${line.product} ${line.lot ?? ''}`}
                sheet={sheet}
                line={line}
                onOut={maySend ? () => put(line.product, line.lot ?? null, 0) : undefined}
              />
            ))}
          </ul>
        )}
      </Panel>
    </Page>
  );
}

interface GatheredLineProps {
  sheet: TransferSheet;
  line: TransferSheet['drafted'][number];
  onOut: (() => void) | undefined;
}

/** What is gathered of a product; more than is known to be there is said, for it may yet stand there. */
function GatheredLine({ sheet, line, onOut }: GatheredLineProps) {
  const { t } = useWords();
  const format = useFormat();
  const goods = sheet.goods.find(({ product }) => product === line.product);
  const name = goods?.name ?? String(line.product);
  const wanted = sheet.drafted
    .filter(({ product }) => product === line.product)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  const onHand = sheet.onHand[line.product] ?? 0;
  return (
    <GatheredRow
      name={name}
      about={[
        line.lot ? t('transfers.lot', { lot: line.lot }) : t('scan.firstExpired'),
        t('scan.onHand', { quantity: format.quantity(onHand, goods?.unit) }),
      ].join(' · ')}
      quantity={format.quantity(line.quantity, goods?.unit)}
      onOut={onOut}
    >
      <CalledBackTag calledBack={sheet.calledBack} product={line.product} lot={line.lot} undecided />
      {wanted > onHand ? (
        <Tag tone="look" icon={<IconAlertTriangle size={14} aria-hidden />}>
          {t('transfers.moreThanThere')}
        </Tag>
      ) : null}
    </GatheredRow>
  );
}
