import { ActionIcon, TextInput } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { GatheredRow } from '../goods/GatheredRow';
import { keepSubstitutes, type Substitute } from '../goods/links';
import type { Product } from '../goods/products';
import type { Goods } from '../goods/TakeGoods';
import { useWords } from '../language/words';
import { useFormat, useStore } from '../session/store';
import { KeepLinks } from './KeepLinks';
import css from './Links.module.css';

interface Instead extends Goods {
  remark: string;
}

const insteadOf = ({ of, quantity, remark }: Substitute): Instead => ({
  product: { id: of.product, name: of.name, unit: of.unit },
  lot: null,
  quantity,
  remark: remark ?? '',
});

interface EditSubstitutesProps {
  product: Product;
  substitutes: Substitute[];
  onClose: () => void;
}

/** Says what may take a product's place, in the order it is offered, and how much of it for one. */
export function EditSubstitutes({ product, substitutes, onClose }: EditSubstitutesProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const [list, setList] = useState<readonly Instead[]>(() => substitutes.map(insteadOf));
  const keep = () =>
    keepSubstitutes(
      store.id,
      product.id,
      list.map((each) => ({
        product: each.product.id,
        quantity: each.quantity,
        remark: each.remark.trim() === '' ? null : each.remark.trim(),
      })),
    );
  const take = (taken: Goods) =>
    setList([...list.filter((other) => other.product.id !== taken.product.id), { ...taken, remark: '' }]);
  const raise = (at: number) => setList(list.map((_, place) => list[swapped(place, at)] as Instead));
  const say = (said: Instead, remark: string) =>
    setList(list.map((each) => (each === said ? { ...each, remark } : each)));
  return (
    <KeepLinks
      title={t('links.substitutesOf', { name: product.name })}
      lead={t('links.substitutesText')}
      scan={t('links.scanSubstitute')}
      onTaken={take}
      some={list.length > 0 || substitutes.length > 0}
      keep={keep}
      onClose={onClose}
    >
      {list.length > 0 ? (
        <ol className={css.list} aria-label={t('links.substitutes')}>
          {list.map((each, place) => (
            <GatheredRow
              key={each.product.id}
              name={each.product.name}
              quantity={format.quantity(each.quantity, each.product.unit)}
              onOut={() => setList(list.filter((other) => other !== each))}
            >
              <TextInput
                className={css.remark ?? ''}
                aria-label={t('links.remarkOf', { name: each.product.name })}
                placeholder={t('links.remark')}
                maxLength={200}
                value={each.remark}
                onChange={(event) => say(each, event.currentTarget.value)}
              />
              {place > 0 ? (
                <ActionIcon
                  variant="subtle"
                  size={44}
                  aria-label={t('links.raise', { name: each.product.name })}
                  onClick={() => raise(place)}
                >
                  <IconArrowUp aria-hidden />
                </ActionIcon>
              ) : null}
            </GatheredRow>
          ))}
        </ol>
      ) : (
        <p>{t('links.noSubstitutes')}</p>
      )}
    </KeepLinks>
  );
}

/** Which place stands at another once one of them went up. */
const swapped = (place: number, raised: number) =>
  place === raised ? raised - 1 : place === raised - 1 ? raised : place;
