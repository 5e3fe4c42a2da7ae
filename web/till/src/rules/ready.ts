import { ready } from 'till-core';

// Each test may ask the rules at once.
await ready;
