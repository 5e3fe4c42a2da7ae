import { only } from '@aisle/shared/only';
import { Button, Checkbox, Group, Radio, Select, Skeleton, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useDepartments } from '../session/departments';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './Counts.module.css';
import { beginCount, type NewCount, type Risk, risksQuery } from './counts';

type What = 'RISKS' | 'DEPARTMENT' | 'SCANNED';

/** Asks what is to be counted: what is likely wrong, a department, or whatever is scanned. */
export function BeginCount({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const maySeeRisks = useMay('STOCK_VIEW');
  const departments = useDepartments();
  // One count, however often the button is pressed.
  const [id] = useState(() => crypto.randomUUID());
  const [what, setWhat] = useState<What>(maySeeRisks ? 'RISKS' : 'DEPARTMENT');
  const [department, setDepartment] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const risks = useQuery({ ...risksQuery(store.id), enabled: maySeeRisks });
  const chosen = risks.data?.filter(({ product }) => !left.has(product)).map(({ product }) => product) ?? [];
  const beginning = useMutation({
    mutationFn: (body: NewCount) => beginCount(store.id, body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'counts'] });
      onClose();
      await navigate({ to: '/$store/counts/$count', params: { store: String(store.id), count: id } });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    beginning.mutate(
      only({
        id,
        name: name || undefined,
        products: what === 'RISKS' ? chosen : undefined,
        department: what === 'DEPARTMENT' && department ? Number(department) : undefined,
      }),
    );
  };
  const ready = what === 'SCANNED' || (what === 'RISKS' ? chosen.length > 0 : department !== null);
  return (
    <Dialog onClose={onClose} title={t('counts.begin')} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          {beginning.error ? <ProblemNotice error={beginning.error} /> : null}
          <TextInput
            name="name"
            label={t('counts.name')}
            maxLength={100}
            required
            autoComplete="off"
            data-autofocus
            defaultValue={t('counts.nameOf', { day: format.day(format.today()) })}
          />
          <Radio.Group label={t('counts.what')} value={what} onChange={(value) => setWhat(value as What)}>
            <Stack gap="sm" mt="xs">
              {maySeeRisks ? (
                <Radio value="RISKS" label={t('counts.risks')} description={t('counts.risksText')} />
              ) : null}
              <Radio value="DEPARTMENT" label={t('counts.department')} description={t('counts.departmentText')} />
              <Radio value="SCANNED" label={t('counts.scanned')} description={t('counts.scannedText')} />
            </Stack>
          </Radio.Group>
          {what === 'DEPARTMENT' ? (
            <Select
              label={t('counts.whichDepartment')}
              searchable
              data={(departments.data ?? []).map(({ id: value, name, products }) => ({
                value: String(value),
                label: t('counts.departmentSize', { name, count: products }),
              }))}
              value={department}
              onChange={setDepartment}
            />
          ) : null}
          {what === 'RISKS' ? <Risks query={risks} left={left} onLeft={setLeft} /> : null}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={beginning.isPending} disabled={!ready}>
              {what === 'RISKS' ? t('counts.beginRisks', { count: chosen.length }) : t('counts.beginDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface RisksProps {
  query: { data: Risk[] | undefined; isPending: boolean; error: unknown };
  left: ReadonlySet<number>;
  onLeft: (left: ReadonlySet<number>) => void;
}

/** What is proposed, each with its reasons, to take or to leave. */
function Risks({ query, left, onLeft }: RisksProps) {
  const { t } = useWords();
  const format = useFormat();
  if (query.isPending) return <Skeleton height={180} radius="md" />;
  if (query.error) return <ProblemNotice error={query.error} />;
  if (query.data?.length === 0) return <p className={css.small}>{t('counts.noRisks')}</p>;
  const turn = (product: number) => {
    const now = new Set(left);
    if (!now.delete(product)) now.add(product);
    onLeft(now);
  };
  return (
    <ul className={css.risks} aria-label={t('counts.risks')}>
      {query.data?.map((risk) => (
        <li key={risk.product}>
          <Checkbox
            checked={!left.has(risk.product)}
            onChange={() => turn(risk.product)}
            label={risk.name}
            description={[
              t('counts.onHand', { quantity: format.quantity(risk.onHand, risk.unit) }),
              format.money(risk.worth),
              ...(risk.lastSale ? [t('counts.lastSale', { day: format.day(risk.lastSale) })] : []),
            ].join(' · ')}
          />
          <span className={css.tags}>
            {risk.reasons.map((reason) => (
              <Tag key={reason} tone={reason === 'NEGATIVE' ? 'bad' : 'look'}>
                {t(`counts.reason.${reason}`)}
              </Tag>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
