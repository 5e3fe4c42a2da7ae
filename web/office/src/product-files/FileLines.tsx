import { Button, FileButton, Group, SegmentedControl, Skeleton, TextInput } from '@mantine/core';
import { IconCheck, IconDownload, IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words';
import { FramedRows } from '../parts/FramedRows';
import { ProblemNotice } from '../parts/ProblemNotice';
import type { RowListHandle } from '../parts/RowList';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import {
  FIELDS,
  type FileLine,
  type FileShown,
  KINDS,
  type Kind,
  linesQuery,
  mendRow,
  readFile,
  type Terms,
  wrongRowsAddress,
} from './files';
import css from './ProductFiles.module.css';

const ROW_HEIGHT = 84;

interface FileLinesProps {
  shown: FileShown;
  onMended: (answered: FileShown) => Promise<void>;
}

/** The rows of a file by what a check says of them; wrong ones are mended on the spot until it is undone. */
export function FileLines({ shown, onMended }: FileLinesProps) {
  const { t } = useWords();
  const store = useStore();
  const [chosen, setChosen] = useState<Kind>();
  const choice = useRef<HTMLDivElement>(null);
  const list = useRef<RowListHandle>(null);
  const [mended, setMended] = useState(false);
  const { counts, file } = shown;
  const undone = file.state === 'UNDONE';
  const of: Record<Kind, number> = {
    WRONG: counts.wrong,
    DOUBTFUL: counts.doubtful,
    NEW: counts.fresh,
    CHANGED: counts.changed,
    SAME: counts.same,
  };
  const kinds = KINDS.filter((kind) => of[kind] > 0);
  const kind = chosen && of[chosen] > 0 ? chosen : (kinds[0] ?? 'NEW');
  const found = useInfiniteQuery(linesQuery(store.id, file.id, kind, counts));
  // The row that was mended is gone, and the list was read anew: on to the next one, or to what can be looked at.
  useEffect(() => {
    if (!mended || !found.isSuccess) return;
    setMended(false);
    if (kind === 'WRONG') list.current?.focusFirst();
    else choice.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [mended, found.isSuccess, kind]);
  return (
    <>
      <SegmentedControl
        ref={choice}
        aria-label={t('files.which')}
        value={kind}
        onChange={(value) => setChosen(value as Kind)}
        className={css.kinds}
        data={kinds.map((value) => ({ value, label: t(`files.kind.${value}`, { count: of[value] }) }))}
      />
      {kind === 'WRONG' && !undone ? <WrongOut file={file.id} /> : null}
      {found.isPending ? <Skeleton height={320} radius="lg" /> : null}
      {found.isError ? <ProblemNotice error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? (
        <FramedRows
          label={t('files.lines')}
          handle={list}
          rows={found.data}
          keyOf={({ number }) => number}
          height={ROW_HEIGHT}
          more={{
            has: found.hasNextPage,
            fetching: found.isFetchingNextPage,
            fetch: () => void found.fetchNextPage(),
          }}
          draw={(line) =>
            line.kind === 'WRONG' ? (
              <Wrong
                line={line}
                shown={shown}
                onMended={async (answered) => {
                  await onMended(answered);
                  setMended(true);
                }}
              />
            ) : (
              <Right line={line} terms={file.terms} doubts={kind !== 'SAME'} undone={undone} />
            )
          }
        />
      ) : null}
    </>
  );
}

/** All wrong rows at once: out as a file with their reasons, and in again as another once they are mended. */
function WrongOut({ file }: { file: number }) {
  const { t } = useWords();
  const store = useStore();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: (mended: File) => readFile(store.id, mended, { like: file }),
    onSuccess: async (answered) => {
      await queries.invalidateQueries({ queryKey: [store.id, 'product-files', 'list'] });
      await navigate({
        to: '/$store/product-files/$file',
        params: { store: String(store.id), file: String(answered.file.id) },
      });
    },
  });
  return (
    <>
      <Group gap="xs">
        <Button
          component="a"
          size="xs"
          variant="default"
          href={wrongRowsAddress(store.id, file)}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('files.wrongOut')}
        </Button>
        <FileButton
          accept=".csv,.txt,.tsv,.xlsx"
          onChange={(mended) => (mended ? reading.mutate(mended) : undefined)}
          inputProps={{ 'aria-label': t('files.mendedIn') }}
        >
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              loading={reading.isPending}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              {t('files.mendedIn')}
            </Button>
          )}
        </FileButton>
      </Group>
      {reading.error ? <ProblemNotice error={reading.error} /> : null}
    </>
  );
}

interface RightProps {
  line: FileLine;
  terms: Terms;
  doubts: boolean;
  undone: boolean;
}

