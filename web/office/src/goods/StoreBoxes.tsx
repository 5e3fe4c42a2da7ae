import { Checkbox, type CheckboxGroupProps, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/words';
import { useStores } from '../session/store';
import css from './StoresChoice.module.css';

/** From how many stores on one looks for them by name. */
const MANY = 12;

interface StoreBoxesProps extends Omit<CheckboxGroupProps<string>, 'children'> {
  /** The one that cannot be taken out. */
  always?: number;
  disabled?: boolean;
}

/** One's stores, each with its box. */
export function StoreBoxes({ always, disabled = false, ...group }: StoreBoxesProps) {
  const { t } = useWords();
  const stores = useStores();
  const [wanted, setWanted] = useState('');
  const seen = stores.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <Checkbox.Group {...group}>
      {stores.length > MANY ? (
        <TextInput
          type="search"
          mt="xs"
          aria-label={t('groups.find')}
          placeholder={t('groups.find')}
          autoComplete="off"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      ) : null}
      <div className={css.stores}>
        {seen.map(({ id, name }) => (
          <Checkbox key={id} value={String(id)} label={name} disabled={disabled || id === always} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
