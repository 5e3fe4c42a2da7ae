/**
 * The inventory manager: looks at a store's stock, dates, suppliers and forecast, and proposes orders and markdowns
 * (docs/inventory-manager.md). It reads; what it wants done it files as a proposal.
 */
@NullMarked
package aisle.server.assistant.inventorymanager;

import org.jspecify.annotations.NullMarked;
