/** What `GET /api/till/setup` answers (`docs/plan/first-receipt.md`). */
export interface Setup {
  till: { id: number; name: string; store: number };
  store: {
    id: number;
    name: string;
    address: string[];
    zone: string;
    language: string;
    receiptFooter: string[];
  };
  currency: { code: string; digits: number; notes: number[] };
  /** Missing where the setup was kept from a server that did not tell them. */
  departments?: { id: number; name: string }[];
  staff: StaffMember[];
  chain: { number: number; hash: string };
  priceBook: number;
}

export type Permission = 'SELL' | 'REFUND' | 'VOID' | 'SHIFT_CLOSE' | (string & {});

export interface StaffMember {
  id: number;
  name: string;
  role: string;
  permissions: Permission[];
  /** Years the person is known to have reached, for goods with an age of the cashier. */
  ageReached?: number | null;
  pin: { iterations: number; salt: string; hash: string };
}
