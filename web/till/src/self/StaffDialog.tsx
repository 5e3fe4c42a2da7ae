import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import type { StaffMember } from '../server/setup';
import { Approval } from '../sign-in/Approval';

/** Somebody of staff says who they are, at the customer's screen. */
export function StaffDialog({ onClose, onMember }: { onClose: () => void; onMember: (member: StaffMember) => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('self.staffTitle')} onClose={onClose} wide>
      <Approval permission="SELL" asks={{ who: t('self.staffWho'), do: t('self.staffDo') }} onApproved={onMember} />
    </Dialog>
  );
}
