import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPackageImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { CalledBackTag } from '../goods/CalledBackTag';
import { GoodsRow } from '../goods/GoodsRow';
import { TRANSFER_TONE } from '../goods/tones';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag, type Tone } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { ReceiveTransfer } from './ReceiveTransfer';
import css from './Transfers.module.css';
import { inTransit, otherName, type TransferLine, type TransferSheet, takeTransferBack } from './transfers';

/** A transfer on its way or at its end: what was sent, and what became of it. */
export function Sent({ sheet, back }: { sheet: TransferSheet; back: ReactNode }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const { transfer, lines } = sheet;
  const outward = transfer.sender === store.id;
  const onTheWay = transfer.state === 'SENT';
  const maySend = useMay('TRANSFER_SEND');
  const mayReceive = useMay('GOODS_RECEIVE');
  const [receiving, setReceiving] = useState(false);
  // One taking back, however often the button is pressed.
  const [id] = useState(() => crypto.randomUUID());
  const takingBack = useMutation({
    mutationFn: () => takeTransferBack(store.id, transfer.id, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [store.id] }),
  });
  const person = (staff: number | null | undefined) => (staff ? sheet.people[staff] : undefined) ?? '';
  return (
    <Page
      title={t(outward ? 'transfers.to' : 'transfers.from', { store: otherName(transfer, sheet.stores, store.id) })}
      lead={<Tag tone={TRANSFER_TONE[transfer.state]}>{t(`transfers.state.${transfer.state}`)}</Tag>}
      actions={
        <>
          {back}
          {onTheWay && outward && maySend ? (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              loading={takingBack.isPending}
              onClick={() => takingBack.mutate()}
            >
              {t('transfers.takeBack')}
            </Button>
          ) : null}
          {onTheWay && !outward && mayReceive ? (
            <Button leftSection={<IconPackageImport size={18} aria-hidden />} onClick={() => setReceiving(true)}>
              {t('transfers.receive')}
            </Button>
          ) : null}
        </>
      }
    >
      {takingBack.error ? <ProblemNotice error={takingBack.error} /> : null}
      <Panel title={t('transfers.one')}>
        <Facts
          facts={[
            [t('transfers.drafted'), `${person(transfer.draftedBy)}, ${format.dayAndTime(transfer.draftedAt)}`],
            ...(transfer.endedAt
              ? ([
                  [
                    t(transfer.state === 'DISCARDED' ? 'transfers.discarded' : 'transfers.sent'),
                    `${person(transfer.endedBy)}, ${format.dayAndTime(transfer.endedAt)}`,
                  ],
                ] as const)
              : []),
            [t('transfers.atCost'), format.money(transfer.cost)],
            [t('transfers.inTransit'), format.money(transfer.inTransit)],
          ]}
        />
      </Panel>
      {lines.length > 0 ? (
        <Panel title={t('transfers.goods')} aside={t('transfers.lines', { count: lines.length })} flush>
          <ul>
            {lines.map((line) => (
              <SentLine key={line.line} sheet={sheet} line={line} />
            ))}
          </ul>
        </Panel>
      ) : null}
      {receiving ? <ReceiveTransfer sheet={sheet} onClose={() => setReceiving(false)} /> : null}
    </Page>
  );
}

function SentLine({ sheet, line }: { sheet: TransferSheet; line: TransferLine }) {
  const { t } = useWords();
  const format = useFormat();
  const goods = sheet.goods.find(({ product }) => product === line.product);
  const parts = [
    ['said', 'inTransit', inTransit(line)],
    ['good', 'received', line.received],
    ['bad', 'missing', line.missing],
    ['bad', 'damaged', line.damaged],
    ['quiet', 'back', line.back],
  ] as const satisfies readonly (readonly [Tone, string, number])[];
  return (
    <GoodsRow
      name={goods?.name ?? line.product}
      about={
        line.lot
          ? [
              [
                t('transfers.lot', { lot: line.lot }),
                ...(line.expires ? [t('scan.until', { day: format.day(line.expires) })] : []),
              ].join(' · '),
            ]
          : []
      }
      end={
        <>
          <strong>{format.quantity(line.quantity, goods?.unit)}</strong>
          <span className={css.small}>{format.money(line.cost)}</span>
        </>
      }
    >
      <CalledBackTag calledBack={sheet.calledBack} product={line.product} lot={line.lot} />
      {parts
        .filter(([, , quantity]) => quantity > 0)
        .map(([tone, what, quantity]) => (
          <Tag key={what} tone={tone}>
            {t(`transfers.part.${what}`, { quantity: format.quantity(quantity, goods?.unit) })}
          </Tag>
        ))}
    </GoodsRow>
  );
}
