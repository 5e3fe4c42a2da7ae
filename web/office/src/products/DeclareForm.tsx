import { Problem } from '@aisle/shared/problem';
import { Button, Chip, Fieldset, Group, Input, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { comparable, MEASURES } from '../goods/measures';
import type { Product } from '../goods/products';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useFormat, useStore } from '../session/store';
import { countryName } from './PackPanel';
import css from './Product.module.css';
import {
  ALLERGENS,
  type Declared,
  declare,
  NUTRIENTS,
  type Nutrient,
  type Pack,
  readNutrient,
  readThousandths,
} from './pack';

/** What the server names when it refuses one of them. */
const FIELDS = [
  ...['brand', 'origin', 'content', 'measure', 'comparedBy', 'ingredients', 'contains', 'mayContain'],
  ...NUTRIENTS.map((nutrient) => `nutrients.${nutrient}`),
];

interface DeclareFormProps {
  product: Product;
  pack: Pack;
  onClose: () => void;
}

/** Says what stands on a pack, in place of what was said before. What is left empty is not known. */
export function DeclareForm({ product, pack, onClose }: DeclareFormProps) {
  const { declaration } = pack;
  const { t, named } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const [measure, setMeasure] = useState<string | null>(declaration.content?.measure ?? null);
  const [comparedBy, setComparedBy] = useState<string | null>(declaration.comparedBy ?? null);
  const [origin, setOrigin] = useState<string | null>(declaration.origin ?? null);
  const [contains, setContains] = useState<string[]>(declaration.contains);
  const [mayContain, setMayContain] = useState<string[]>(declaration.mayContain);
  const [unread, setUnread] = useState<string>();
  const declaring = useMutation({
    mutationFn: (said: Declared) => declare(store.id, product.id, said),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'products', product.id] });
      onClose();
    },
  });
  const problem = declaring.error instanceof Problem ? declaring.error : undefined;
  const at = (field: string) => (unread === field ? t('pack.notAQuantity') : refusal.at(problem, field));
  const measures = (of: string[]) => of.map((value) => ({ value, label: named('measure', value) }));

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = (name: string) => String(form.get(name) ?? '').trim();
    const content = words('content') === '' ? null : readThousandths(words('content'));
    if (content === undefined) return setUnread('content');
    const nutrients: Record<string, number> = {};
    for (const nutrient of NUTRIENTS) {
      const typed = words(nutrient);
      const amount = typed === '' ? null : readNutrient(nutrient, typed);
      if (amount === undefined) return setUnread(`nutrients.${nutrient}`);
      if (amount !== null) nutrients[nutrient] = amount;
    }
    setUnread(undefined);
    const compared = content === null ? null : comparedBy;
    const said = { brand: words('brand'), ingredients: words('ingredients'), origin, contains, mayContain, nutrients };
    declaring.mutate({ ...said, content, measure, comparedBy: compared });
  };

  return (
    <Dialog onClose={onClose} title={t('pack.of', { name: product.name })} size="lg">
      <form className={css.form} onSubmit={submit} noValidate>
        {declaring.error && !FIELDS.some(at) ? <ProblemNotice error={declaring.error} /> : null}
        <div className={css.pair}>
          <TextInput
            name="brand"
            label={t('pack.brand')}
            maxLength={80}
            defaultValue={declaration.brand ?? ''}
            autoComplete="off"
            data-autofocus
            error={at('brand')}
          />
          <Countries codes={pack.countries} value={origin} onChange={setOrigin} error={at('origin')} />
        </div>
        {product.unit === 'EACH' ? (
          <div className={css.pair}>
            <TextInput
              name="content"
              label={t('pack.content')}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={declaration.content ? format.quantity(declaration.content.quantity) : ''}
              error={at('content')}
            />
            <Select
              label={t('pack.measure')}
              data={measures(MEASURES)}
              clearable
              allowDeselect={false}
              value={measure}
              onChange={(chosen) => {
                setMeasure(chosen);
                if (!comparable(chosen).some((each) => each === comparedBy)) setComparedBy(null);
              }}
              error={at('measure')}
            />
            <Select
              label={t('pack.comparedBy')}
              description={t('pack.comparedByText')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              data={measures(comparable(measure))}
              clearable
              allowDeselect={false}
              disabled={measure === null}
              value={comparedBy}
              onChange={setComparedBy}
              error={at('comparedBy')}
            />
          </div>
        ) : null}
        <Textarea
          name="ingredients"
          label={t('pack.ingredients')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4_000}
          defaultValue={declaration.ingredients ?? ''}
          error={at('ingredients')}
        />
        <Allergens
          label={t('pack.contains')}
          besides={mayContain}
          value={contains}
          onChange={setContains}
          error={at('contains')}
        />
        <Allergens
          label={t('pack.mayContain')}
          besides={contains}
          value={mayContain}
          onChange={setMayContain}
          error={at('mayContain')}
        />
        <Fieldset legend={t('pack.nutrition')}>
          <div className={css.pair}>
            {NUTRIENTS.map((nutrient) => (
              <TextInput
                key={nutrient}
                name={nutrient}
                label={`${named('nutrient', nutrient)}, ${nutrient === 'ENERGY' ? 'kJ' : 'g'}`}
                inputMode="decimal"
                autoComplete="off"
                defaultValue={amountText(nutrient, declaration.nutrients[nutrient], format)}
                error={at(`nutrients.${nutrient}`)}
              />
            ))}
          </div>
        </Fieldset>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={declaring.isPending}>
            {t('pack.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

interface AllergensProps {
  label: string;
  /** Those that are named elsewhere. */
  besides: string[];
  value: string[];
  onChange: (value: string[]) => void;
  error: string | undefined;
}

/** All allergens, to be touched. */
function Allergens({ label, besides, value, onChange, error }: AllergensProps) {
  const { named } = useWords();
  return (
    <Input.Wrapper labelElement="div" label={label} error={error} role="group" aria-label={label}>
      <Chip.Group multiple value={value} onChange={onChange}>
        <Group gap="xs" mt={4}>
          {ALLERGENS.map((each) => (
            <Chip key={each} value={each} disabled={besides.includes(each)}>
              {named('allergen', each)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

function amountText(
  nutrient: Nutrient,
  amount: number | undefined,
  { count, quantity }: ReturnType<typeof useFormat>,
): string {
  if (amount === undefined) return '';
  return nutrient === 'ENERGY' ? count(amount) : quantity(amount);
}

interface CountriesProps {
  codes: string[];
  value: string | null;
  onChange: (value: string | null) => void;
  error: string | undefined;
}

/** Every country, by its name. */
function Countries({ codes, value, onChange, error }: CountriesProps) {
  const { t, language } = useWords();
  const data = useMemo(
    () =>
      codes
        .map((code) => ({ value: code, label: countryName(code, language) }))
        .sort((one, other) => one.label.localeCompare(other.label, language)),
    [codes, language],
  );
  return (
    <Select
      label={t('pack.origin')}
      data={data}
      searchable
      clearable
      allowDeselect={false}
      limit={50}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
