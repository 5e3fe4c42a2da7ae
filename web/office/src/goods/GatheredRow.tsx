import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import css from './GatheredRow.module.css';
import { GoodsRow } from './GoodsRow';

interface GatheredRowProps {
  name: string;
  /** What is known of it: which lot, what is on hand. */
  about?: string | undefined;
  quantity: string;
  /** Under the name: what to look at. */
  children?: ReactNode;
  /** Takes it out again; left out where one may not. */
  onOut: (() => void) | undefined;
}

/** One product of what somebody gathers by scan. */
export function GatheredRow({ name, about, quantity, children, onOut }: GatheredRowProps) {
  const { t } = useWords();
  return (
    <GoodsRow
      name={name}
      about={about ? [about] : []}
      end={
        <span className={css.end}>
          <strong>{quantity}</strong>
          {onOut ? (
            <ActionIcon variant="subtle" size={44} aria-label={t('scan.takeOut', { name })} onClick={onOut}>
              <IconX aria-hidden />
            </ActionIcon>
          ) : null}
        </span>
      }
    >
      {children}
    </GoodsRow>
  );
}
