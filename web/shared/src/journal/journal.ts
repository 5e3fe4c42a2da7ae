/**
 * An entry of a till's journal, in the form of `docs/journal.md`. Amounts are minor units, quantities thousandths,
 * `at` epoch milliseconds, `day` an epoch day; a refund carries every amount negated.
 */
export interface Entry {
  id: string;
  store: number;
  till: number;
  number: number;
  kind: 'SALE' | 'REFUND' | 'VOID';
  at: number;
  day: number;
  shift: string;
  cashier: number;
  priceBook: number;
  currency: string;
  member?: boolean;
  customer?: number;
  refundOf?: string;
  reason?: string;
  approvedBy?: number;
  lines: Line[];
  taxes: TaxAmount[];
  total: number;
  rounding: number;
  tenders: Tender[];
  previous: string;
  hash: string;
}

/** A line of a receipt: `net` is `gross` less the discounts. */
export interface Line {
  line: number;
  product: number;
  code: string;
  name: string;
  department: number;
  unit: 'EACH' | 'KG' | 'LB';
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
}

/** What one component of a tax came to, at a rate of parts per million. */
export interface TaxAmount {
  tax: number;
  component: string;
  ppm: number;
  inclusive: boolean;
  base: number;
  amount: number;
}

export interface Tender {
  kind: 'CASH' | 'CARD' | 'GIFT_CARD' | 'STORE_CREDIT' | 'HOUSE_ACCOUNT' | 'VOUCHER' | 'SNAP' | 'WIC';
  amount: number;
  given?: number;
  change?: number;
  reference?: string;
}
