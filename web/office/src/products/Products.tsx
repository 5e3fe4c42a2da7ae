import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconPackage, IconPlus, IconSearchOff, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { inTree } from '../goods/categories';
import { meantQuery, meantStandingQuery, takingIn } from '../goods/knowledge';
import { type ProductRow, productsQuery, type Wanted } from '../goods/products';
import { TakingIn } from '../goods/TakingIn';
import { useWords } from '../language/words';
import { ButtonLink } from '../parts/ButtonLink';
import { codeText } from '../parts/codes';
import { ListRoom } from '../parts/ListRoom';
import { useNarrow } from '../parts/narrow';
import row from '../parts/Row.module.css';
import { RowLink } from '../parts/RowLink';
import { Tag } from '../parts/Tag';
import { useDepartments } from '../session/departments';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { EligibleDepartment } from './EligibleDepartment';
import { NewProduct } from './NewProduct';
import css from './Product.module.css';
import { ProductSheet } from './ProductSheet';
import { isCode } from './productForm';

/** What stands in the address in a product's place while it is made. */
const NEW = 'new';

/** Products: find one however it is spelled, or by what is meant; open it, change its price. */
export function Products() {
  const { by, query = '' } = useSearch({ from: '/$store/products' });
  return by === 'MEANING' && query !== '' ? <ByMeaning query={query} /> : <ByWords />;
}

function ByWords() {
  const { t } = useWords();
  const store = useStore();
  const wanted = useSearch({ from: '/$store/products' });
  const found = useInfiniteQuery(productsQuery(store.id, wanted));
  const departments = useDepartments();
  const departmentName = (id: number) => departments.data?.find((department) => department.id === id)?.name;
  const { query = '' } = wanted;
  const unknownCode = found.data?.length === 0 && isCode(query) ? query : undefined;
  return (
    <ListRoom
      {...useRoom(query, unknownCode)}
      aside={
        <>
          <Narrowed wanted={wanted} />
          <Make />
        </>
      }
      narrowing={
        <>
          {query === '' ? null : <LookBy />}
          <div className={css.narrowing}>
            <PlaceChoice wanted={wanted} />
            <OfDepartment wanted={wanted} />
          </div>
        </>
      }
      found={found}
      keyOf={({ id }) => id}
      draw={(each) => <ProductLink product={each} department={departmentName(each.department)} />}
      empty={{
        icon: <IconSearchOff />,
        title: t('products.nothing'),
        text: query === '' ? t('products.nothingNarrowed') : t('products.nothingCalled', { query }),
        action: query === '' ? undefined : <Make code={unknownCode} />,
      }}
    />
  );
}

/** What a question means, from the whole chain: no stock, department or assortment narrows it. */
function ByMeaning({ query }: { query: string }) {
  const { t } = useWords();
  const store = useStore();
  const found = useInfiniteQuery(meantQuery(store.id, query));
  const { data: standing } = useInfiniteQuery(meantStandingQuery(store.id, query));
  return (
    <ListRoom
      {...useRoom(query)}
      narrowing={<LookBy by="MEANING" />}
      news={standing ? <TakingIn standing={standing} /> : null}
      found={found}
      keyOf={({ product }) => product}
      draw={({ product, hit }) => (
        <RowLink
          to="/$store/products/$product"
          params={{ store: String(store.id), product }}
          search
          name={hit.title}
          more={hit.text}
        />
      )}
      empty={{
        icon: <IconSearchOff />,
        title: t(standing && takingIn(standing) ? 'knowledge.noneYet' : 'knowledge.none', { query }),
      }}
    />
  );
}

/** What the room is however it looks. */
function useRoom(query: string, unknownCode?: string) {
  const { t } = useWords();
  const { product } = useParams({ strict: false });
  const narrow = useNarrow<Wanted>();
  const navigate = useNavigate();
  return {
    title: t('room.products'),
    label: t('products.found'),
    search: {
      label: t('products.find'),
      placeholder: t('products.findBy'),
      value: query,
      onSearch: (text: string) => narrow({ query: text || undefined }),
    },
    opened: opened(product, unknownCode),
    hint: { icon: <IconPackage />, title: t('products.notOpen'), text: t('products.notOpenText') },
    onClose: () => void navigate({ from: '/$store/products/$product', to: '/$store/products', search: true }),
  };
}

function opened(product: string | undefined, unknownCode: string | undefined) {
  if (product === NEW) return <NewProduct key={NEW} code={unknownCode} />;
  // What is no number is nobody's address.
  return Number.isSafeInteger(Number(product)) ? <ProductSheet key={product} id={Number(product)} /> : undefined;
}

