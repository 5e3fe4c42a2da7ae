import { only } from '@aisle/shared/only';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { LIST_NAMES, type List } from '../across-stores/across';
import { type Shown, shownOf } from '../proposals/proposals';
import { Doorway, NotHere, PageFailed, PageLoading } from './Doorway';
import { FirstRoom } from './FirstRoom';
import { StoreShell } from './StoreShell';

/** What may stand in the address of a list: what was searched for and how it was narrowed. */
export interface ReceiptSearch {
  query?: string;
  day?: string;
  till?: number;
  kind?: string;
  exception?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;
const number = (value: unknown): number | undefined =>
  Number.isSafeInteger(Number(value)) && text(value) !== undefined ? Number(value) : undefined;

const root = createRootRoute({ component: Doorway, notFoundComponent: NotHere });

const front = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: FirstRoom,
});

const allow = createRoute({
  getParentRoute: () => root,
  path: 'allow',
  validateSearch: (search): { request?: string } => only({ request: text(search.request) }),
  component: lazyRouteComponent(() => import('../consent/Consent'), 'Consent'),
});

const store = createRoute({ getParentRoute: () => root, path: '$store', component: StoreShell });

const storeFront = createRoute({ getParentRoute: () => store, path: '/', component: FirstRoom });

const today = createRoute({
  getParentRoute: () => store,
  path: 'today',
  validateSearch: (search): { day?: string } => only({ day: text(search.day) }),
  component: lazyRouteComponent(() => import('../today/Today'), 'Today'),
});

const days = createRoute({
  getParentRoute: () => store,
  path: 'days',
  validateSearch: (search): { span?: number } => only({ span: number(search.span) }),
  component: lazyRouteComponent(() => import('../days/Days'), 'Days'),
});

const assistant = createRoute({
  getParentRoute: () => store,
  path: 'assistant',
  component: lazyRouteComponent(() => import('../assistant/Assistant'), 'Assistant'),
});

const forecast = createRoute({
  getParentRoute: () => store,
  path: 'forecast',
  validateSearch: (search): { product?: number } => only({ product: number(search.product) }),
  component: lazyRouteComponent(() => import('../forecast/Forecast'), 'Forecast'),
});

const receipts = createRoute({
  getParentRoute: () => store,
  path: 'receipts',
  validateSearch: (search): ReceiptSearch =>
    only({
      query: text(search.query),
      day: text(search.day),
      till: number(search.till),
      kind: text(search.kind),
      exception: text(search.exception),
    }),
  component: lazyRouteComponent(() => import('../receipts/Receipts'), 'Receipts'),
});
const receipt = createRoute({ getParentRoute: () => receipts, path: '$receipt' });

const products = createRoute({
  getParentRoute: () => store,
  path: 'products',
  validateSearch: (
    search,
  ): {
    query?: string;
    by?: 'MEANING';
    department?: number;
    category?: number;
    stock?: string;
    carried?: 'HERE' | 'NOT_HERE';
  } =>
    only({
      by: search.by === 'MEANING' ? search.by : undefined,
      query: text(search.query),
      department: number(search.department),
      category: number(search.category),
      stock: text(search.stock),
      carried: search.carried === 'HERE' || search.carried === 'NOT_HERE' ? search.carried : undefined,
    }),
  component: lazyRouteComponent(() => import('../products/Products'), 'Products'),
});
const product = createRoute({ getParentRoute: () => products, path: '$product' });

const departments = createRoute({
  getParentRoute: () => store,
  path: 'departments',
  component: lazyRouteComponent(() => import('../departments/Departments'), 'Departments'),
});
const department = createRoute({ getParentRoute: () => departments, path: '$department' });

const assortment = createRoute({
  getParentRoute: () => store,
  path: 'assortment',
  component: lazyRouteComponent(() => import('../assortment/Assortment'), 'Assortment'),
});

const competitors = createRoute({
  getParentRoute: () => store,
  path: 'competitors',
  validateSearch: (search): { view?: 'note' | 'shops'; percent?: number; days?: number } =>
    only({
      view: search.view === 'note' || search.view === 'shops' ? search.view : undefined,
      percent: number(search.percent),
      days: number(search.days),
    }),
  component: lazyRouteComponent(() => import('../competitors/Competitors'), 'Competitors'),
});

const priceBatches = createRoute({
  getParentRoute: () => store,
  path: 'price-batches',
  component: lazyRouteComponent(() => import('../price-batches/PriceBatches'), 'PriceBatches'),
});
const priceBatch = createRoute({ getParentRoute: () => priceBatches, path: '$batch' });

const promotions = createRoute({
  getParentRoute: () => store,
  path: 'promotions',
  validateSearch: (search): { view?: string; query?: string; like?: number } =>
    only({ view: text(search.view), query: text(search.query), like: number(search.like) }),
  component: lazyRouteComponent(() => import('../promotions/Promotions'), 'Promotions'),
});
const promotion = createRoute({ getParentRoute: () => promotions, path: '$promotion' });

