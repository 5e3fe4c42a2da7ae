// First: its rules are compiled while the rest of the page is read.
import 'till-core';
import '@aisle/shared/tokens.css';
import '@aisle/shared/fonts.css';
import './look/base.css';
import './look/top.css';
import './look/counter.css';
import './look/low.css';
import './look/sums.css';
import './look/dialogs.css';
import './look/approval.css';
import './look/shift.css';
import './produce/produce.css';
import './self/self.css';
import './look/training.css';
import '@aisle/shared/receipt.css';
import './look/receipt.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Screens } from './counter/Screens';
import { Till } from './counter/till';
import { watchForUpdates } from './counter/updates';
import { TillContext } from './counter/use-till';
import { startLanguage } from './language/language';

// Every file of the page is asked for here and none later: a till whose line is cut the moment after it opened still pays
// back and closes its shift.
const till = new Till();
await startLanguage(till.store);
const root = document.getElementById('till');
if (!root) throw new Error('the page has no element #till');
createRoot(root).render(
  <StrictMode>
    <TillContext value={till}>
      <Screens />
    </TillContext>
  </StrictMode>,
);
watchForUpdates(till.store);
await till.open();
