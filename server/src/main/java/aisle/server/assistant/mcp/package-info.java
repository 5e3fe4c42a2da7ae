/**
 * The tools for programs of one's own, over the Model Context Protocol: streamable HTTP at {@code /mcp}, protected as
 * an OAuth 2.1 resource server. Its tokens are issued in the office (docs/decisions/0022).
 */
@NullMarked
package aisle.server.assistant.mcp;

import org.jspecify.annotations.NullMarked;
