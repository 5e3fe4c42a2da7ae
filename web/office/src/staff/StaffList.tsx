import { Button, Menu, Skeleton } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import row from '../parts/Row.module.css';
import { Tag } from '../parts/Tag';
import { useSession } from '../session/session';
import { type StaffMember, staffQuery } from '../session/staff';
import { useStore } from '../session/store';
import { AgeReached } from './AgeReached';
import { Hire } from './Hire';
import { Leave, NewSecret } from './MemberChange';
import css from './Staff.module.css';

type Open = { what: 'hire' } | { what: 'pin' | 'password' | 'age' | 'leave'; member: StaffMember };

/** Who works in this store: hiring, a new PIN or password, leaving. */
export function StaffList() {
  const { t } = useWords();
  const store = useStore();
  const session = useSession();
  const staff = useQuery(staffQuery(store.id));
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Page
      title={t('room.staff')}
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen({ what: 'hire' })}>
          {t('staff.hire')}
        </Button>
      }
    >
      {staff.isPending ? <Skeleton height={300} radius="lg" /> : null}
      {staff.isError ? <ProblemNotice error={staff.error} retry={() => void staff.refetch()} /> : null}
      {staff.data ? (
        <Panel title={t('staff.here')} aside={t('staff.people', { count: staff.data.length })} flush>
          <ul>
            {staff.data.map((member) => (
              <li key={member.id} className={`${row.row} ${css.member}`}>
                <span className={row.main}>
                  <span className={row.name}>{member.name}</span>
                  <span className={row.more}>{t('staff.number', { id: member.id })}</span>
                </span>
                {member.id === session.staff.id ? <Tag tone="quiet">{t('staff.you')}</Tag> : null}
                <Tag tone="people">{t(`named.role.${member.role}`)}</Tag>
                <MemberMenu member={member} onChoose={(what) => setOpen({ what, member })} />
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {open?.what === 'hire' ? <Hire onClose={close} /> : null}
      {open?.what === 'pin' || open?.what === 'password' ? (
        <NewSecret what={open.what} member={open.member} onClose={close} />
      ) : null}
      {open?.what === 'age' ? <AgeReached member={open.member} onClose={close} /> : null}
      {open?.what === 'leave' ? <Leave member={open.member} onClose={close} /> : null}
    </Page>
  );
}

function MemberMenu({
  member,
  onChoose,
}: {
  member: StaffMember;
  onChoose: (what: 'pin' | 'password' | 'age' | 'leave') => void;
}) {
  const { t } = useWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" size="compact-md" aria-label={t('staff.change', { name: member.name })}>
          <IconDots size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChoose('pin')}>{t('staff.newPin')}</Menu.Item>
        <Menu.Item onClick={() => onChoose('password')}>{t('staff.newPassword')}</Menu.Item>
        <Menu.Item onClick={() => onChoose('age')}>{t('staff.age')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item color="danger" onClick={() => onChoose('leave')}>
          {t('staff.leaves')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
