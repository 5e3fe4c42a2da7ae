package aisle.core.journal;

import aisle.core.json.JsonWriter;

/**
 * {@code SHIFT_OPEN}: a cashier took a drawer.
 *
 * @param drawerFloat minor units in the drawer, {@code float} in JSON
 */
public record ShiftOpened(Header header, long drawerFloat, String previous, String hash) implements JournalEntry {
    @Override
    public Kind kind() {
        return Kind.SHIFT_OPEN;
    }

    @Override
    public void writeContent(JsonWriter out) {
        out.member("float", drawerFloat);
    }

    @Override
    public ShiftOpened sealed() {
        return withHash(computeHash());
    }

    @Override
    public ShiftOpened withHash(String hash) {
        return new ShiftOpened(header, drawerFloat, previous, hash);
    }
}
