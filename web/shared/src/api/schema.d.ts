type Answer<R> = { content: { 'application/json': R } };
type Get<P, Q, R> = { parameters: { path: P; query?: Q }; responses: { 200: Answer<R> } };
type Post<P, B, R> = {
  parameters: { path: P };
  requestBody: { content: { 'application/json': B } };
  responses: { 200: Answer<R> };
};
type Act<P, R> = { parameters: { path: P }; responses: { 200: Answer<R> } };
type S = components['schemas'];
type Store = { store: number };
type Of<K extends string, V = number> = Store & Record<K, V>;

export interface paths {
  '/api/session': {
    get: { parameters: object; responses: { 200: Answer<S['Session']> } };
    post: {
      parameters: object;
      requestBody: { content: { 'application/json': { login: string; password: string } } };
      responses: { 200: Answer<S['Session']> };
    };
    delete: { parameters: object; responses: { 204: { content?: never } } };
  };
  '/api/parts': { get: { parameters: object; responses: { 200: Answer<S['Part'][]> } } };
  '/api/live/tickets': { post: { parameters: object; responses: { 201: Answer<{ ticket: string }> } } };
  '/api/stores/{store}/today': { get: Get<Store, { day?: string }, S['Today']> };
  '/api/stores/{store}/tills': {
    get: Get<Store, undefined, S['Till'][]>;
    post: Post<Store, { name: string }, S['Till']>;
  };
  '/api/stores/{store}/tills/{till}/code': { post: Act<Of<'till'>, { code: string; until: string }> };
  '/api/stores/{store}/tills/{till}/revoke': { post: Act<Of<'till'>, undefined> };
  '/api/stores/{store}/departments': { get: Get<Store, undefined, { id: number; name: string; products: number }[]> };
  '/api/stores/{store}/products': {
    get: Get<
      Store,
      { query?: string; department?: number; after?: string; stock?: string },
      { products: S['Row'][]; next?: string }
    >;
  };
  '/api/stores/{store}/products/{product}': { get: Get<Of<'product'>, undefined, S['Sheet']> };
  '/api/stores/{store}/products/{product}/prices': { post: Post<Of<'product'>, S['NewPrice'], { version: number }> };
  '/api/stores/{store}/products/{product}/movements': {
    get: Get<Of<'product'>, { after?: number }, { onHand: number; movements: S['StockMovement'][]; next?: number }>;
  };
  '/api/stores/{store}/receipts': {
    get: Get<
      Store,
      { query?: string; day?: string; till?: number; kind?: string; exception?: string; after?: string },
      { receipts: S['ReceiptRow'][]; next?: string }
    >;
  };
  '/api/stores/{store}/receipts/{id}': { get: Get<Of<'id', string>, undefined, S['Receipt']> };
  '/api/stores/{store}/receipts/{id}/refund': {
    post: Post<Of<'id', string>, S['NewRefund'], { id: string; code: string }>;
  };
  '/api/stores/{store}/quarantine': {
    get: Get<Store, { state?: string; after?: string }, { items: S['QuarantineRow'][]; next?: string }>;
  };
  '/api/stores/{store}/quarantine/{id}': { get: Get<Of<'id', string>, undefined, S['Quarantined']> };
  '/api/stores/{store}/quarantine/{id}/record': { post: Post<Of<'id', string>, { reason: string }, undefined> };
  '/api/stores/{store}/quarantine/{id}/dismiss': { post: Post<Of<'id', string>, { reason: string }, undefined> };
  '/api/stores/{store}/staff': {
    get: Get<Store, undefined, S['StaffMember'][]>;
    post: Post<Store, S['Hire'], S['StaffMember']>;
  };
  '/api/stores/{store}/staff/{member}/pin': { post: Post<Of<'member'>, { pin: string }, undefined> };
  '/api/stores/{store}/staff/{member}/password': { post: Post<Of<'member'>, { password: string }, undefined> };
  '/api/stores/{store}/staff/{member}/leave': { post: Act<Of<'member'>, undefined> };
  '/api/stores/{store}/audit': { get: Get<Store, { after?: number }, { lines: S['AuditLine'][]; next?: number }> };
}

type Pair = { now: number; before: number };
type Role = 'CASHIER' | 'SHIFT_LEAD' | 'BUYER' | 'MANAGER' | 'OWNER';
type Unit = 'EACH' | 'KG' | 'LB';

