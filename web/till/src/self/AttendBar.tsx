import { useTill } from '../counter/use-till';
import { useWords } from '../language/words';
import type { StaffMember } from '../server/setup';
import { useIdle } from './use-idle';

/** A screen that staff have left is the customer's again. */
export const LEFT_ALONE_MS = 60_000;

/** Over the counter's screen at a self-checkout: who of staff works there, and the way back to the customer's. */
export function AttendBar({ member }: { member: StaffMember }) {
  const { self } = useTill();
  const { t } = useWords();
  useIdle(LEFT_ALONE_MS, () => self.goOn());
  return (
    <aside className="attend-bar" aria-label={t('self.staff')}>
      <span>{t('self.attending', { name: member.name })}</span>
      <button type="button" onClick={() => self.goOn()}>
        {t('self.goOn')}
      </button>
    </aside>
  );
}
