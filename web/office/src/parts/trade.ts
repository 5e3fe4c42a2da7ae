const TENDERS: Record<string, string> = { CASH: 'Cash', CARD: 'Card', GIFT_CARD: 'Gift card' };

/** A tender as a customer calls it. */
export function tenderName(kind: string): string {
  return TENDERS[kind] ?? kind;
}

const KINDS: Record<string, string> = {
  SALE: 'Sale',
  REFUND: 'Refund',
  VOID: 'Void',
  SHIFT_OPEN: 'Shift opened',
  SHIFT_CLOSE: 'Shift closed',
};

/** What kind of journal entry it is, in words. */
export function entryName(kind: string): string {
  return KINDS[kind] ?? kind;
}

/** A name of the server's in words: `SHIFT_LEAD` is Shift lead, `till-added` is Till added. */
export function wordsOf(name: string): string {
  const words = name.replaceAll(/[_-]/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
