/**
 * What the assistant can look up and propose: one set of tools for the built-in planner, a language model and MCP. A
 * tool calls the services the office's pages call, with the rights of who asks.
 */
@NullMarked
package aisle.server.assistant.tools;

import org.jspecify.annotations.NullMarked;
