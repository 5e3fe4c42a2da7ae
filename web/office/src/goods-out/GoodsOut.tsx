import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconCheck, IconPackageExport } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { GatheredRow } from '../goods/GatheredRow';
import { suppliersQuery } from '../goods/suppliers';
import { type Goods, TakeGoods } from '../goods/TakeGoods';
import { WASTE_REASONS } from '../goods/waste';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './GoodsOut.module.css';
import { bookOut, type Out, RETURN_REASONS, type ReturnReason, type WasteReason } from './goodsOut';

type Way = Out['way'];

/** Goods that leave the shop without being sold: scanned one after the other, and booked together for one reason. */
export function GoodsOut() {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const mayReturn = useMay('ORDER_WRITE');
  const [way, setWay] = useState<Way>('WASTE');
  const [waste, setWaste] = useState<WasteReason>('EXPIRED');
  const [why, setWhy] = useState<ReturnReason>('DAMAGED');
  const [supplier, setSupplier] = useState<string | null>(null);
  const [goods, setGoods] = useState<readonly Goods[]>([]);
  // One booking, however often the button is pressed; the next has an id of its own.
  const [id, setId] = useState(() => crypto.randomUUID());
  const out = leaving(way, waste, why, supplier);
  const booking = useMutation({
    mutationFn: async (to: Out) => ({
      way: to.way,
      count: goods.length,
      claim: await bookOut(store.id, id, to, goods),
    }),
    onSuccess: async () => {
      setGoods([]);
      setId(crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: [store.id] });
    },
  });
  const ways: Way[] = mayReturn ? ['WASTE', 'DONATION', 'RETURN'] : ['WASTE', 'DONATION'];
  return (
    <Page
      title={t('room.goods-out')}
      lead={t('out.lead')}
      actions={
        <Button
          leftSection={<IconCheck size={18} aria-hidden />}
          disabled={goods.length === 0 || out === undefined}
          loading={booking.isPending}
          onClick={() => out && booking.mutate(out)}
        >
          {t('out.book')}
        </Button>
      }
    >
      {booking.error ? <ProblemNotice error={booking.error} /> : null}
      {booking.data && goods.length === 0 ? (
        <Notice
          tone="good"
          icon={<IconCheck />}
          title={t(`out.booked.${booking.data.way}`, { count: booking.data.count })}
        >
          {booking.data.claim ? (
            <p>
              <Link
                to="/$store/claims/$claim"
                params={{ store: String(store.id), claim: booking.data.claim }}
                search={{}}
              >
                {t('out.claim')}
              </Link>
            </p>
          ) : null}
        </Notice>
      ) : null}
      <section className={css.why}>
        <SegmentedControl
          aria-label={t('out.where')}
          fullWidth
          value={way}
          onChange={(value) => setWay(value as Way)}
          data={ways.map((value) => ({ value, label: t(`out.way.${value}`) }))}
        />
        {way === 'WASTE' ? (
          <Select
            label={t('expiry.reason')}
            allowDeselect={false}
            data={WASTE_REASONS.map((value) => ({ value, label: t(`expiry.reasons.${value}`) }))}
            value={waste}
            onChange={(value) => setWaste((value ?? 'EXPIRED') as WasteReason)}
          />
        ) : null}
        {way === 'DONATION' ? <p className={css.small}>{t('out.donationText')}</p> : null}
        {way === 'RETURN' ? (
          <>
            <ChooseSupplier supplier={supplier} onSupplier={setSupplier} />
            <Select
              label={t('expiry.reason')}
              allowDeselect={false}
              data={RETURN_REASONS.map((value) => ({ value, label: t(`out.reason.${value}`) }))}
              value={why}
              onChange={(value) => setWhy((value ?? 'DAMAGED') as ReturnReason)}
            />
          </>
        ) : null}
      </section>
      <TakeGoods label={t('scan.code')} verb={t('out.put')} onTaken={(taken) => setGoods([taken, ...goods])} />
      <Scanned goods={goods} onOut={(gone) => setGoods(goods.filter((each) => each !== gone))} />
    </Page>
  );
}

/** Where the goods go, once everything that is needed is chosen. */
function leaving(way: Way, waste: WasteReason, why: ReturnReason, supplier: string | null): Out | undefined {
  if (way === 'WASTE') return { way, reason: waste };
  if (way === 'DONATION') return { way };
  return supplier === null ? undefined : { way, supplier: Number(supplier), reason: why };
}

function ChooseSupplier(props: { supplier: string | null; onSupplier: (supplier: string | null) => void }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(suppliersQuery(store.id));
  return (
    <>
      {read.error ? <ProblemNotice error={read.error} /> : null}
      <Select
        label={t('out.supplier')}
        searchable
        data={(read.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        value={props.supplier}
        onChange={props.onSupplier}
      />
    </>
  );
}

function Scanned({ goods, onOut }: { goods: readonly Goods[]; onOut: (goods: Goods) => void }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Panel title={t('out.scanned')} aside={t('out.lines', { count: goods.length })} flush>
      {goods.length === 0 ? (
        <Empty icon={<IconPackageExport />} title={t('out.none')}>
          {t('out.noneText')}
        </Empty>
      ) : (
        <ul>
          {goods.map((each) => (
            <GatheredRow
              key={`${each.product.id} ${each.lot} ${each.quantity}`}
              name={each.product.name}
              about={each.lot === null ? t('scan.firstExpired') : t('transfers.lot', { lot: each.lot })}
              quantity={format.quantity(each.quantity, each.product.unit)}
              onOut={() => onOut(each)}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
