import { Button, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconTag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { codeText } from '../parts/codes';
import { Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { marginPpm } from './margin';
import { PriceChange } from './PriceChange';
import { PriceList } from './PriceList';
import css from './Product.module.css';
import { type Product, productQuery } from './products';
import { StockPanel } from './StockPanel';
import { TillsHaveIt } from './TillsHaveIt';

/** One product: what it costs and when, what is on hand and how it came to that. */
export function ProductSheet({ id }: { id: number }) {
  const store = useStore();
  const mayChange = useMay('PRICE_CHANGE');
  const seesStock = useMay('STOCK_VIEW');
  const [changing, setChanging] = useState(false);
  const [published, setPublished] = useState<number>();
  const sheet = useQuery(productQuery(store.id, id));
  if (sheet.isPending) return <SheetLoading />;
  if (sheet.isError) {
    return (
      <Page title="Product" actions={<Back />}>
        <ProblemNotice error={sheet.error} retry={() => void sheet.refetch()} />
      </Page>
    );
  }
  const product = sheet.data;
  return (
    <Page
      title={product.name}
      lead={
        <>
          {product.departmentName} · tax “{product.tax}” {product.blocked ? <Tag tone="bad">blocked</Tag> : null}
        </>
      }
      actions={
        <>
          <Back />
          {mayChange ? (
            <Button leftSection={<IconTag size={18} aria-hidden />} onClick={() => setChanging(true)}>
              Change price
            </Button>
          ) : null}
        </>
      }
    >
      {published === undefined ? null : <TillsHaveIt version={published} />}
      <PriceNow product={product} />
      <Panel title="Prices" aside={`in price book ${product.priceBook}`}>
        <PriceList prices={product.prices} />
      </Panel>
      {seesStock ? <StockPanel product={product} /> : null}
      {changing ? (
        <PriceChange
          product={product}
          onClose={() => setChanging(false)}
          onPublished={(version) => {
            setPublished(version);
            setChanging(false);
          }}
        />
      ) : null}
    </Page>
  );
}

function Back() {
  const store = useStore();
  return (
    <Link className={css.back} to="/$store/products" params={{ store: String(store.id) }} search>
      <IconArrowLeft size={18} aria-hidden />
      All products
    </Link>
  );
}

function PriceNow({ product }: { product: Product }) {
  const format = useFormat();
  const per = product.unit === 'EACH' ? '' : ` / ${product.unit.toLowerCase()}`;
  const margin = typeof product.price === 'number' ? marginPpm(product.price, product.cost) : undefined;
  const member = product.memberPrice;
  return (
    <Panel title="Today">
      <div className={css.today}>
        <p className={css.price}>
          {typeof product.price === 'number' ? format.money(product.price) : 'No price'}
          <span className={css.per}>{per}</span>
        </p>
        <Facts
          facts={[
            ...(typeof member === 'number' ? [['For members', format.money(member) + per] as const] : []),
            ['Cost', format.money(product.cost) + per],
            ['Margin before tax', margin === undefined ? 'none' : format.percent(Math.round(margin / 1_000) * 1_000)],
            ...(product.deposit
              ? [
                  [
                    'Deposit',
                    `${product.deposit.name}${typeof product.deposit.price === 'number' ? `, ${format.money(product.deposit.price)}` : ''}`,
                  ] as const,
                ]
              : []),
            ...(typeof product.tare === 'number'
              ? [['Tare', format.quantity(product.tare, product.unit)] as const]
              : []),
            [product.codes.length === 1 ? 'Code' : 'Codes', product.codes.map(codeText).join(', ') || 'none'],
          ]}
        />
      </div>
    </Panel>
  );
}

function SheetLoading() {
  return (
    <Page title="Product">
      <Skeleton height={150} radius="lg" />
      <Skeleton height={220} radius="lg" />
      <Skeleton height={320} radius="lg" />
    </Page>
  );
}
