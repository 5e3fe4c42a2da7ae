import { decimal, readMoney } from '@aisle/shared/money';
import { Problem } from '@aisle/shared/problem';
import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Chosen, ProductChoice } from '../goods/ProductChoice';
import { type NewPack, type Pack, sellPack } from '../goods/suppliers';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useStore } from '../session/store';
import css from './Suppliers.module.css';

/** Units in a pack are typed like an amount of a currency with three digits. */
const THOUSANDTHS = { currency: 'A quantity', digits: 3 };

/** Says in which packs a supplier sells a product. */
export function PackForm({ supplier, pack, onClose }: { supplier: number; pack?: Pack; onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const [product, setProduct] = useState<Chosen | null>(pack ? { id: pack.product, name: pack.name } : null);
  const [units, setUnits] = useState(pack ? String(pack.units / 1_000) : '');
  const [cost, setCost] = useState(pack ? decimal(pack.cost, store.digits) : '');
  const [tried, setTried] = useState(false);
  const keeping = useMutation({
    mutationFn: (body: NewPack) => sellPack(store.id, supplier, body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'suppliers', supplier, 'packs'] });
      onClose();
    },
  });
  const problem = keeping.error instanceof Problem ? keeping.error : undefined;
  const readUnits = readMoney(units, THOUSANDTHS);
  const readCost = readMoney(cost, store);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (product === null || 'problem' in readUnits || 'problem' in readCost) return;
    keeping.mutate({
      product: product.id,
      units: readUnits.minorUnits,
      cost: readCost.minorUnits,
      minimum: Number(new FormData(event.currentTarget).get('minimum')),
      article: String(new FormData(event.currentTarget).get('article')).trim(),
    });
  };

  return (
    <Dialog onClose={onClose} title={pack?.name ?? t('suppliers.addPack')}>
      <form className={css.form} onSubmit={submit} noValidate>
        {keeping.error &&
        !['product', 'units', 'cost', 'minimum', 'article'].some((name) => refusal.at(problem, name)) ? (
          <ProblemNotice error={keeping.error} />
        ) : null}
        {pack ? null : (
          <ProductChoice
            label={t('suppliers.product')}
            placeholder={t('suppliers.productBy')}
            autoFocus
            value={product}
            onChange={setProduct}
            error={tried && product === null ? t('suppliers.chooseProduct') : undefined}
          />
        )}
        <div className={css.pair}>
          <TextInput
            label={t('suppliers.units')}
            inputMode="decimal"
            autoComplete="off"
            value={units}
            onChange={(event) => setUnits(event.currentTarget.value)}
            error={tried && 'problem' in readUnits ? t('suppliers.notAQuantity') : refusal.at(problem, 'units')}
          />
          <TextInput
            label={t('suppliers.cost')}
            inputMode="decimal"
            autoComplete="off"
            value={cost}
            onChange={(event) => setCost(event.currentTarget.value)}
            error={
              tried && 'problem' in readCost
                ? t(`typed.${readCost.problem}`, { count: store.digits })
                : refusal.at(problem, 'cost')
            }
          />
        </div>
        <NumberInput
          name="minimum"
          label={t('suppliers.minimum')}
          min={1}
          allowDecimal={false}
          defaultValue={pack?.minimum ?? 1}
          error={refusal.at(problem, 'minimum')}
        />
        <TextInput
          name="article"
          label={t('suppliers.article')}
          description={t('suppliers.articleText')}
          maxLength={35}
          autoComplete="off"
          defaultValue={pack?.article ?? ''}
          error={refusal.at(problem, 'article')}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={keeping.isPending}>
            {t('suppliers.keep')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
