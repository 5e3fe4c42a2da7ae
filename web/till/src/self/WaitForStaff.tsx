import { useState } from 'react';
import type { Help } from '../counter/state';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import type { StaffMember } from '../server/setup';
import { LEFT_ALONE_MS } from './AttendBar';
import { StaffAnswer } from './StaffAnswer';
import { StaffDialog } from './StaffDialog';
import { useIdle } from './use-idle';

/** Only staff may answer: says to the customer what for and that somebody comes, and takes the answer by PIN. */
export function WaitForStaff({ help }: { help: Help }) {
  const { help: desk } = useTill();
  const online = useTillState((state) => state.link.online);
  const waiting = useTillState((state) => state.waitingScans);
  const name = useTillState(({ basket, book }) => {
    const line = basket.lines.find(({ key }) => key === help.line);
    return line && ((line.product !== undefined && book?.byId(line.product)?.name) || line.code);
  });
  const [asked, setAsked] = useState(false);
  const [member, setMember] = useState<StaffMember | null>(null);
  const { t } = useWords();
  useIdle(member || asked ? LEFT_ALONE_MS : null, () => {
    setMember(null);
    setAsked(false);
  });
  return (
    <>
      <main className="self-ask self-wait">
        <p className="self-beat" aria-hidden="true" />
        <h1>{t(online ? 'self.coming' : 'self.comingOffline')}</h1>
        <p>{t(`self.why.${help.why}`)}</p>
        {name !== undefined && <p className="self-about">{name}</p>}
        {waiting > 0 && <p role="status">{t('self.waiting', { count: waiting })}</p>}
        <div className="self-choices">
          <button type="button" className="primary" onClick={() => setAsked(true)}>
            {t('self.answer')}
          </button>
          {help.why === 'VOID' && (
            <button type="button" onClick={() => desk.takeBack()}>
              {t('self.neverMind')}
            </button>
          )}
        </div>
      </main>
      {asked && !member && <StaffDialog onClose={() => setAsked(false)} onMember={setMember} />}
      {member && (
        <StaffAnswer
          help={help}
          member={member}
          onClose={() => {
            setMember(null);
            setAsked(false);
          }}
        />
      )}
    </>
  );
}