export interface components {
  schemas: {
    Session: {
      staff: { id: number; name: string; role: Role };
      permissions: string[];
      stores: {
        id: number;
        name: string;
        zone: string;
        language?: string;
        currency: string;
        digits: number;
        demo?: boolean;
      }[];
    };
    Part: { need: string; part: string; standIn: boolean; text: string };
    Today: {
      day: string;
      before: string;
      until: string;
      sales: Pair;
      baskets: Pair;
      averageBasket: Pair;
      items: Pair;
      refunds: Pair;
      discount: Pair;
      margin: Pair;
      hours: (Pair & { hour: number })[];
      departments: (Pair & { department: number; name: string })[];
      tenders: (Pair & { kind: string })[];
      exceptions: { kind: string; count: number; text: string; link: string }[];
    };
    Till: {
      id: number;
      store: number;
      name: string;
      office: boolean;
      state: 'NEW' | 'ENROLLED' | 'REVOKED';
      lastSeen?: string;
      online: boolean;
      unsent: number;
      stored: number;
      oldestUnsentAt?: string;
      shift?: string;
      cashier?: number;
      cashierName?: string;
      priceBook?: number;
      clockAheadMs?: number;
    };
    Row: {
      id: number;
      name: string;
      department: number;
      unit: Unit;
      code?: string;
      price?: number;
      memberPrice?: number;
      blocked: boolean;
    };
    Price: {
      everyStore: boolean;
      member: boolean;
      from: string;
      to?: string;
      amount: number;
      state: 'NOW' | 'LATER' | 'PAST' | 'REPLACED';
      reason?: string;
      enteredBy?: string;
      enteredAt: string;
    };
    Sheet: {
      id: number;
      name: string;
      department: number;
      departmentName: string;
      unit: Unit;
      tax: string;
      codes: string[];
      deposit?: { id: number; name: string; price?: number };
      tare?: number;
      blocked: boolean;
      cost: number;
      price?: number;
      memberPrice?: number;
      prices: S['Price'][];
      priceBook: number;
    };
    NewPrice: { amount: number; from: string; to?: string; member?: boolean; reason?: string };
    StockMovement: {
      id: number;
      at: string;
      kind: string;
      quantity: number;
      cost: number;
      source: string;
      line: number;
      onHand: number;
    };
    ReceiptRow: {
      id: string;
      code: string;
      till: number;
      number: number;
      kind: string;
      at: string;
      day: string;
      cashier: number;
      cashierName?: string;
      items: number;
      total: number;
      different: boolean;
    };
    Entry: {
      id: string;
      store: number;
      till: number;
      number: number;
      kind: string;
      at: number;
      day: number;
      shift: string;
      cashier: number;
      priceBook: number;
      currency: string;
      member?: boolean;
      refundOf?: string;
      reason?: string;
      approvedBy?: number;
      lines: S['Line'][];
      taxes: { tax: number; component: string; ppm: number; inclusive: boolean; base: number; amount: number }[];
      total: number;
      rounding: number;
      tenders: { kind: string; amount: number; given?: number; change?: number; reference?: string }[];
      previous: string;
      hash: string;
    };
    Line: {
      line: number;
      product: number;
      code: string;
      name: string;
      department: number;
      unit: Unit;
      quantity: number;
      tare?: number;
      unitPrice: number;
      embeddedPrice?: number;
      linkedTo?: number;
      refundLine?: number;
      gross: number;
      discounts: { promotion: number; name: string; amount: number }[];
      net: number;
      tax: number;
      taxAmount: number;
    };
    Receipt: {
      code: string;
      entry: S['Entry'];
      cashierName?: string;
      approvedByName?: string;
      recordedAt: string;
      chainIntact: boolean;
      saleId?: string;
      saleCode?: string;
      difference?: { field: string; till: string; core: string };
      refunds: S['ReceiptRow'][];
      left: { line: number; quantity: number }[];
      movements: { product: number; quantity: number; kind: string }[];
      postings: { account: string; name: string; amount: number }[];
    };
    NewRefund: { lines?: { line: number; quantity: number }[]; reason: string; tender: 'CASH' | 'CARD' };
    QuarantineRow: {
      id: string;
      till: number;
      number?: number;
      kind?: string;
      reason: string;
      field?: string;
      total?: number;
      at?: string;
      receivedAt: string;
      state: 'OPEN' | 'RECORDED' | 'DISMISSED';
    };
    Quarantined: S['QuarantineRow'] & {
      came: string;
      expected?: string;
      same?: S['Entry'];
      decidedBy?: string;
      decidedAt?: string;
      decision?: string;
    };
    StaffMember: { id: number; name: string; role: Role; stores: number[] };
    Hire: { login: string; name: string; password: string; pin: string; role: Role; stores: number[] };
    AuditLine: {
      id: number;
      at: string;
      store?: number;
      staff?: number;
      staffName?: string;
      till?: number;
      act: string;
      subject: string;
      detail: unknown;
    };
  };
}
