import { Button, Select } from '@mantine/core';
import { IconPackage, IconSearchOff, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { codeText } from '../parts/codes';
import { Empty } from '../parts/Empty';
import { ListHead } from '../parts/ListHead';
import { useTitle } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import row from '../parts/Row.module.css';
import { RowList, type RowListHandle, RowSkeletons } from '../parts/RowList';
import { SearchField } from '../parts/SearchField';
import { Split } from '../parts/Split';
import { Tag } from '../parts/Tag';
import { useDepartments } from '../session/departments';
import { useFormat, useStore } from '../session/store';
import { ProductSheet } from './ProductSheet';
import { type ProductRow, productsQuery } from './products';

const ROW_HEIGHT = 68;

/** Products: find one however it is spelled, open it, change its price. */
export function Products() {
  const { product } = useParams({ strict: false });
  const navigate = useNavigate();
  useTitle('Products');
  return (
    <Split
      list={<ProductList />}
      opened={product === undefined ? undefined : <ProductSheet key={product} id={Number(product)} />}
      hint={
        <Empty icon={<IconPackage />} title="No product open">
          Choose one from the list for its codes, prices and stock.
        </Empty>
      }
      onClose={() => void navigate({ from: '/$store/products/$product', to: '/$store/products', search: true })}
    />
  );
}

function ProductList() {
  const store = useStore();
  const navigate = useNavigate({ from: '/$store/products' });
  const wanted = useSearch({ from: '/$store/products' });
  const { query = '', department, stock } = wanted;
  const departments = useDepartments();
  const found = useInfiniteQuery(productsQuery(store.id, wanted));
  const rows = useMemo(() => found.data?.pages.flatMap((page) => page.products) ?? [], [found.data]);
  const list = useRef<RowListHandle>(null);
  const names = useMemo(
    () => new Map(departments.data?.map(({ id, name }) => [id, name] as const)),
    [departments.data],
  );

  return (
    <>
      <ListHead
        title="Products"
        aside={
          stock === 'NEGATIVE' ? (
            <Button
              variant="light"
              color="warning"
              size="compact-sm"
              rightSection={<IconX size={14} aria-hidden />}
              aria-label="Below zero on hand. Show all products"
              onClick={() => void navigate({ to: '.', search: ({ stock: _, ...old }) => old, replace: true })}
            >
              Below zero on hand
            </Button>
          ) : null
        }
      >
        <SearchField
          label="Find products"
          placeholder="Name or code, spelled roughly"
          value={query}
          onSearch={(text) =>
            void navigate({
              search: ({ query: _, ...old }) => (text ? { ...old, query: text } : old),
              to: '.',
              replace: true,
            })
          }
          onDown={() => list.current?.focusFirst()}
        />
        <Select
          aria-label="Department"
          placeholder="All departments"
          clearable
          searchable
          data={departments.data?.map(({ id, name }) => ({ value: String(id), label: name })) ?? []}
          value={department === undefined ? null : String(department)}
          onChange={(value) =>
            void navigate({
              search: ({ department: _, ...old }) => (value === null ? old : { ...old, department: Number(value) }),
              to: '.',
              replace: true,
            })
          }
        />
      </ListHead>
      {found.isPending ? (
        <RowSkeletons rows={9} height={ROW_HEIGHT} />
      ) : found.isError ? (
        <ProblemNotice error={found.error} retry={() => void found.refetch()} />
      ) : rows.length === 0 ? (
        <Empty icon={<IconSearchOff />} title="Nothing like that">
          {query === ''
            ? 'No product is left when narrowed like this.'
            : `No product is called or coded like “${query}”.`}
        </Empty>
      ) : (
        <RowList
          label="Products found"
          rows={rows}
          keyOf={({ id }) => id}
          height={ROW_HEIGHT}
          handle={list}
          more={{
            has: found.hasNextPage,
            fetching: found.isFetchingNextPage,
            fetch: () => void found.fetchNextPage(),
          }}
          draw={(product) => <ProductLink product={product} department={names.get(product.department)} />}
        />
      )}
    </>
  );
}

function ProductLink({ product, department }: { product: ProductRow; department: string | undefined }) {
  const store = useStore();
  const format = useFormat();
  return (
    <Link
      data-row
      className={row.row}
      to="/$store/products/$product"
      params={{ store: String(store.id), product: String(product.id) }}
      search
    >
      <span className={row.main}>
        <span className={row.name}>{product.name}</span>
        <span className={row.more}>
          {product.code ? codeText(product.code) : 'no code'}
          {department === undefined ? null : ` · ${department}`}
        </span>
      </span>
      <span className={row.side}>
        <span className={row.figure}>
          {product.price === null || product.price === undefined ? 'no price' : format.money(product.price)}
          {product.unit === 'EACH' ? null : <span className={row.unit}> / {product.unit.toLowerCase()}</span>}
        </span>
        {product.blocked ? <Tag tone="bad">blocked</Tag> : null}
        {product.memberPrice !== null && product.memberPrice !== undefined ? (
          <Tag tone="people">members {format.money(product.memberPrice)}</Tag>
        ) : null}
      </span>
    </Link>
  );
}
