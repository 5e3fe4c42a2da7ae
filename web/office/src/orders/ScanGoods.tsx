import { TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useWords } from '../language/words';
import { ProblemNotice } from '../parts/ProblemNotice';
import css from './Orders.module.css';

/** How a scanner that acts as a keyboard types FNC1, the separator between the parts of a GS1 code. */
const FNC1 = '\u001d';

interface ScanGoodsProps<Scanned> {
  /** Asks what a code says. */
  scan: (code: string) => Promise<Scanned>;
  /** The product that a code was found to be of. */
  nameOf: (scanned: Scanned) => string | undefined;
  onScanned: (scanned: Scanned) => void;
}

/** A code scanned from a case or a label, with the lot and the date that may stand in it. */
export function ScanGoods<Scanned extends { lot?: string | null }>({
  scan,
  nameOf,
  onScanned,
}: ScanGoodsProps<Scanned>) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const scanning = useMutation({
    mutationFn: () => scan(code),
    onSuccess: (scanned) => {
      setCode('');
      onScanned(scanned);
    },
    onError: () => field.current?.select(),
  });
  const name = scanning.data ? nameOf(scanning.data) : undefined;
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key === ']') {
      event.preventDefault();
      setCode(`${code}${FNC1}`);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (code.trim() !== '') scanning.mutate();
    }
  };
  return (
    <div className={css.scan}>
      <TextInput
        ref={field}
        label={t('orders.scan')}
        placeholder={t('orders.scanText')}
        leftSection={<IconBarcode size={18} aria-hidden />}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => {
          setCode(event.currentTarget.value);
          if (scanning.isError) scanning.reset();
        }}
        onKeyDown={keys}
      />
      <p className={css.small} role="status">
        {name && scanning.data
          ? [name, scanning.data.lot ? t('orders.lotNamed', { lot: scanning.data.lot }) : undefined]
              .filter(Boolean)
              .join(' · ')
          : null}
      </p>
      {scanning.error ? <ProblemNotice error={scanning.error} /> : null}
    </div>
  );
}
