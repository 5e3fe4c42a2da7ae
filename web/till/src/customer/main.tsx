import '@aisle/shared/tokens.css';
import '@aisle/shared/fonts.css';
import './customer.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CustomerScreen } from './CustomerScreen';

const root = document.getElementById('customer');
if (!root) throw new Error('the page has no element #customer');
createRoot(root).render(
  <StrictMode>
    <CustomerScreen />
  </StrictMode>,
);
