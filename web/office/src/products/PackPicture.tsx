import { Button, FileButton, Group } from '@mantine/core';
import { IconPhotoOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Product } from '../goods/products';
import { useWords } from '../language/words';
import { Notice } from '../parts/Notice';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import css from './Pack.module.css';
import { dropPicture, keepPicture, NoPicture, packQuery, pictureAddress, shrunk } from './pack';

interface PackPictureProps {
  product: Product;
  there: boolean;
  mayChange: boolean;
}

/** The product's picture; whoever may takes another, which is made small before it is sent. */
export function PackPicture({ product, there, mayChange }: PackPictureProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const changing = useMutation({
    mutationFn: async (file: File | null) =>
      file ? keepPicture(store.id, product.id, await shrunk(file)) : dropPicture(store.id, product.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: packQuery(store.id, product.id).queryKey }),
  });
  return (
    <div className={css.pictured}>
      {there ? (
        <img
          className={css.picture}
          src={pictureAddress(store.id, product.id, changing.submittedAt)}
          alt={t('pack.pictureOf', { name: product.name })}
        />
      ) : (
        <div className={css.noPicture}>
          <IconPhotoOff size={28} aria-hidden />
          <span>{t('pack.noPicture')}</span>
        </div>
      )}
      {changing.error instanceof NoPicture ? (
        <Notice tone="bad" title={t('pack.notAPicture')}>
          <p>{t('pack.pictureKinds')}</p>
        </Notice>
      ) : changing.error ? (
        <ProblemNotice error={changing.error} />
      ) : null}
      {mayChange ? (
        <Group gap="xs">
          <FileButton
            accept="image/png,image/jpeg,image/webp,image/avif"
            onChange={(file) => file && changing.mutate(file)}
          >
            {(props) => (
              <Button {...props} size="xs" variant="default" loading={changing.isPending}>
                {t(there ? 'pack.otherPicture' : 'pack.addPicture')}
              </Button>
            )}
          </FileButton>
          {there ? (
            <Button size="xs" variant="subtle" disabled={changing.isPending} onClick={() => changing.mutate(null)}>
              {t('pack.dropPicture')}
            </Button>
          ) : null}
        </Group>
      ) : null}
    </div>
  );
}
