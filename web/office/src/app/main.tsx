import './base.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@aisle/shared/fonts.css';
import '@aisle/shared/tokens.css';
import '@aisle/shared/receipt.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../language/language';
import { App } from './App';
import { wearChosenMode } from './mode';

wearChosenMode();
await startLanguage();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root to draw into');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