const productFiles = createRoute({
  getParentRoute: () => store,
  path: 'product-files',
  component: lazyRouteComponent(() => import('../product-files/ProductFiles'), 'ProductFiles'),
});
const productFile = createRoute({ getParentRoute: () => productFiles, path: '$file' });

const labels = createRoute({
  getParentRoute: () => store,
  path: 'labels',
  validateSearch: (search): { day?: string; group?: number } =>
    only({ day: text(search.day), group: number(search.group) }),
  component: lazyRouteComponent(() => import('../labels/Labels'), 'Labels'),
});

const orders = createRoute({
  getParentRoute: () => store,
  path: 'orders',
  validateSearch: (search): { shown?: 'OPEN' | 'DONE'; supplier?: number } =>
    only({ shown: search.shown === 'DONE' ? 'DONE' : undefined, supplier: number(search.supplier) }),
  component: lazyRouteComponent(() => import('../orders/Orders'), 'Orders'),
});
const order = createRoute({ getParentRoute: () => orders, path: '$order' });

const invoices = createRoute({
  getParentRoute: () => store,
  path: 'invoices',
  validateSearch: (search): { match?: 'OPEN' | 'DIFFERS' | 'APPROVED' } =>
    only({ match: search.match === 'DIFFERS' || search.match === 'APPROVED' ? search.match : undefined }),
  component: lazyRouteComponent(() => import('../invoices/Invoices'), 'Invoices'),
});
const invoice = createRoute({ getParentRoute: () => invoices, path: '$invoice' });

const claims = createRoute({
  getParentRoute: () => store,
  path: 'claims',
  validateSearch: (search): { standing?: 'OPEN' | 'SETTLED' } =>
    only({ standing: search.standing === 'SETTLED' ? 'SETTLED' : undefined }),
  component: lazyRouteComponent(() => import('../claims/Claims'), 'Claims'),
});
const claim = createRoute({ getParentRoute: () => claims, path: '$claim' });

const proposals = createRoute({
  getParentRoute: () => store,
  path: 'proposals',
  validateSearch: (search): { state?: Shown } => only({ state: shownOf(search.state) }),
  component: lazyRouteComponent(() => import('../proposals/Proposals'), 'Proposals'),
});
const proposal = createRoute({ getParentRoute: () => proposals, path: '$proposal' });

const inventoryManager = createRoute({
  getParentRoute: () => store,
  path: 'inventory-manager',
  validateSearch: (search): { run?: string } => only({ run: text(search.run) }),
  component: lazyRouteComponent(() => import('../inventory-manager/InventoryManager'), 'InventoryManager'),
});

const policies = createRoute({
  getParentRoute: () => store,
  path: 'policies',
  component: lazyRouteComponent(() => import('../policies/Policies'), 'Policies'),
});

const orderPolicies = createRoute({
  getParentRoute: () => store,
  path: 'order-policies',
  component: lazyRouteComponent(() => import('../order-policies/OrderPolicies'), 'OrderPolicies'),
});

const recalls = createRoute({
  getParentRoute: () => store,
  path: 'recalls',
  component: lazyRouteComponent(() => import('../recalls/Recalls'), 'Recalls'),
});

const accounts = createRoute({
  getParentRoute: () => store,
  path: 'accounts',
  validateSearch: (search): { query?: string } => only({ query: text(search.query) }),
  component: lazyRouteComponent(() => import('../accounts/Accounts'), 'Accounts'),
});
const account = createRoute({ getParentRoute: () => accounts, path: '$account' });

const coupons = createRoute({
  getParentRoute: () => store,
  path: 'coupons',
  component: lazyRouteComponent(() => import('../coupons/Coupons'), 'Coupons'),
});

const restrictions = createRoute({
  getParentRoute: () => store,
  path: 'restrictions',
  component: lazyRouteComponent(() => import('../restrictions/RestrictionList'), 'RestrictionList'),
});

const suppliers = createRoute({
  getParentRoute: () => store,
  path: 'suppliers',
  component: lazyRouteComponent(() => import('../suppliers/Suppliers'), 'Suppliers'),
});
const supplier = createRoute({ getParentRoute: () => suppliers, path: '$supplier' });

const expiry = createRoute({
  getParentRoute: () => store,
  path: 'expiry',
  validateSearch: (search): { days?: number } => only({ days: number(search.days) }),
  component: lazyRouteComponent(() => import('../expiry/Expiry'), 'Expiry'),
});

const stockValue = createRoute({
  getParentRoute: () => store,
  path: 'stock-value',
  validateSearch: (search): { department?: number } => only({ department: number(search.department) }),
  component: lazyRouteComponent(() => import('../stock-value/StockValue'), 'StockValue'),
});

