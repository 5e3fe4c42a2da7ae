import { readMoney, type Unreadable } from '@aisle/shared/money';
import { Problem } from '@aisle/shared/problem';
import { ActionIcon, Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import { taxesQuery } from '../session/taxes';
import { makeTax, type NewTax } from './settings';
import css from './Taxes.module.css';

/** A rate is typed in percent, with four decimals: parts per million. */
const PERCENT = { currency: 'A rate', digits: 4 };

interface Component {
  key: number;
  name: string;
  rate: string;
}

interface MakeTaxProps {
  onClose: () => void;
  onDone: (version: number) => void;
}

/** Makes a tax class with the rates that it has at once, one for each authority. */
export function MakeTax({ onClose, onDone }: MakeTaxProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [inclusive, setInclusive] = useState(false);
  const [components, setComponents] = useState<Component[]>([{ key: 1, name: '', rate: '' }]);
  const [tried, setTried] = useState(false);
  const making = useMutation({
    mutationFn: (tax: NewTax) => makeTax(store.id, tax),
    onSuccess: async ({ version }) => {
      await queries.invalidateQueries({ queryKey: taxesQuery(store.id).queryKey });
      onDone(version);
    },
  });
  const problem = making.error instanceof Problem ? making.error : undefined;
  const taken = problem?.members.field === 'name' ? t('taxes.taken') : undefined;
  const read = components.map(({ name, rate }) => ({ name: name.trim(), rate: readMoney(rate, PERCENT) }));
  const fault = (problem: Unreadable | undefined) =>
    tried && problem ? t(`typed.${problem}`, { count: PERCENT.digits }) : undefined;
  const change = (key: number, said: Partial<Component>) =>
    setComponents((all) => all.map((each) => (each.key === key ? { ...each, ...said } : each)));
  const submit = () => {
    setTried(true);
    const rates = read.flatMap(({ name, rate }) =>
      name !== '' && 'minorUnits' in rate ? [{ name, ppm: rate.minorUnits }] : [],
    );
    if (name.trim() !== '' && rates.length === components.length)
      making.mutate({ name: name.trim(), inclusive, components: rates });
  };
  return (
    <Dialog onClose={onClose} title={t('taxes.make')} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          {making.error && !taken ? <ProblemNotice error={making.error} /> : null}
          <p>{t('taxes.makeText')}</p>
          <TextInput
            label={t('taxes.name')}
            data-autofocus
            maxLength={60}
            autoComplete="off"
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              making.reset();
            }}
            error={tried && name.trim() === '' ? t('taxes.nameless') : taken}
          />
          <Radio.Group
            label={t('taxes.where')}
            value={inclusive ? 'inside' : 'onTop'}
            onChange={(value) => setInclusive(value === 'inside')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="onTop" label={t('taxes.onTop')} />
              <Radio value="inside" label={t('taxes.inside')} />
            </Stack>
          </Radio.Group>
          {components.map((each, place) => (
            <div key={each.key} className={css.share}>
              <TextInput
                label={t('taxes.authority')}
                placeholder={t('taxes.authoritySuch')}
                maxLength={60}
                autoComplete="off"
                value={each.name}
                onChange={(event) => change(each.key, { name: event.currentTarget.value })}
                error={tried && each.name.trim() === '' ? t('taxes.nameless') : undefined}
              />
              <TextInput
                label={t('taxes.rate')}
                inputMode="decimal"
                autoComplete="off"
                rightSection="%"
                value={each.rate}
                onChange={(event) => change(each.key, { rate: event.currentTarget.value })}
                error={fault(problemOf(read[place]?.rate))}
              />
              {components.length > 1 ? (
                <ActionIcon
                  variant="subtle"
                  size={44}
                  aria-label={t('taxes.without', { name: each.name })}
                  onClick={() => setComponents(components.filter((other) => other !== each))}
                >
                  <IconX aria-hidden />
                </ActionIcon>
              ) : null}
            </div>
          ))}
          <Group>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() =>
                setComponents([...components, { key: (components.at(-1)?.key ?? 0) + 1, name: '', rate: '' }])
              }
            >
              {t('taxes.another')}
            </Button>
          </Group>
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={making.isPending}>
              {t('taxes.makeIt')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

const problemOf = (read: ReturnType<typeof readMoney> | undefined): Unreadable | undefined =>
  read && 'problem' in read ? read.problem : undefined;
