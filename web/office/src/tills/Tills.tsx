import { Button, Skeleton } from '@mantine/core';
import { IconDeviceDesktop, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMay } from '../session/session';
import { type Till, useTills } from '../session/tills';
import { AddTill } from './AddTill';
import { EnrolmentCode } from './EnrolmentCode';
import { RevokeTill } from './RevokeTill';
import { TillCard } from './TillCard';
import { TillMode } from './TillMode';
import css from './Tills.module.css';

/** The tills of the store: their state, adding one, shutting one out. */
export function Tills() {
  const { t } = useWords();
  const mayEnrol = useMay('TILL_ENROL');
  const tills = useTills();
  const [open, setOpen] = useState<{ what: 'add' } | { what: 'code' | 'mode' | 'revoke'; till: Till }>();
  const close = () => setOpen(undefined);
  const devices = tills.data?.filter((till) => !till.office) ?? [];
  const offices = tills.data?.filter((till) => till.office) ?? [];
  const doing = (till: Till) =>
    mayEnrol
      ? {
          onCode: () => setOpen({ what: 'code', till }),
          onMode: () => setOpen({ what: 'mode', till }),
          onRevoke: () => setOpen({ what: 'revoke', till }),
        }
      : {};
  return (
    <Page
      title={t('room.tills')}
      actions={
        mayEnrol ? (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen({ what: 'add' })}>
            {t('tills.add')}
          </Button>
        ) : null
      }
    >
      {tills.isPending ? <Skeleton height={200} radius="lg" /> : null}
      {tills.isError ? <ProblemNotice error={tills.error} retry={() => void tills.refetch()} /> : null}
      {tills.isSuccess && devices.length === 0 ? (
        <Empty icon={<IconDeviceDesktop />} title={t('tills.none')}>
          {t('tills.noneText')}
        </Empty>
      ) : null}
      <ul className={css.cards}>
        {[...devices, ...offices].map((till) => (
          <li key={till.id}>
            <TillCard till={till} {...doing(till)} />
          </li>
        ))}
      </ul>
      {open?.what === 'add' ? <AddTill onClose={close} onAdded={(till) => setOpen({ what: 'code', till })} /> : null}
      {open?.what === 'code' ? <EnrolmentCode till={open.till} onClose={close} /> : null}
      {open?.what === 'mode' ? <TillMode till={open.till} onClose={close} /> : null}
      {open?.what === 'revoke' ? <RevokeTill till={open.till} onClose={close} /> : null}
    </Page>
  );
}
