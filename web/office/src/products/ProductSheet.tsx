import { Button } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { inTree } from '../goods/categories';
import { marginPpm } from '../goods/margin';
import { type Product, productQuery } from '../goods/products';
import { TillsHaveIt } from '../goods/TillsHaveIt';
import { useWords } from '../language/words';
import { codeText } from '../parts/codes';
import { Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { Back, Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useDepartments } from '../session/departments';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { CallBack } from './CallBack';
import { ChangeProduct } from './ChangeProduct';
import { CompetitorPanel } from './CompetitorPanel';
import { CostLayers } from './CostLayers';
import { Eligible } from './Eligible';
import { LinksPanel } from './LinksPanel';
import { ListingPanel } from './ListingPanel';
import { OrderingPanel } from './OrderingPanel';
import { PackPanel } from './PackPanel';
import { PriceChange } from './PriceChange';
import { PriceList } from './PriceList';
import css from './Product.module.css';
import { unitPriceText } from './pack';
import { StockPanel } from './StockPanel';

/** One product: what it costs and when, what is on hand and how it came to that. */
export function ProductSheet({ id }: { id: number }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(productQuery(store.id, id));
  const back = (
    <Back to="/$store/products" params={{ store: String(store.id) }} search>
      {t('products.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('products.one')} back={back}>
      {(product) => <Opened product={product} back={back} />}
    </Sheet>
  );
}

function Opened({ product, back }: { product: Product; back: ReactNode }) {
  const { t } = useWords();
  const mayChange = useMay('PRICE_CHANGE');
  const seesStock = useMay('STOCK_VIEW');
  const seesCosts = useMay('INSIGHT_VIEW');
  const orders = useMay('ORDER_WRITE');
  const mayRecall = useMay('RECALL_CALL');
  const [open, setOpen] = useState<'price' | 'product'>();
  const [calling, setCalling] = useState(false);
  const navigate = useNavigate();
  const store = String(useStore().id);
  const [published, setPublished] = useState<number>();
  const place = usePlace(product);
  const changing = {
    product,
    onClose: () => setOpen(undefined),
    onPublished: (version: number) => {
      setPublished(version);
      setOpen(undefined);
    },
  };
  return (
    <Page
      title={product.name}
      lead={
        <>
          {`${place} · ${t('products.tax', { name: product.taxName })} `}
          {product.blocked ? <Tag tone="bad">{t('products.blocked')}</Tag> : null}
        </>
      }
      actions={
        <>
          {back}
          {mayRecall ? (
            <Button variant="default" onClick={() => setCalling(true)}>
              {t('recalls.call')}
            </Button>
          ) : null}
          {mayChange ? (
            <>
              <Button variant="default" onClick={() => setOpen('product')}>
                {t('products.changeIt')}
              </Button>
              <Button leftSection={<IconTag size={18} aria-hidden />} onClick={() => setOpen('price')}>
                {t('products.changePrice')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      {published === undefined ? null : <TillsHaveIt version={published} />}
      <PriceNow product={product} />
      <Panel title={t('products.prices')} aside={t('products.inBook', { version: product.priceBook })}>
        <PriceList prices={product.prices} />
      </Panel>
      <CompetitorPanel product={product} />
      <ListingPanel product={product} />
      {seesStock ? <LinksPanel product={product} /> : null}
      <PackPanel product={product} />
      <Eligible product={product} onPublished={setPublished} />
      {seesStock ? <StockPanel product={product} /> : null}
      {orders ? <OrderingPanel product={product} /> : null}
      {seesCosts ? <CostLayers product={product} /> : null}
      {calling ? (
        <CallBack
          product={product}
          onClose={() => setCalling(false)}
          onCalled={() => void navigate({ to: '/$store/recalls', params: { store } })}
        />
      ) : null}
      {open === 'price' ? <PriceChange {...changing} /> : null}
      {open === 'product' ? <ChangeProduct {...changing} /> : null}
    </Page>
  );
}

/** Where a product stands in the tree: its department, and the categories that it is in. */
function usePlace({ department, departmentName, category }: Product): string {
  const categories = useDepartments().data?.find(({ id }) => id === department)?.categories ?? [];
  const standing = inTree(categories).find((each) => each.category.id === category);
  return standing ? `${departmentName} › ${standing.path}` : departmentName;
}

function PriceNow({ product }: { product: Product }) {
  const { t, named } = useWords();
  const store = useStore();
  const format = useFormat();
  const per = product.unit === 'EACH' ? '' : ` / ${t(`unit.${product.unit}`)}`;
  const margin = typeof product.price === 'number' ? marginPpm(product.price, product.cost) : undefined;
  const member = product.memberPrice;
  return (
    <Panel title={t('products.today')}>
      <div className={css.today}>
        <p className={css.price}>
          {typeof product.price === 'number' ? format.money(product.price) : t('products.noPriceYet')}
          <span className={css.per}>{per}</span>
        </p>
        <Facts
          facts={[
            ...(typeof member === 'number' ? [[t('products.forMembers'), format.money(member) + per] as const] : []),
            ...(product.unitPrice
              ? [
                  [
                    t('pack.unitPrice'),
                    `${unitPriceText(product.unitPrice, store, store.locale)} / ${named('measure', product.unitPrice.by)}`,
                  ] as const,
                ]
              : []),
            [t('products.cost'), format.money(product.cost) + per],
            [
              t('products.margin'),
              margin === undefined ? t('products.none') : format.percent(Math.round(margin / 1_000) * 1_000),
            ],
            ...(product.deposit
              ? [
                  [
                    t('products.deposit'),
                    `${product.deposit.name}${typeof product.deposit.price === 'number' ? `, ${format.money(product.deposit.price)}` : ''}`,
                  ] as const,
                ]
              : []),
            ...(typeof product.tare === 'number'
              ? [[t('products.tare'), format.quantity(product.tare, product.unit)] as const]
              : []),
            [
              t(product.codes.length === 1 ? 'products.code' : 'products.codes'),
              product.codes.map(codeText).join(', ') || t('products.none'),
            ],
          ]}
        />
      </div>
    </Panel>
  );
}
