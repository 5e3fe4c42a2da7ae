package aisle.server.sales;

/**
 * Something of the day that wants a person.
 *
 * @param kind what it is, such as {@code QUARANTINE}
 * @param count how many
 * @param text a sentence
 * @param link where the office shows it, without the store
 */
public record DayException(String kind, long count, String text, String link) {}
