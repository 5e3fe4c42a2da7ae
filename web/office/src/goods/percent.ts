/** A share is typed as an amount is, in percent with up to four digits after the point: whole parts per million. */
export const PERCENT = { currency: 'Percent', digits: 4 };
