/**
 * A language model that answers: OpenAI's or that of any server that speaks as OpenAI's does. It plans; the tools look
 * things up, with the rights of who asks. Nothing of Spring AI is loaded before the first question.
 */
@NullMarked
package aisle.server.assistant.model;

import org.jspecify.annotations.NullMarked;
