import { Modal, type ModalProps } from '@mantine/core';
import { useWords } from '../language/words';

/** A question over the page. It is open for as long as it is drawn; Esc closes it. */
export function Dialog(props: Omit<ModalProps, 'opened' | 'centered' | 'closeButtonProps'>) {
  const { t } = useWords();
  return <Modal opened centered closeButtonProps={{ 'aria-label': t('app.close') }} {...props} />;
}
