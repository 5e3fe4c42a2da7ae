/**
 * Replenishment asked for a real shop: from its record to the questions, and from the answers to suggested orders and
 * markdowns. Nothing here writes anything.
 */
@NamedInterface("replenishment")
@NullMarked
package aisle.server.insight.replenishment.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
