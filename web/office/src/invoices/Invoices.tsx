import { Button, SegmentedControl } from '@mantine/core';
import { IconFileInvoice, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { useNarrow } from '../parts/narrow';
import { RowLink } from '../parts/RowLink';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import { EnterInvoice } from './EnterInvoice';
import { InvoiceSheet } from './InvoiceSheet';
import { type InvoiceRow, invoicesQuery, SHOWN, type Shown } from './invoices';

/** What stands in the address in an invoice's place while it is entered. */
const NEW = 'new';

/** Suppliers' invoices: enter one, look at what differs, approve it. */
export function Invoices() {
  const { t } = useWords();
  const store = useStore();
  const { invoice } = useParams({ strict: false });
  const { match: shown = 'OPEN' } = useSearch({ from: '/$store/invoices' });
  const narrow = useNarrow<{ match: string }>();
  const navigate = useNavigate();
  const found = useInfiniteQuery(invoicesQuery(store.id, shown));
  return (
    <ListRoom
      title={t('room.invoices')}
      aside={
        <Button
          size="compact-md"
          flex="none"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() =>
            void navigate({
              to: '/$store/invoices/$invoice',
              params: { store: String(store.id), invoice: NEW },
              search: true,
            })
          }
        >
          {t('invoices.enter')}
        </Button>
      }
      narrowing={
        <SegmentedControl
          aria-label={t('invoices.which')}
          fullWidth
          value={shown}
          onChange={(value) => narrow({ match: value === 'OPEN' ? undefined : value })}
          data={SHOWN.map((value) => ({ value, label: t(`invoices.shown.${value}`) }))}
        />
      }
      found={found}
      label={t('invoices.list')}
      keyOf={({ id }) => id}
      draw={(row) => <InvoiceLink invoice={row} />}
      empty={{ icon: <IconFileInvoice />, title: t('invoices.none'), text: t(`invoices.noneText.${shown}`) }}
      opened={opened(invoice)}
      hint={{ icon: <IconFileInvoice />, title: t('invoices.notOpen'), text: t('invoices.notOpenText') }}
      onClose={() => void navigate({ from: '/$store/invoices/$invoice', to: '/$store/invoices', search: true })}
    />
  );
}

function opened(invoice: string | undefined) {
  if (invoice === undefined) return undefined;
  return invoice === NEW ? <EnterInvoice key={NEW} /> : <InvoiceSheet key={invoice} id={invoice} />;
}

function InvoiceLink({ invoice }: { invoice: InvoiceRow }) {
  const store = useStore();
  const format = useFormat();
  return (
    <RowLink
      to="/$store/invoices/$invoice"
      params={{ store: String(store.id), invoice: invoice.id }}
      search={({ match }: { match?: Shown }) => (match ? { match } : {})}
      name={invoice.supplier}
      more={[invoice.number, format.day(invoice.day)].join(' · ')}
      figure={format.money(invoice.total)}
      under={<InvoiceState invoice={invoice} />}
    />
  );
}

/** How far an invoice is, and how much of it differs. */
function InvoiceState({ invoice: { state, open } }: { invoice: InvoiceRow }) {
  const { t } = useWords();
  if (state === 'ENTERED' && open > 0) return <Tag tone="bad">{t('invoices.differ', { count: open })}</Tag>;
  return <Tag tone={state === 'APPROVED' ? 'good' : 'look'}>{t(`invoices.state.${state}`)}</Tag>;
}
