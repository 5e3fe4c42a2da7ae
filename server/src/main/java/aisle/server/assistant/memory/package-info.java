/**
 * What agents remember of what they proposed: what people decided, why, and what came of it. The next run goes by it;
 * people read, correct and delete it (docs/memory.md).
 */
@NullMarked
package aisle.server.assistant.memory;

import org.jspecify.annotations.NullMarked;
