import { AgeDialog } from './AgeDialog';
import type { BasketLine } from './basket';
import { LotDialog } from './LotDialog';
import { SellerDialog } from './SellerDialog';
import { WeighDialog } from './WeighDialog';

/** The question that a line asks. Closing it without an answer takes the line out. */
export function Asked({ line }: { line: BasketLine }) {
  switch (line.trouble) {
    case 'too-young':
      return <SellerDialog line={line} />;
    case 'needs-age':
      return <AgeDialog line={line} />;
    case 'needs-lot':
      return <LotDialog line={line} />;
    default:
      return <WeighDialog line={line} />;
  }
}
