package aisle.server.organization;

/**
 * One thing that is not as it must be.
 *
 * @param subject what is wrong, such as {@code sale 0192…}, so that it can be opened
 * @param detail the two figures that should agree, or the rule that is broken
 */
public record Violation(String subject, String detail) {}
