package aisle.server.assistant.knowledge;

import java.util.UUID;

/**
 * How far an index has followed the record. It is kept with the index, in the same commit as what was read up to it.
 *
 * @param record which database was followed
 * @param products the version of the price book that is in completely
 * @param upTo the version that is being read up to; the same as {@code products} between reads
 * @param afterProduct the last product read of it
 * @param policies the last change of policies that is in
 */
record Cursor(UUID record, long products, long upTo, long afterProduct, long policies) {

    static Cursor start(UUID record) {
        return new Cursor(record, 0, 0, 0, 0);
    }

    String text() {
        return record + " " + products + " " + upTo + " " + afterProduct + " " + policies;
    }

    /** @throws IllegalArgumentException for what {@link #text} never wrote */
    static Cursor parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("No cursor: " + text);
        }
        return new Cursor(
                UUID.fromString(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]));
    }
}
