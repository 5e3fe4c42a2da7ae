import { Button, Group, Radio, Select, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { departmentShareQuery, LIMITED, type Limited, setDepartmentEligible } from '../goods/products';
import { TillsHaveIt } from '../goods/TillsHaveIt';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useDepartments } from '../session/departments';
import { useFormat, useStore } from '../session/store';
import css from './Product.module.css';

interface EligibleDepartmentProps {
  /** Chosen to begin with: the one whose products are listed. */
  department: number | undefined;
  onClose: () => void;
}

/** Lets one benefit pay for all of a department or for none of it, after saying for how many products that is new. */
export function EligibleDepartment({ department: listed, onClose }: EligibleDepartmentProps) {
  const { t } = useWords();
  const format = useFormat();
  const store = useStore();
  const queries = useQueryClient();
  const departments = useDepartments();
  const [department, setDepartment] = useState(listed);
  const [tender, setTender] = useState<Limited>('SNAP');
  const [eligible, setEligible] = useState(true);
  const share = useQuery({ ...departmentShareQuery(store.id, department ?? 0), enabled: department !== undefined });
  const setting = useMutation({
    mutationFn: (id: number) => setDepartmentEligible(store.id, id, { tender, eligible }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [store.id, 'products'] }),
  });
  const already = share.data?.eligible[tender] ?? 0;
  const differing = share.data ? (eligible ? share.data.products - already : already) : 0;
  const anew =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setting.reset();
      set(value);
    };
  return (
    <Dialog onClose={onClose} title={t('products.byDepartment')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (department !== undefined) setting.mutate(department);
        }}
      >
        <Stack>
          {setting.error ? <ProblemNotice error={setting.error} /> : null}
          {setting.data ? <TillsHaveIt version={setting.data.version} /> : null}
          <p>{t('products.byDepartmentText')}</p>
          <Select
            label={t('products.department')}
            placeholder={t('products.chooseDepartment')}
            searchable
            allowDeselect={false}
            data={departments.data?.map(({ id, name }) => ({ value: String(id), label: name })) ?? []}
            value={department === undefined ? null : String(department)}
            onChange={anew((value: string | null) => setDepartment(value === null ? undefined : Number(value)))}
            data-autofocus
          />
          <Radio.Group
            label={t('products.benefit')}
            value={tender}
            onChange={anew((value: string) => setTender(LIMITED.find((kind) => kind === value) ?? 'SNAP'))}
          >
            <Group mt="xs">
              {LIMITED.map((kind) => (
                <Radio key={kind} value={kind} label={t(`named.tender.${kind}`)} />
              ))}
            </Group>
          </Radio.Group>
          <Radio.Group
            label={t('products.paysFor')}
            value={eligible ? 'ALL' : 'NONE'}
            onChange={anew((value: string) => setEligible(value === 'ALL'))}
          >
            <Group mt="xs">
              <Radio value="ALL" label={t('products.allOfIt')} />
              <Radio value="NONE" label={t('products.noneOfIt')} />
            </Group>
          </Radio.Group>
          <div className={css.preview} aria-live="polite">
            {department === undefined ? t('products.chooseFirst') : null}
            {share.isLoading ? <Skeleton height={24} /> : null}
            {share.isError ? <ProblemNotice error={share.error} retry={() => void share.refetch()} /> : null}
            {share.data ? (
              <>
                {t('products.eligibleNow', {
                  tender: t(`named.tender.${tender}`),
                  count: already,
                  have: format.count(already),
                  all: format.count(share.data.products),
                })}{' '}
                <strong>
                  {differing === 0 ? t('products.nothingChanges') : t('products.thatMany', { count: differing })}
                </strong>
              </>
            ) : null}
          </div>
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.close')}
            </Button>
            <Button type="submit" loading={setting.isPending} disabled={differing === 0}>
              {t('products.publish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
