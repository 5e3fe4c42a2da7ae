/**
 * The built-in planner: rules, no language model. It answers what docs/assistant.md lists, in English and Spanish, by
 * calling the tools. It answers only when it has read every word of a question; else it says that it cannot.
 */
@NullMarked
package aisle.server.assistant.planner;

import org.jspecify.annotations.NullMarked;
