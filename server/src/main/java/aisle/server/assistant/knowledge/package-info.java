/**
 * What can be looked up by words and by meaning: products and the shop's policies (docs/knowledge.md). Policies are
 * text for people to read; nothing here acts on what they say.
 */
@NullMarked
package aisle.server.assistant.knowledge;

import org.jspecify.annotations.NullMarked;
