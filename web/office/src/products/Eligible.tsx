import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LIMITED, type Limited, type Product, setEligible } from '../goods/products';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useStore } from '../session/store';
import css from './Product.module.css';

interface EligibleProps {
  product: Product;
  onPublished: (version: number) => void;
}

/** Which benefits may pay for a product, and a button to change it. */
export function Eligible({ product, onPublished }: EligibleProps) {
  const { t } = useWords();
  const mayChange = useMay('PRICE_CHANGE');
  const [changing, setChanging] = useState(false);
  return (
    <Panel title={t('products.benefits')} aside={t('products.inEveryStore')}>
      <div className={css.benefits}>
        <Facts
          facts={LIMITED.map((kind) => [
            t(`named.tender.${kind}`),
            product.eligible.includes(kind) ? (
              <Tag key={kind} tone="good">
                {t('products.eligible')}
              </Tag>
            ) : (
              <Tag key={kind} tone="quiet">
                {t('products.notEligible')}
              </Tag>
            ),
          ])}
        />
        {mayChange ? (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('products.changeBenefits')}
          </Button>
        ) : null}
      </div>
      {changing ? (
        <Change
          product={product}
          onClose={() => setChanging(false)}
          onPublished={(version) => {
            setChanging(false);
            onPublished(version);
          }}
        />
      ) : null}
    </Panel>
  );
}

function Change({ product, onClose, onPublished }: EligibleProps & { onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [kinds, setKinds] = useState<string[]>(product.eligible);
  const setting = useMutation({
    mutationFn: (wanted: Limited[]) => setEligible(store.id, product.id, wanted),
    onSuccess: async ({ version }) => {
      await queries.invalidateQueries({ queryKey: [store.id, 'products'] });
      onPublished(version);
    },
  });
  const wanted = LIMITED.filter((kind) => kinds.includes(kind));
  const same = LIMITED.every((kind) => wanted.includes(kind) === product.eligible.includes(kind));
  return (
    <Dialog onClose={onClose} title={t('products.benefitsOf', { name: product.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setting.mutate(wanted);
        }}
      >
        <Stack>
          {setting.error ? <ProblemNotice error={setting.error} /> : null}
          <p>{t('products.benefitsText')}</p>
          <Checkbox.Group label={t('products.mayBePaidWith')} value={kinds} onChange={setKinds}>
            <Stack gap="xs" mt="xs">
              {LIMITED.map((kind, at) => (
                <Checkbox key={kind} value={kind} label={t(`named.tender.${kind}`)} data-autofocus={at === 0} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={setting.isPending} disabled={same}>
              {t('products.publish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