const counts = createRoute({
  getParentRoute: () => store,
  path: 'counts',
  validateSearch: (search): { begin?: boolean } => only({ begin: search.begin === true ? true : undefined }),
  component: lazyRouteComponent(() => import('../counts/Counts'), 'Counts'),
});
const count = createRoute({
  getParentRoute: () => counts,
  path: '$count',
  validateSearch: (search): { view?: 'review' } => only({ view: search.view === 'review' ? 'review' : undefined }),
});

const production = createRoute({
  getParentRoute: () => store,
  path: 'production',
  component: lazyRouteComponent(() => import('../production/Recipes'), 'Recipes'),
});
const recipe = createRoute({ getParentRoute: () => production, path: '$recipe' });

const goodsOut = createRoute({
  getParentRoute: () => store,
  path: 'goods-out',
  component: lazyRouteComponent(() => import('../goods-out/GoodsOut'), 'GoodsOut'),
});

const transfers = createRoute({
  getParentRoute: () => store,
  path: 'transfers',
  component: lazyRouteComponent(() => import('../transfers/Transfers'), 'Transfers'),
});
const transfer = createRoute({ getParentRoute: () => transfers, path: '$transfer' });

const outbox = createRoute({
  getParentRoute: () => store,
  path: 'outbox',
  component: lazyRouteComponent(() => import('../outbox/Outbox'), 'Outbox'),
});
const mail = createRoute({ getParentRoute: () => outbox, path: '$mail' });

const quarantine = createRoute({
  getParentRoute: () => store,
  path: 'quarantine',
  validateSearch: (search): { state?: string } => only({ state: text(search.state) }),
  component: lazyRouteComponent(() => import('../quarantine/Quarantine'), 'Quarantine'),
});
const quarantined = createRoute({ getParentRoute: () => quarantine, path: '$item' });

const attendant = createRoute({
  getParentRoute: () => store,
  path: 'attendant',
  component: lazyRouteComponent(() => import('../attendant/Attendant'), 'Attendant'),
});

const tills = createRoute({
  getParentRoute: () => store,
  path: 'tills',
  component: lazyRouteComponent(() => import('../tills/Tills'), 'Tills'),
});

const acrossStores = createRoute({
  getParentRoute: () => store,
  path: 'across-stores',
  validateSearch: (search): { list?: List; days?: number; state?: string; group?: number; stores?: string } =>
    only({
      list: LIST_NAMES.find((name) => name === search.list),
      days: number(search.days),
      state: text(search.state),
      group: number(search.group),
      stores: text(search.stores),
    }),
  component: lazyRouteComponent(() => import('../across-stores/AcrossStores'), 'AcrossStores'),
});

const storeGroups = createRoute({
  getParentRoute: () => store,
  path: 'store-groups',
  component: lazyRouteComponent(() => import('../store-groups/StoreGroups'), 'StoreGroups'),
});

const staff = createRoute({
  getParentRoute: () => store,
  path: 'staff',
  component: lazyRouteComponent(() => import('../staff/StaffList'), 'StaffList'),
});

const audit = createRoute({
  getParentRoute: () => store,
  path: 'audit',
  component: lazyRouteComponent(() => import('../audit/Audit'), 'Audit'),
});

const jobs = createRoute({
  getParentRoute: () => store,
  path: 'jobs',
  component: lazyRouteComponent(() => import('../jobs/Jobs'), 'Jobs'),
});

const connections = createRoute({
  getParentRoute: () => store,
  path: 'connections',
  component: lazyRouteComponent(() => import('../connections/Connections'), 'Connections'),
});

const settings = createRoute({
  getParentRoute: () => store,
  path: 'settings',
  component: lazyRouteComponent(() => import('../settings/Settings'), 'Settings'),
});

const tree = root.addChildren([
  front,
  allow,
  store.addChildren([
    storeFront,
    today,
    days,
    assistant,
    forecast,
    receipts.addChildren([receipt]),
    products.addChildren([product]),
    departments.addChildren([department]),
    assortment,
    competitors,
    priceBatches.addChildren([priceBatch]),
    promotions.addChildren([promotion]),
    productFiles.addChildren([productFile]),
    labels,
    orders.addChildren([order]),
    invoices.addChildren([invoice]),
    claims.addChildren([claim]),
    proposals.addChildren([proposal]),
    inventoryManager,
    policies,
    accounts.addChildren([account]),
    coupons,
    orderPolicies,
    recalls,
    restrictions,
    suppliers.addChildren([supplier]),
    expiry,
    stockValue,
    counts.addChildren([count]),
    production.addChildren([recipe]),
    goodsOut,
    transfers.addChildren([transfer]),
    outbox.addChildren([mail]),
    quarantine.addChildren([quarantined]),
    attendant,
    tills,
    acrossStores,
    storeGroups,
    staff,
    audit,
    jobs,
    connections,
    settings,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  basepath: '/office',
  defaultPreload: 'intent',
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotHere,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
