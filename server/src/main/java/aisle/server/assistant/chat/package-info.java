/** The assistant's page: a question in, an answer out as it comes, step by step. */
@NullMarked
package aisle.server.assistant.chat;

import org.jspecify.annotations.NullMarked;
