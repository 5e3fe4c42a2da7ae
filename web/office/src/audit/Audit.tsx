import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { Button, Skeleton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords, type Words } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStaffName } from '../session/staff';
import { type Format, useFormat, useStore } from '../session/store';
import { useTillName } from '../session/tills';
import css from './Audit.module.css';

type Line = Schemas['AuditLine'];

const auditQuery = (store: number) =>
  infiniteQueryOptions({
    queryKey: [store, 'audit'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/stores/{store}/audit', { params: { path: { store }, query: only({ after: pageParam }) } })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.lines),
  });

/** Who did what and when, newest first. Nobody can change it. */
export function Audit() {
  const { t } = useWords();
  const store = useStore();
  const pages = useInfiniteQuery(auditQuery(store.id));
  const lines = pages.data ?? [];
  return (
    <Page title={t('room.audit')} lead={t('audit.lead')}>
      {pages.isPending ? <Skeleton height={400} radius="lg" /> : null}
      {pages.isError ? <ProblemNotice error={pages.error} retry={() => void pages.refetch()} /> : null}
      {pages.isSuccess && lines.length === 0 ? (
        <Empty icon={<IconHistory />} title={t('audit.none')}>
          {t('audit.noneText')}
        </Empty>
      ) : null}
      {lines.length > 0 ? (
        <Panel title={t('audit.trail')}>
          <ol>
            {lines.map((line) => (
              <AuditRow key={line.id} line={line} />
            ))}
          </ol>
          {pages.hasNextPage ? (
            <Button
              variant="default"
              mt="md"
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {t('audit.earlier')}
            </Button>
          ) : null}
        </Panel>
      ) : null}
    </Page>
  );
}

function AuditRow({ line }: { line: Line }) {
  const { t, named } = useWords();
  const format = useFormat();
  const tillName = useTillName();
  const staffName = useStaffName();
  // Who signs in is nobody to the server until it is done.
  const self = line.act === 'signed-in' ? staffName(line.subject.replace('staff ', '')) : undefined;
  const who =
    line.staffName ??
    line.agent ??
    self ??
    (line.till ? tillName(line.till) : line.staff ? t('audit.staffNo', { id: line.staff }) : t('audit.server'));
  return (
    <li className={css.line}>
      <time className={css.when} dateTime={line.at}>
        {format.dayAndTime(line.at)}
      </time>
      <span className={css.what}>
        <strong>{who}</strong>
        {` · ${named('act', line.act)}`}
        {self ? null : (
          <>
            {' · '}
            <Subject subject={line.subject} />
          </>
        )}
        <Detail detail={line.detail} />
      </span>
    </li>
  );
}

/** What it was done to, `till 4`; a receipt, product or entry opens. */
function Subject({ subject }: { subject: string }) {
  const { t, named } = useWords();
  const store = String(useStore().id);
  const tillName = useTillName();
  const staffName = useStaffName();
  const [what = '', id = ''] = subject.split(/ (.*)/s, 2);
  const name = what === 'till' ? tillName(Number(id)) : what === 'staff' ? staffName(id) : undefined;
  const words = name ?? t('audit.subject', { what: named('subject', what), id });
  if (what === 'receipt') {
    return (
      <Link to="/$store/receipts/$receipt" params={{ store, receipt: id }}>
        {named('subject', what)}
      </Link>
    );
  }
  if (what === 'quarantine') {
    return (
      <Link to="/$store/quarantine/$item" params={{ store, item: id }}>
        {named('subject', what)}
      </Link>
    );
  }
  if (what === 'product') {
    return (
      <Link to="/$store/products/$product" params={{ store, product: id }}>
        {words}
      </Link>
    );
  }
  return words;
}

/** The values that go with an act, name by name. */
function Detail({ detail }: { detail: unknown }) {
  const { named } = useWords();
  const format = useFormat();
  if (typeof detail !== 'object' || detail === null) return null;
  const words = eachNamed(detail, named, format);
  return words === '' ? null : <small className={css.detail}>{words}</small>;
}

/** Values behind their names, those that are not there left out. */
const eachNamed = (detail: object, named: Words['named'], format: Format): string =>
  Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${named('detail', name).toLowerCase()} ${valueText(name, value, named, format)}`)
    .join(', ');

/** Characters of a value that are shown: what was done to thousands of products names each of them. */
const VALUE_MAX = 300;

const MONEY = new Set(['amount', 'replaced', 'cost', 'price']);

function valueText(name: string, value: unknown, named: Words['named'], format: Format): string {
  if (typeof value === 'number' && MONEY.has(name)) return format.money(value);
  if (name === 'until') return format.dayAndTime(String(value));
  if (name === 'why') return named('reason', String(value));
  if (name === 'role') return named('role', String(value));
  if (typeof value === 'boolean') return named('yes', String(value));
  if (name === 'ppm') return format.percent(Number(value));
  const text = Array.isArray(value)
    ? value.map((each) => valueText('', each, named, format)).join('; ')
    : typeof value === 'object' && value !== null
      ? eachNamed(value, named, format)
      : String(value);
  return text.length > VALUE_MAX ? `${text.slice(0, VALUE_MAX)}…` : text;
}
