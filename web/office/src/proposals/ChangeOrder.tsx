import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DraftEditor } from '../goods/DraftEditor';
import type { DraftLine } from '../goods/draft';
import type { Order } from '../goods/proposals';
import { supplierQuery } from '../goods/suppliers';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import type { ProposalSheet } from './proposals';
import { useRevision } from './useRevision';

interface ChangeOrderProps {
  sheet: ProposalSheet;
  order: Order;
  onClose: () => void;
}

/** Other quantities than proposed, written as a draft of an order is. */
export function ChangeOrder({ sheet, order, onClose }: ChangeOrderProps) {
  const { t } = useWords();
  const store = useStore();
  const supplier = useQuery(supplierQuery(store.id, order.supplier));
  const revision = useRevision(sheet.proposal.id, onClose);
  return (
    <Dialog onClose={onClose} title={t('proposals.changeOrder')} size="xl">
      {supplier.isPending ? <Skeleton height={240} /> : null}
      {supplier.isError ? <ProblemNotice error={supplier.error} retry={() => void supplier.refetch()} /> : null}
      {supplier.data ? (
        <DraftEditor
          supplier={supplier.data}
          lines={draftOf(sheet, order)}
          saving={revision.isPending}
          error={revision.error}
          save={t('proposals.changeDo')}
          onSave={(lines) => revision.mutate({ kind: 'ORDER', supplier: order.supplier, lines })}
        />
      ) : null}
    </Dialog>
  );
}

/** What the supplier does not sell any more is left out: it cannot be ordered. */
function draftOf({ products }: ProposalSheet, order: Order): DraftLine[] {
  return order.lines.flatMap(({ product, quantity }) => {
    const about = products[String(product)];
    if (!about?.pack) return [];
    const { name, unit, onHand, pack } = about;
    return [
      {
        product,
        name,
        unit,
        onHand,
        units: pack.units,
        steps: [{ fromPacks: 1, cost: pack.cost }],
        packs: String(quantity / pack.units),
      },
    ];
  });
}
