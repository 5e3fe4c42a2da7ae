import { only } from '@aisle/shared/only';
import { Button, FileButton, Group, Menu, Stack } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { Notice } from '../parts/Notice';
import { ProblemNotice } from '../parts/ProblemNotice';
import { RowLink } from '../parts/RowLink';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import { FileSheet } from './FileSheet';
import { exportAddress, filesQuery, type ProductFile, readFile, STATE_TONE } from './files';
import css from './ProductFiles.module.css';

/** Products and prices from files of suppliers and spreadsheets, and back into them. */
export function ProductFiles() {
  const { t } = useWords();
  const store = useStore();
  const { file } = useParams({ strict: false });
  const navigate = useNavigate();
  const found = useInfiniteQuery(filesQuery(store.id));
  return (
    <ListRoom
      title={t('room.product-files')}
      aside={<Ways />}
      news={<Reading />}
      found={found}
      label={t('files.list')}
      keyOf={({ id }) => id}
      draw={(row) => <FileLink file={row} />}
      empty={{ icon: <IconFileSpreadsheet />, title: t('files.none'), text: t('files.noneText') }}
      opened={file === undefined ? undefined : <FileSheet key={file} id={Number(file)} />}
      hint={{ icon: <IconFileSpreadsheet />, title: t('files.notOpen'), text: t('files.notOpenText') }}
      onClose={() => void navigate({ from: '/$store/product-files/$file', to: '/$store/product-files' })}
    />
  );
}

/** The way out: all products as a file. */
function Ways() {
  const { t } = useWords();
  const store = useStore();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-md" flex="none" leftSection={<IconDownload size={18} aria-hidden />}>
          {t('files.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['CSV', 'XLSX'] as const).map((format) => (
          <Menu.Item key={format} component="a" href={exportAddress(store.id, format)} download>
            {t(`files.exportAs.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The way in: a file is sent and read; another charset is said where it is not Unicode. */
function Reading() {
  const { t } = useWords();
  const store = useStore();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const line = useRef<AbortController>(null);
  const reading = useMutation({
    mutationFn: ({ file, charset }: { file: File; charset?: string }) => {
      line.current = new AbortController();
      return readFile(store.id, file, only({ charset }), line.current.signal);
    },
    onSuccess: async ({ file }) => {
      await queries.invalidateQueries({ queryKey: [store.id, 'product-files', 'list'] });
      await navigate({
        to: '/$store/product-files/$file',
        params: { store: String(store.id), file: String(file.id) },
      });
    },
  });
  const stopped = line.current?.signal.aborted ?? false;
  const sent = reading.variables?.file;
  return (
    <Stack gap="sm" className={css.reading}>
      <FileButton
        accept=".csv,.txt,.tsv,.xlsx,.xml"
        onChange={(file) => (file ? reading.mutate({ file }) : undefined)}
        inputProps={{ 'aria-label': t('files.choose') }}
      >
        {(props) => (
          <Button {...props} leftSection={<IconUpload size={18} aria-hidden />} loading={reading.isPending}>
            {t('files.choose')}
          </Button>
        )}
      </FileButton>
      {reading.isPending ? (
        <Notice
          tone="said"
          title={t('files.reading', { name: sent?.name ?? '' })}
          action={
            <Button variant="default" size="xs" onClick={() => line.current?.abort()}>
              {t('files.stop')}
            </Button>
          }
        />
      ) : null}
      {reading.isError && !stopped ? (
        <>
          <ProblemNotice error={reading.error} />
          {sent && /UTF-8/.test(reading.error.message) ? (
            <Group>
              <Button
                variant="default"
                size="xs"
                onClick={() => reading.mutate({ file: sent, charset: 'windows-1252' })}
              >
                {t('files.asWindows')}
              </Button>
            </Group>
          ) : null}
        </>
      ) : null}
    </Stack>
  );
}

function FileLink({ file }: { file: ProductFile }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  return (
    <RowLink
      to="/$store/product-files/$file"
      params={{ store: String(store.id), file: String(file.id) }}
      name={file.name}
      more={format.dayAndTime(file.madeAt)}
      figure={t('files.rows', { count: file.rows })}
      under={<Tag tone={STATE_TONE[file.state]}>{t(`files.state.${file.state}`)}</Tag>}
    />
  );
}