/** Leads to the form of a new product, of one with a code that was looked for in vain too. */
function Make({ code }: { code?: string | undefined }) {
  const { t } = useWords();
  const store = useStore();
  const mayChange = useMay('PRICE_CHANGE');
  if (!mayChange) return null;
  return (
    <ButtonLink
      variant="filled"
      size="compact-sm"
      leftSection={<IconPlus size={16} aria-hidden />}
      to="/$store/products/$product"
      params={{ store: String(store.id), product: NEW }}
      search
    >
      {code === undefined ? t('products.new') : t('products.newCoded', { code })}
    </ButtonLink>
  );
}

function LookBy({ by }: { by?: 'MEANING' }) {
  const { t } = useWords();
  const narrow = useNarrow<Wanted>();
  return (
    <SegmentedControl
      aria-label={t('knowledge.by')}
      fullWidth
      value={by ?? 'WORDS'}
      onChange={(value) => narrow({ by: value === 'MEANING' ? value : undefined })}
      data={[
        { value: 'WORDS', label: t('knowledge.WORDS') },
        { value: 'MEANING', label: t('knowledge.MEANING') },
      ]}
    />
  );
}

/** Says of whole departments what benefits pay for. */
function OfDepartment({ wanted }: { wanted: Wanted }) {
  const { t } = useWords();
  const mayChange = useMay('PRICE_CHANGE');
  const [open, setOpen] = useState(false);
  if (!mayChange || wanted.stock || wanted.carried) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('products.byDepartment')}
      </Button>
      {open ? <EligibleDepartment department={wanted.department} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** Says that only products of some stock or assortment are shown, and shows them all again. */
function Narrowed({ wanted: { stock, carried } }: { wanted: Wanted }) {
  const { t } = useWords();
  const narrow = useNarrow<Wanted>();
  const shown =
    stock === 'NEGATIVE'
      ? t('products.belowZero')
      : stock === 'SELL_THROUGH'
        ? t('products.sellThrough')
        : carried === 'NOT_HERE'
          ? t('products.notCarriedHere')
          : carried === 'HERE'
            ? t('products.carriedHere')
            : undefined;
  if (shown === undefined) return null;
  return (
    <Button
      variant="light"
      color="warning"
      size="compact-sm"
      rightSection={<IconX size={14} aria-hidden />}
      aria-label={t('products.showAllAgain', { shown })}
      onClick={() => narrow({ stock: undefined, carried: undefined })}
    >
      {shown}
    </Button>
  );
}

/** A department, or a part of one, to narrow the list to. */
function PlaceChoice({ wanted: { department, category } }: { wanted: Wanted }) {
  const { t } = useWords();
  const narrow = useNarrow<Wanted>();
  const departments = useDepartments();
  const data = departments.data?.flatMap(({ id, name, categories }) => [
    { value: `d${id}`, label: name },
    ...inTree(categories).map(({ category, path }) => ({ value: `c${category.id}`, label: `${name} › ${path}` })),
  ]);
  const choose = (value: string | null) => {
    const id = value === null ? undefined : Number(value.slice(1));
    narrow({ department: value?.startsWith('d') ? id : undefined, category: value?.startsWith('c') ? id : undefined });
  };
  return (
    <Select
      aria-label={t('products.department')}
      placeholder={t('products.allDepartments')}
      clearable
      clearButtonProps={{ 'aria-label': t('products.allDepartments') }}
      searchable
      data={data ?? []}
      value={category !== undefined ? `c${category}` : department !== undefined ? `d${department}` : null}
      onChange={choose}
    />
  );
}

function ProductLink({ product, department }: { product: ProductRow; department: string | undefined }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const { price, memberPrice } = product;
  return (
    <RowLink
      to="/$store/products/$product"
      params={{ store: String(store.id), product: String(product.id) }}
      search
      name={product.name}
      more={[product.code ? codeText(product.code) : t('products.noCode'), department].filter(Boolean).join(' · ')}
      figure={
        <>
          {typeof price === 'number' ? format.money(price) : t('products.noPrice')}
          {product.unit === 'EACH' ? null : <span className={row.unit}>{` / ${t(`unit.${product.unit}`)}`}</span>}
        </>
      }
      under={
        <>
          {product.blocked ? <Tag tone="bad">{t('products.blocked')}</Tag> : null}
          {product.carried ? null : <Tag tone="look">{t('products.notCarried')}</Tag>}
          {typeof memberPrice === 'number' ? (
            <Tag tone="people">{t('products.members', { price: format.money(memberPrice) })}</Tag>
          ) : null}
        </>
      }
    />
  );
}
