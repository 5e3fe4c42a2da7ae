/** What `GET /api/till/setup` answers (`docs/plan/first-receipt.md`). */
export interface Setup {
  till: {
    id: number;
    name: string;
    store: number;
    /** Missing where the setup was kept from a server that did not tell it: a counter. */
    mode?: Mode;
    /** What a self-checkout rings up for a bag. */
    bagCode?: string | null;
  };
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
  /** Codes of the coupons of which there are only so many; missing where the setup is from a server that did not tell them. */
  limitedCoupons?: string[];
}

/** Who works at a till: a cashier, or the customer. */
export type Mode = 'COUNTER' | 'SELF';

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
