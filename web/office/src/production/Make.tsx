import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { GoodsRow } from '../goods/GoodsRow';
import { quantityOf } from '../goods/scanned';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import css from './Production.module.css';
import { make, type RecipeSheet } from './production';

/** How many batches at once a page takes. */
const MOST = 1_000;

/** Makes it: how many batches, what came of them; what is needed stands below, with what is there. */
export function Make({ recipe }: { recipe: RecipeSheet }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  // One run, however often the button is pressed.
  const [id] = useState(() => crypto.randomUUID());
  const [batches, setBatches] = useState('1');
  const [came, setCame] = useState<string>();
  const { makes } = recipe;
  const times = /^\d{1,4}$/.test(batches.trim()) ? Number(batches) : 0;
  const sound = times >= 1 && times <= MOST;
  const shown = came ?? (sound ? String((makes.quantity * times) / 1_000) : '');
  const quantity = quantityOf(shown, makes.unit);
  const making = useMutation({
    mutationFn: (thousandths: number) => make(store.id, { id, recipe: recipe.id, batches: times, came: thousandths }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [store.id] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sound && quantity) making.mutate(quantity);
  };
  return (
    <Panel title={t('production.make')}>
      <form className={css.make} onSubmit={submit}>
        {making.error ? <ProblemNotice error={making.error} /> : null}
        <div className={css.fields}>
          <TextInput
            size="lg"
            label={t('production.batches')}
            inputMode="numeric"
            autoComplete="off"
            value={batches}
            error={sound ? undefined : t('production.notBatches', { most: MOST })}
            onChange={(event) => setBatches(event.currentTarget.value)}
          />
          <TextInput
            size="lg"
            label={
              makes.unit === 'EACH'
                ? t('production.howMany')
                : t('production.howMuch', { unit: t(`unit.${makes.unit}`) })
            }
            inputMode={makes.unit === 'EACH' ? 'numeric' : 'decimal'}
            autoComplete="off"
            value={shown}
            error={quantity ? undefined : t('scan.notAQuantity')}
            onChange={(event) => setCame(event.currentTarget.value)}
          />
        </div>
        <ul className={css.needed} aria-label={t('production.ingredients')}>
          {recipe.ingredients.map((each) => (
            <GoodsRow
              key={each.product}
              name={each.name}
              about={[t('scan.onHand', { quantity: format.quantity(each.onHand, each.unit) })]}
              end={<strong>{format.quantity(each.quantity * times, each.unit)}</strong>}
            >
              {each.quantity * times > each.onHand ? (
                <Tag tone="look" icon={<IconAlertTriangle size={14} aria-hidden />}>
                  {t('transfers.moreThanThere')}
                </Tag>
              ) : null}
            </GoodsRow>
          ))}
        </ul>
        <Button
          type="submit"
          size="lg"
          leftSection={<IconCheck size={20} aria-hidden />}
          loading={making.isPending}
          disabled={!sound || !quantity}
        >
          {t('production.book')}
        </Button>
      </form>
    </Panel>
  );
}
