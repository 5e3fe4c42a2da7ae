import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Back, Sheet } from '../parts/Sheet';
import { useStore } from '../session/store';
import { Draft } from './Draft';
import { Sent } from './Sent';
import { transferQuery } from './transfers';

/** One transfer: gathered while it is a draft, looked after once it is sent. */
export function OneTransfer({ id }: { id: string }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(transferQuery(store.id, id));
  const back = (
    <Back to="/$store/transfers" params={{ store: String(store.id) }}>
      {t('transfers.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('transfers.one')} back={back}>
      {(sheet) =>
        sheet.transfer.state === 'DRAFT' ? <Draft sheet={sheet} back={back} /> : <Sent sheet={sheet} back={back} />
      }
    </Sheet>
  );
}
