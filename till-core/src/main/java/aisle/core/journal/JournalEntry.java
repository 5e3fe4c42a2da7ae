package aisle.core.journal;

import aisle.core.json.Fields;
import aisle.core.json.JsonParser;
import aisle.core.json.JsonValue;
import aisle.core.json.JsonWriter;
import java.util.Arrays;
import java.util.List;

/**
 * One entry of a till's journal: a fact, never changed. Its form, its canonical bytes and its hash are those of
 * {@code docs/journal.md}.
 */
public sealed interface JournalEntry permits ReceiptEntry, ShiftOpened, DrawerMoved, ShiftClosed {
    /** What the first entry of a till names as the entry before it: 64 zeros. */
    String NO_PREVIOUS = "0".repeat(64);

    /** Characters of {@code ,"hash":"…"}} at the end of the canonical bytes. */
    int HASH_MEMBER = 64 + 10;

    /** What every entry begins with. */
    Header header();

    /** The hash of the till's entry before, 64 zeros for number 1. */
    String previous();

    /** The hash the entry carries; whether it is right, {@link #computeHash()} says. */
    String hash();

    /** The kind, as the journal writes it. */
    Kind kind();

    /** Appends the members between the header and {@code previous}. */
    void writeContent(JsonWriter out);

    /** The same entry carrying this hash. */
    JournalEntry withHash(String hash);

    /** Reads an entry from its JSON; throws a refusal naming the field. The hash is not checked. */
    static JournalEntry parse(byte[] json) {
        return parse(JsonParser.parse(json));
    }

    /** Reads an entry from parsed JSON, such as one of {@link #list}. */
    static JournalEntry parse(JsonValue json) {
        Fields fields = Fields.of(json);
        JournalEntry entry = EntryReader.read(fields);
        fields.end();
        return entry;
    }

    /** The entries of {@code {"entries":[…]}}, each unread, so that one bad entry leaves the others whole. */
    static List<JsonValue> list(byte[] json, int most) {
        return Fields.read(json, fields -> fields.items("entries", most));
    }

    /** The canonical bytes, hash included. */
    default byte[] canonical() {
        JsonWriter out = new JsonWriter().open();
        header().write(out, kind());
        writeContent(out);
        return out.member("previous", previous()).member("hash", hash()).close().bytes();
    }

    /** The hash the entry must carry: over the canonical bytes without the hash member. */
    default String computeHash() {
        return computeHash(canonical());
    }

    /** The hash that goes into these canonical bytes, for a caller who has them already. */
    static String computeHash(byte[] canonical) {
        return Sha256.hex(hashed(canonical));
    }

    /** What of canonical bytes is hashed: all but the hash member. For a caller whose machine has a quicker SHA-256. */
    static byte[] hashed(byte[] canonical) {
        byte[] hashed = Arrays.copyOf(canonical, canonical.length - HASH_MEMBER);
        hashed[hashed.length - 1] = '}';
        return hashed;
    }

    /** The same entry carrying the hash it must carry. */
    JournalEntry sealed();

    default String id() {
        return header().id();
    }
}
