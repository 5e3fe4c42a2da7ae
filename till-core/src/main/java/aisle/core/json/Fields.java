package aisle.core.json;

import aisle.core.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one object strictly: each by its name, type and range, then {@link #end()} refuses what nobody
 * asked for. Every refusal names the path from the document's root. Reading members in the order they were sent is
 * fastest.
 */
public final class Fields {
    private static final int UUID_LENGTH = 36;
    private static final int UUID_VERSION = 14;

    private final JsonObject object;
    private final @Nullable Fields parent;
    private final String name;
    private final int index;
    private final boolean[] taken;
    private int next;

    private Fields(JsonValue value, @Nullable Fields parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        if (!(value instanceof JsonObject found)) {
            throw refusal(value, "an object");
        }
        this.object = found;
        this.taken = new boolean[found.names.length];
    }

    /** The members of the root object. */
    public static Fields of(JsonValue root) {
        return new Fields(root, null, "", -1);
    }

    /** Reads a whole document of one object. */
    public static <T> T read(byte[] json, Function<Fields, T> reader) {
        return whole(of(JsonParser.parse(json)), reader);
    }

    /** Reads a whole document of one object. */
    public static <T> T read(String json, Function<Fields, T> reader) {
        return whole(of(JsonParser.parse(json)), reader);
    }

    private static <T> T whole(Fields fields, Function<Fields, T> reader) {
        T read = reader.apply(fields);
        fields.end();
        return read;
    }

    /** A whole number from {@code least} to {@code most}. */
    public long number(String member, long least, long most) {
        JsonValue value = required(member, "a whole number");
        if (value instanceof JsonNumber number && number.value() >= least && number.value() <= most) {
            return number.value();
        }
        throw refused(member, value, "a whole number from " + least + " to " + most);
    }

    /** A whole number from {@code least} to {@code most}, or 0 when left out; 0 itself must be left out. */
    public long optionalNumber(String member, long least, long most) {
        JsonValue value = find(member);
        if (value == null) {
            return 0;
        }
        if (value instanceof JsonNumber n && n.value() != 0 && n.value() >= least && n.value() <= most) {
            return n.value();
        }
        String none = least <= 0 && most >= 0 ? "but not 0, " : "";
        throw refused(member, value, "a whole number from " + least + " to " + most + ", " + none + "or left out");
    }

    /** A whole number from {@code least} to {@code most}, or {@code otherwise} when left out. */
    public long numberOr(String member, long least, long most, long otherwise) {
        return has(member) ? number(member, least, most) : otherwise;
    }

    /** Text of {@code least} to {@code most} UTF-16 units. */
    public String text(String member, int least, int most) {
        JsonValue value = required(member, "text");
        if (value instanceof JsonText(String text) && text.length() >= least && text.length() <= most) {
            return text;
        }
        throw refused(member, value, "text of " + least + " to " + most + " characters");
    }

    /** Text of 1 to {@code most} UTF-16 units, or empty when left out. */
    public String optionalText(String member, int most) {
        return has(member) ? text(member, 1, most) : "";
    }

    /** A UUID in lower case; {@code v7} asks for version 7, whose first 48 bits are a time. */
    public String uuid(String member, boolean v7) {
        String text = text(member, 1, Integer.MAX_VALUE);
        if (!isUuid(text) || v7 && text.charAt(UUID_VERSION) != '7') {
            throw refused(member, text, (v7 ? "a UUIDv7" : "a UUID") + " in lower case");
        }
        return text;
    }

    private static boolean isUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Lower-case hexadecimal text of exactly {@code length} digits. */
    public String hex(String member, int length) {
        String text = text(member, length, length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                throw refused(member, text, length + " hexadecimal digits in lower case");
            }
        }
        return text;
    }

    /** A member of any form, unread. */
    public JsonValue value(String member) {
        return required(member, "a value");
    }

    /** {@code true}, or false when left out. */
    public boolean optionalTrue(String member) {
        JsonValue value = find(member);
        if (value != null && value != JsonFlag.TRUE) {
            throw refused(member, value, "true, or left out");
        }
        return value != null;
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String member) {
        JsonValue value = required(member, "true or false");
        if (value instanceof JsonFlag flag) {
            return flag == JsonFlag.TRUE;
        }
        throw refused(member, value, "true or false");
    }

    /** One of the constants of an enum, by its name. */
    public <E extends Enum<E>> E choice(String member, E[] allowed) {
        JsonValue value = required(member, "one of " + listed(allowed));
        if (value instanceof JsonText(String text)) {
            for (E each : allowed) {
                if (each.name().equals(text)) {
                    return each;
                }
            }
        }
        throw refused(member, value, "one of " + listed(allowed));
    }

    /** A nested object. */
    public <T> T object(String member, Function<Fields, T> reader) {
        return whole(new Fields(required(member, "an object"), this, member, -1), reader);
    }

    /** A nested object, or null when left out. */
    public <T> @Nullable T optionalObject(String member, Function<Fields, T> reader) {
        return has(member) ? object(member, reader) : null;
    }

    /** An array of at most {@code most} objects. */
    public <T> List<T> objects(String member, int most, Function<Fields, T> reader) {
        List<JsonValue> items = items(member, most);
        List<T> read = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            read.add(whole(new Fields(items.get(i), this, member, i), reader));
        }
        return List.copyOf(read);
    }

    /** The values of an array of at most {@code most}, unread: each may be refused on its own. */
    public List<JsonValue> items(String member, int most) {
        JsonValue value = required(member, "an array");
        if (value instanceof JsonArray(List<JsonValue> items) && items.size() <= most) {
            return items;
        }
        throw refused(
                member,
                value instanceof JsonArray(List<JsonValue> items) ? new JsonNumber(items.size()) : value,
                "an array of at most " + most);
    }

    /** An array of whole numbers from {@code least} to {@code Long.MAX_VALUE}. */
    public List<Long> numbers(String member, int most, long least) {
        List<Long> read = new ArrayList<>();
        List<JsonValue> items = items(member, most);
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof JsonNumber(long number)) || number < least) {
                throw refused(member + "[" + i + "]", items.get(i), "a whole number from " + least);
            }
            read.add(number);
        }
        return List.copyOf(read);
    }

    /** An array of texts of 1 to {@code longest} UTF-16 units. */
    public List<String> texts(String member, int most, int longest) {
        List<String> read = new ArrayList<>();
        List<JsonValue> items = items(member, most);
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof JsonText(String text)) || text.isEmpty() || text.length() > longest) {
                throw refused(member + "[" + i + "]", items.get(i), "text of 1 to " + longest + " characters");
            }
            read.add(text);
        }
        return List.copyOf(read);
    }

    /** Whether the member is there. */
    public boolean has(String member) {
        return indexOf(member) >= 0;
    }

    /** A refusal of a member of this object. */
    public Refusal refused(String member, String value, String allowed) {
        return new Refusal(path(member), value, allowed);
    }

    /** Refuses members that nobody asked for, and members sent twice. */
    public void end() {
        next = object.names.length;
        for (int i = 0; i < object.names.length; i++) {
            if (!taken[i]) {
                String left = object.names[i];
                boolean twice = indexOf(left) != i;
                throw refused(left, object.values[i], twice ? "the member once" : "no such member");
            }
        }
    }

    private Refusal refused(String member, JsonValue value, String allowed) {
        return new Refusal(path(member), value.shown(), value instanceof JsonUnfit unfit ? unfit.allowed() : allowed);
    }

    private Refusal refusal(JsonValue value, String allowed) {
        return new Refusal(path(""), value.shown(), value instanceof JsonUnfit unfit ? unfit.allowed() : allowed);
    }

    private JsonValue required(String member, String allowed) {
        JsonValue value = find(member);
        if (value == null) {
            throw new Refusal(path(member), "missing", allowed);
        }
        return value;
    }

    private @Nullable JsonValue find(String member) {
        int i = indexOf(member);
        if (i < 0) {
            return null;
        }
        taken[i] = true;
        next = i + 1;
        return object.values[i];
    }

    private int indexOf(String member) {
        String[] names = object.names;
        if (next < names.length && names[next].equals(member)) {
            return next;
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(member)) {
                return i;
            }
        }
        return -1;
    }

    private String path(String member) {
        StringBuilder path = new StringBuilder();
        for (Fields each = this; each != null; each = each.parent) {
            String step = each.index < 0 ? each.name : each.name + "[" + each.index + "]";
            if (!step.isEmpty()) {
                path.insert(0, step + ".");
            }
        }
        if (member.isEmpty() && path.length() > 0) {
            path.setLength(path.length() - 1);
        }
        return path.append(member).toString();
    }

    private static String listed(Enum<?>[] allowed) {
        StringBuilder list = new StringBuilder();
        for (Enum<?> each : allowed) {
            list.append(list.isEmpty() ? "" : ", ").append(each.name());
        }
        return list.toString();
    }
}
