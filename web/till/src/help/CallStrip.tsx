import { useTill, useTillState } from '../counter/use-till';
import { KeyOf } from '../keys/KeyOf';
import { useWords } from '../language/words';

/** That staff were called, since when, and whether the line carries it; in sight until the call is taken back. */
export function CallStrip() {
  const { help: desk } = useTill();
  const help = useTillState((state) => state.help);
  const online = useTillState((state) => state.link.online);
  const training = useTillState((state) => state.training !== null);
  const { t, time } = useWords();
  if (!help || training) return null;
  return (
    <p className={online ? 'call-strip' : 'call-strip call-strip-unheard'} role="status">
      <span>{t(online ? 'help.called' : 'help.calledOffline', { since: time(help.since) })}</span>
      <button type="button" onClick={() => desk.call()}>
        {t('help.over')} <KeyOf action="call" />
      </button>
    </p>
  );
}