/** A row that would change something: what was, and what becomes of it. */
function Right({ line, terms, doubts, undone }: RightProps) {
  const { t } = useWords();
  const format = useFormat();
  const before = line.before as Partial<
    Record<'name' | 'department' | 'category' | 'tax' | 'cost' | 'amount', string | number>
  >;
  const money = (amount: number | null | undefined) => (amount == null ? '' : format.money(amount));
  const changes: [string, string, string][] = [
    ['NAME', String(before.name ?? ''), before.name === undefined ? '' : (line.name ?? '')],
    ['DEPARTMENT', String(before.department ?? ''), line.department ?? ''],
    ['CATEGORY', String(before.category ?? ''), line.category ?? ''],
    ['TAX', String(before.tax ?? ''), line.tax ?? ''],
    ['COST', before.cost === undefined ? '' : money(Number(before.cost)), money(line.cost)],
    [
      'PRICE',
      line.amount == null || before.amount === undefined ? '' : money(Number(before.amount)),
      money(line.amount),
    ],
    ...line.declared.map((field): [string, string, string] => {
      const column = terms.fields[field]?.column;
      return [field, '', column == null ? '' : (line.cells[column] ?? '')];
    }),
  ];
  return (
    <div className={css.line}>
      <span className={css.number}>{t('files.row', { number: line.number })}</span>
      <div className={css.words}>
        <span className={css.name} translate="no">
          {line.name}
        </span>
        <span className={css.small} translate="no">
          {line.codes.replaceAll(' ', ' · ')}
        </span>
        <dl className={css.changes}>
          {changes
            .filter(([, , after]) => after !== '')
            .map(([field, was, after]) => (
              <div key={field}>
                <dt>{t(`files.field.${field as 'NAME'}`)}</dt>
                <dd translate="no">
                  {was === '' ? null : <s>{was}</s>} <b>{after}</b>
                </dd>
              </div>
            ))}
        </dl>
      </div>
      <div className={css.tags}>
        {line.taken ? (
          <Tag tone={undone ? 'quiet' : 'good'}>{t(undone ? 'files.rowUndone' : 'files.takenIn')}</Tag>
        ) : null}
        {doubts
          ? line.doubts.map((doubt) => (
              <Tag key={doubt} tone="look">
                {t(`batches.doubt.${doubt as 'BELOW_COST'}`)}
              </Tag>
            ))
          : null}
      </div>
    </div>
  );
}

/** A row that cannot be taken in: what is wrong with it, and its cells to mend while that is of use. */
function Wrong({ line, shown, onMended }: { line: FileLine } & FileLinesProps) {
  const { t } = useWords();
  const store = useStore();
  const { columns, terms, id, state } = shown.file;
  const undone = state === 'UNDONE';
  const [cells, setCells] = useState(line.cells);
  const mending = useMutation({
    mutationFn: () => mendRow(store.id, id, line.number, cells),
    onSuccess: onMended,
  });
  const concerned = FIELDS.flatMap((field) => {
    const column = terms.fields[field]?.column;
    return column == null ? [] : [{ field, column }];
  });
  const notAllowed = ({ value, allowed }: Pick<FileLine['problems'][number], 'value' | 'allowed'>) =>
    value === '' ? t('files.missing', { allowed }) : t('files.notAllowed', { value, allowed });
  const wrongIn = (field: string) => line.problems.filter((problem) => problem.field === field);
  // What a list walked by keys goes to: the cell to mend.
  const first = (concerned.find(({ field }) => wrongIn(field).length > 0) ?? concerned[0])?.field;
  const elsewhere = line.problems.filter(({ field }) => !concerned.some((known) => known.field === field));
  return (
    <form
      className={css.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (!undone) mending.mutate();
      }}
    >
      <span className={css.number}>{t('files.row', { number: line.number })}</span>
      <div className={css.cells}>
        {concerned.map(({ field, column }) => (
          <TextInput
            key={field}
            {...(field === first ? { 'data-row': true } : {})}
            size="xs"
            label={columns[column] || t(`files.field.${field}`)}
            readOnly={undone}
            value={cells[column] ?? ''}
            error={wrongIn(field).length === 0 ? undefined : wrongIn(field).map(notAllowed).join(' ')}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              setCells(columns.map((_, at) => (at === column ? typed : (cells[at] ?? ''))));
            }}
          />
        ))}
        {elsewhere.map(({ field, value, allowed }) => (
          <p key={field} className={css.wrong}>
            {[t(`files.field.${field as 'NAME'}`), notAllowed({ value, allowed })].join(': ')}
          </p>
        ))}
        {mending.error ? <ProblemNotice error={mending.error} /> : null}
      </div>
      {undone ? null : (
        <Button
          type="submit"
          size="xs"
          variant="default"
          loading={mending.isPending}
          leftSection={<IconCheck size={16} aria-hidden />}
          aria-label={t('files.mendRow', { number: line.number })}
        >
          {t('files.mend')}
        </Button>
      )}
    </form>
  );
}
