import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPackageExport } from '@tabler/icons-react';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { GatheredRow } from '../goods/GatheredRow';
import { lotsQuery } from '../goods/lots';
import { suppliersQuery } from '../goods/suppliers';
import { type Goods, TakeGoods } from '../goods/TakeGoods';
import { WASTE_REASONS } from '../goods/waste';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './GoodsOut.module.css';
import { beyond, bookOut, type Out, type Over, RETURN_REASONS, type ReturnReason, type WasteReason } from './goodsOut';

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
  /** Whether it was said of the goods as they are that more leaves than is on hand. */
  const [meant, setMeant] = useState(false);
  const gather = (now: readonly Goods[]) => {
    setGoods(now);
    setMeant(false);
  };
  const onHand = useOnHand(goods);
  const over = beyond(goods, onHand);
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
      gather([]);
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
          disabled={goods.length === 0 || out === undefined || (over.length > 0 && !meant)}
          loading={booking.isPending}
          onClick={() => out && booking.mutate(out)}
        >
          {t('out.book')}
        </Button>
      }
    >
      {booking.error ? <ProblemNotice error={booking.error} lineOf={(_, place) => goods[place]?.product} /> : null}
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
      <TakeGoods label={t('scan.code')} verb={t('out.put')} onTaken={(taken) => gather([taken, ...goods])} />
      {over.length > 0 ? <IsMeant over={over} meant={meant} onMeant={setMeant} /> : null}
      <Scanned goods={goods} onHand={onHand} onOut={(gone) => gather(goods.filter((each) => each !== gone))} />
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

/** Thousandths on hand of each product that was scanned, as soon as it is known. */
function useOnHand(goods: readonly Goods[]): ReadonlyMap<number, number> {
  const store = useStore();
  const products = [...new Set(goods.map(({ product }) => product.id))];
  const read = useQueries({ queries: products.map((id) => lotsQuery(store.id, id)) });
  return new Map(
    products.flatMap((id, at) => {
      const lots = read[at]?.data;
      return lots ? [[id, lots.reduce((sum, lot) => sum + lot.onHand, 0)]] : [];
    }),
  );
}

interface IsMeantProps {
  over: Over[];
  meant: boolean;
  onMeant: (meant: boolean) => void;
}

/** Asks once whether more is to leave than is on hand: a slip of the keys stays in the books for good. */
function IsMeant({ over, meant, onMeant }: IsMeantProps) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Notice tone="look" icon={<IconAlertTriangle />} title={t('out.isItMeant')}>
      {over.map(({ product, quantity, onHand }) => (
        <p key={product.id}>
          {t('out.ofOnHand', {
            name: product.name,
            quantity: format.quantity(quantity, product.unit),
            onHand: format.quantity(onHand, product.unit),
          })}
        </p>
      ))}
      <Checkbox
        mt="xs"
        label={t('batches.meant')}
        checked={meant}
        onChange={(event) => onMeant(event.currentTarget.checked)}
      />
    </Notice>
  );
}

interface ScannedProps {
  goods: readonly Goods[];
  onHand: ReadonlyMap<number, number>;
  onOut: (goods: Goods) => void;
}

function Scanned({ goods, onHand, onOut }: ScannedProps) {
  const { t } = useWords();
  const format = useFormat();
  const over = beyond(goods, onHand).map(({ product }) => product.id);
  const about = ({ product, lot }: Goods) => {
    const there = onHand.get(product.id);
    return [
      lot === null ? t('scan.firstExpired') : t('transfers.lot', { lot }),
      ...(there === undefined ? [] : [t('scan.onHand', { quantity: format.quantity(there, product.unit) })]),
    ].join(' · ');
  };
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
              about={about(each)}
              quantity={format.quantity(each.quantity, each.product.unit)}
              onOut={() => onOut(each)}
            >
              {over.includes(each.product.id) ? (
                <Tag tone="look" icon={<IconAlertTriangle size={14} aria-hidden />}>
                  {t('transfers.moreThanThere')}
                </Tag>
              ) : null}
            </GatheredRow>
          ))}
        </ul>
      )}
    </Panel>
  );
}
