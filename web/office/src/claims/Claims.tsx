import { SegmentedControl } from '@mantine/core';
import { IconReceiptRefund } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { useNarrow } from '../parts/narrow';
import { RowLink } from '../parts/RowLink';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import { ClaimSheet } from './ClaimSheet';
import { type ClaimRow, claimsQuery, type Shown } from './claims';

/** What suppliers owe back, and how long they have. */
export function Claims() {
  const { t } = useWords();
  const store = useStore();
  const { claim } = useParams({ strict: false });
  const { standing: shown = 'OPEN' } = useSearch({ from: '/$store/claims' });
  const narrow = useNarrow<{ standing: string }>();
  const navigate = useNavigate();
  const found = useInfiniteQuery(claimsQuery(store.id, shown));
  return (
    <ListRoom
      title={t('room.claims')}
      narrowing={
        <SegmentedControl
          aria-label={t('claims.which')}
          fullWidth
          value={shown}
          onChange={(value) => narrow({ standing: value === 'OPEN' ? undefined : value })}
          data={(['OPEN', 'SETTLED'] as const).map((value) => ({ value, label: t(`claims.shown.${value}`) }))}
        />
      }
      found={found}
      label={t('claims.list')}
      keyOf={({ id }) => id}
      draw={(row) => <ClaimLink claim={row} />}
      empty={{ icon: <IconReceiptRefund />, title: t('claims.none'), text: t(`claims.noneText.${shown}`) }}
      opened={claim === undefined ? undefined : <ClaimSheet key={claim} id={claim} />}
      hint={{ icon: <IconReceiptRefund />, title: t('claims.notOpen'), text: t('claims.notOpenText') }}
      onClose={() => void navigate({ from: '/$store/claims/$claim', to: '/$store/claims', search: true })}
    />
  );
}

function ClaimLink({ claim }: { claim: ClaimRow }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  return (
    <RowLink
      to="/$store/claims/$claim"
      params={{ store: String(store.id), claim: claim.id }}
      search={({ standing }: { standing?: Shown }) => (standing ? { standing } : {})}
      name={claim.supplier}
      more={[
        claim.invoiceNumber ? t('claims.onInvoice', { number: claim.invoiceNumber }) : t('claims.forReturn'),
        t('claims.age', { count: claim.age }),
      ].join(' · ')}
      figure={format.money(claim.open > 0 ? claim.open : claim.amount)}
      under={
        <Tag tone={claim.open > 0 ? 'look' : 'good'}>{t(claim.open > 0 ? 'claims.isOpen' : 'claims.isSettled')}</Tag>
      }
    />
  );
}
