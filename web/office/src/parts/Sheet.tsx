import { Skeleton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { Page } from './Page';
import { ProblemNotice } from './ProblemNotice';
import css from './Sheet.module.css';

interface SheetProps<T> {
  query: UseQueryResult<T>;
  /** What it is called while it is not known. */
  title: string;
  /** The way back to the list, a `Back`. */
  back: ReactNode;
  /** Draws what was read. */
  children: (read: T) => ReactNode;
}

/** What is opened from a list: while it is read, where it cannot be read, and itself. */
export function Sheet<T>({ query, title, back, children }: SheetProps<T>) {
  if (query.isSuccess) return children(query.data);
  return (
    <Page title={title} actions={back}>
      {query.isError ? (
        <ProblemNotice error={query.error} retry={() => void query.refetch()} />
      ) : (
        <>
          <Skeleton height={150} radius="lg" />
          <Skeleton height={320} radius="lg" />
        </>
      )}
    </Page>
  );
}

function BackAnchor({ children, ...link }: ComponentProps<'a'>) {
  return (
    <a {...link} className={css.back}>
      <IconArrowLeft size={18} aria-hidden />
      {children}
    </a>
  );
}

/** Back to the list, where a sheet has taken its place on a narrow screen. */
export const Back = createLink(BackAnchor);
