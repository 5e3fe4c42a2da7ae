import { decimal, readMoney } from '@aisle/shared/money';
import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Markdown } from '../goods/proposals';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import css from './Proposals.module.css';
import type { ProposalSheet } from './proposals';
import { useRevision } from './useRevision';
import { nameOf } from './WhatItDoes';

interface ChangeMarkdownProps {
  sheet: ProposalSheet;
  markdown: Markdown;
  onClose: () => void;
}

/** Another price, or another day until which it holds. */
export function ChangeMarkdown({ sheet, markdown, onClose }: ChangeMarkdownProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const [text, setText] = useState<string>(decimal(markdown.price, store.digits));
  const [to, setTo] = useState(markdown.to);
  const [tried, setTried] = useState(false);
  const revision = useRevision(sheet.proposal.id, onClose);
  const read = readMoney(text, store);
  const today = sheet.products[String(markdown.product)]?.price;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ('minorUnits' in read) revision.mutate({ ...markdown, price: read.minorUnits, to });
  };
  return (
    <Dialog onClose={onClose} title={t('proposals.changeMarkdown', { name: nameOf(sheet, markdown.product, t) })}>
      <form className={css.form} onSubmit={submit}>
        {revision.error ? <ProblemNotice error={revision.error} /> : null}
        <TextInput
          label={t('proposals.priceThen')}
          {...(typeof today === 'number'
            ? { description: t('proposals.belowToday', { price: format.money(today) }) }
            : {})}
          inputMode="decimal"
          autoComplete="off"
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={tried && 'problem' in read ? t(`typed.${read.problem}`, { count: store.digits }) : undefined}
        />
        <TextInput
          type="date"
          label={t('products.until')}
          required
          min={format.today()}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={revision.isPending}>
            {t('proposals.changeDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
