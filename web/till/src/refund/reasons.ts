/** Why goods come back: keys of the language files under `refund.reason`. */
export const REASONS = ['damaged', 'wrong', 'expired', 'notWanted'] as const;
